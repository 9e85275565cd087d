/// How the share of one state comes about, step by step.
package struct KeyExplanation: Sendable {
  /// One named formula, and how it is computed for the state.
  package struct Step: Sendable {
    package let formula: KeyFormula
    /// What a person would write down, one line for each function and for the whole.
    package let lines: [String]
    /// Unit: what the formula says; a condition is 1 where it holds.
    package let value: Double
  }

  package let steps: [Step]
  /// The sum of the last step over all states, by which it is divided.
  package let sum: Double
  /// Unit: share of 1.
  package let share: Double
}

extension Key {
  /// How the share of a state comes about, with every number that it takes.
  ///
  /// - Parameters:
  ///   - states: All that share.
  ///   - code: One of them.
  ///   - number: How a number is written.
  /// - Returns: Its steps.
  /// - Throws: the first formula that cannot be computed.
  package func explanation(
    over states: [State], of code: State.Code, number: @escaping (Double) -> String
  ) throws(KeyError) -> KeyExplanation {
    let table = try table(over: states)
    guard let position = table.states.firstIndex(of: code), let last = table.steps.last else {
      preconditionFailure("the state is one of those that share")
    }
    var walk = KeyWalk(
      states: states.sorted { $0.code < $1.code }, constants: constants, position: position,
      number: number)
    var steps: [KeyExplanation.Step] = []
    for (step, expression) in zip(table.steps, expressions) {
      let lines: [String]
      do throws(KeyFault) {
        lines = try walk.lines(for: expression, as: step)
      } catch {
        throw KeyError(error, key: name, step: step.formula)
      }
      steps.append(
        KeyExplanation.Step(formula: step.formula, lines: lines, value: step.values[position]))
    }
    let sum = last.values.expanded(to: table.states.count).reduce(0) { $0 + max($1, 0) }
    return KeyExplanation(steps: steps, sum: sum, share: table.shares[position])
  }
}
