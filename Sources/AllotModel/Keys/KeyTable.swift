/// A key computed over states: every step on the way, and the shares at its end.
package struct KeyTable: Sendable {
  /// One named step and what it came to.
  package struct Step: Hashable, Sendable {
    package let formula: KeyFormula
    /// Unit: what the formula says; a condition is 1 where it holds and 0 where it does not.
    package let values: KeyValues

    package var name: String { formula.name }
  }

  /// Sorted.
  package let states: [State.Code]
  /// In the order in which they were written; the last is the share before it is brought to 1.
  package let steps: [Step]
  /// Zero or more, and 1 in sum.
  ///
  /// - Shape: parallel to `states`.
  package let shares: [Double]

  package var shareByState: [State.Code: Double] {
    Dictionary(zip(states, shares)) { first, _ in first }
  }
}
