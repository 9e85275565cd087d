/// The last step of a key, brought to sum 1.
enum KeyShares {
  /// How far below zero rounding alone may bring a share, relative to the largest.
  ///
  /// What lies between this and zero counts as zero: 0.3 - 0.1 - 0.2 is -3e-17.
  private static let tolerance = 1e-12

  static func normalised(
    _ values: KeyValues, of shape: KeyShape, states: [State]
  ) throws(KeyFault) -> [Double] {
    guard !shape.isCondition else {
      throw KeyFault(
        at: 0, "the last step is a condition, and a share is a number",
        maybe: "share(if(condition, 1, 0))")
    }
    guard case .perState(let values) = values else {
      let figure = states.flatMap(\.figures.keys).min() ?? "population"
      throw KeyFault(
        at: 0, "the last step is one number, and a share is one for each state",
        maybe: "use a figure in it; for equal shares write \(figure)^0")
    }
    let largest = values.max() ?? 0
    let negative = states.indices.filter { values[$0] < -tolerance * Swift.max(largest, 0) }
    guard negative.isEmpty else {
      let codes = negative.map { states[$0].code }
      throw KeyFault(
        at: 0, "the share is negative for \(StateList.text(of: codes))",
        maybe: "max(x, 0) in place of x", states: codes)
    }
    let shares = values.map { Swift.max($0, 0) }
    let sum = shares.reduce(0, +)
    guard sum > 0, sum.isFinite else {
      let problem = sum > 0 ? "the shares are too large to add up" : "every share is zero"
      throw KeyFault(at: 0, problem)
    }
    return shares.map { $0 / sum }
  }
}
