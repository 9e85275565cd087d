/// Numbers as programs read them.
enum ExactNumber {
  /// The shortest text that reads back as the same number; `10` and not `10.0`.
  ///
  /// - Precondition: `value` is finite.
  static func text(_ value: Double) -> String {
    precondition(value.isFinite, "a number in a file is finite")
    // Below 2^53 every whole double is its own integer.
    guard abs(value) < 9_007_199_254_740_992, let whole = Int(exactly: value) else {
      return value.description
    }
    return whole.description
  }
}
