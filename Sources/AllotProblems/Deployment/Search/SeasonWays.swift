/// The best that can follow each moment at home, and what comes first.
///
/// Shape: moments, by step and steps served in the year.
struct SeasonWays {
  private(set) var values: [Double]
  /// The stay that is taken at once, as its finder numbers them; -1 for waiting.
  private(set) var choices: [Int]

  init(count: Int, value: Double) {
    values = [Double](repeating: value, count: count)
    choices = [Int](repeating: -1, count: count)
  }

  mutating func set(_ moment: Int, _ value: Double, _ choice: Int) {
    values[moment] = value
    choices[moment] = choice
  }

  /// Takes a choice at some moments in a row where it is better than what is known.
  ///
  /// It brings `gain` and what follows each moment, from `next` on; where `stride` is 0, what follows
  /// `next` for all of them.
  ///
  /// - Precondition: all moments, and what follows them, are inside the table.
  mutating func raise(
    from first: Int, count: Int, by gain: Double, beyond next: Int, stride: Int, choice: Int
  ) {
    precondition(
      count <= 0
        || (first + count <= values.count && next + (count - 1) * stride < values.count),
      "moments inside the table")
    values.withUnsafeMutableBufferPointer { values in
      choices.withUnsafeMutableBufferPointer { choices in
        for place in 0..<max(0, count) {
          let value = gain + values[next + place * stride]
          if value > values[first + place] {
            values[first + place] = value
            choices[first + place] = choice
          }
        }
      }
    }
  }
}
