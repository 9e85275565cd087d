/// A number that its own commas cut into several cells.
enum CutNumber {
  /// The groups of three digits of the largest number that is read, a figure of a state.
  private static let mostGroups = 7

  /// The first number that may have been cut, its cells joined again.
  ///
  /// Digits in groups of three come before a decimal comma, and many groups before few.
  ///
  /// - Parameters:
  ///   - cells: The row that is too long.
  ///   - surplus: How many cells it has too many; a number was cut into one more at most.
  /// - Returns: the number; `nil` when none was cut.
  static func first(in cells: [String], surplus: Int) -> String? {
    let isPart = cells.map { $0.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E } }
    let most = min(surplus + 1, mostGroups, cells.count)
    guard most >= 2 else { return nil }
    var withDecimals: String?
    for count in (2...most).reversed() {
      for start in 0...cells.count - count
      where isPart[start..<start + count].allSatisfy(\.self) {
        let number = cells[start..<start + count].joined(separator: ",")
        let readings = NumberMend.readings(number)
        if readings.groups != nil { return number }
        if readings.decimals != nil, withDecimals == nil { withDecimals = number }
      }
    }
    return withDecimals
  }
}
