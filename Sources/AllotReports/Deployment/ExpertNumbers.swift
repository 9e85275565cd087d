/// Numbers of experts as people write them.
enum ExpertNumbers {
  /// `1-4, 7`.
  ///
  /// - Precondition: `numbers` are sorted, each once.
  static func words(_ numbers: [Int]) -> String {
    var runs: [ClosedRange<Int>] = []
    for number in numbers {
      if let last = runs.last, last.upperBound + 1 == number {
        runs[runs.count - 1] = last.lowerBound...number
      } else {
        runs.append(number...number)
      }
    }
    return runs.map { run in
      run.count == 1 ? "\(run.lowerBound)" : "\(run.lowerBound)-\(run.upperBound)"
    }.joined(separator: ", ")
  }
}
