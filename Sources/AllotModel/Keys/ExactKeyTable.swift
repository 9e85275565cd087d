package import ExactNumbers

/// A key computed over states without rounding.
package struct ExactKeyTable: Sendable {
  /// In the order in which they were written; the last is the share before it is brought to 1.
  ///
  /// - Shape: steps by states, the states sorted by code; `nil` for a step that is no fraction.
  package let steps: [[Rational]?]
  /// Zero or more, and exactly 1 in sum.
  ///
  /// - Shape: parallel to the states, sorted by code.
  package let shares: [Rational]
}

extension Key {
  /// The key over some states without rounding: figures count as the decimals that were written.
  ///
  /// - Returns: `nil` when the shares are no fractions, because the formula takes roots,
  ///   logarithms or broken powers.
  /// - Precondition: `table(over:)` finds no fault in it.
  package func exactTable(over states: [State]) -> ExactKeyTable? {
    let states = states.sorted { $0.code < $1.code }
    var evaluation = ExactKeyEvaluation(states: states, constants: constants)
    let steps = expressions.indices.map { position in
      evaluation.compute(expressions[position], as: formulas[position].name).whole
    }
    guard let values = steps.last?.flatMap(\.self), values.allSatisfy({ $0.sign >= 0 }) else {
      return nil
    }
    let sum = values.reduce(Rational.zero, +)
    guard sum.sign > 0 else { return nil }
    return ExactKeyTable(steps: steps, shares: values.map { $0 / sum })
  }
}
