extension KeyEvaluation {
  /// What stands in the way of a value, and what may mend it.
  typealias Problem = (message: String, mend: String?)

  private static let none: Problem = ("there is no value", nil)
  private static let tooLarge: Problem = ("the result is too large", nil)

  /// A fault of the states at some positions; of none, when it does not depend on a state.
  func fault(_ problem: Problem, at offset: Int, for positions: [Int] = []) -> KeyFault {
    let codes = positions.map { states[$0].code }
    let place = codes.isEmpty ? "" : " for \(StateList.text(of: codes))"
    return KeyFault(at: offset, problem.message + place, maybe: problem.mend, states: codes)
  }

  /// One operand, state by state.
  func each(
    _ value: KeyValues, where mask: Mask, at offset: Int, problem: Problem = KeyEvaluation.none,
    _ operation: (Double) -> Double?
  ) throws(KeyFault) -> KeyValues {
    try each(value, .single(0), where: mask, at: offset, problem: problem) { operand, _ in
      operation(operand)
    }
  }

  /// Two operands, state by state; a `problem` is told with the states that have it.
  func each(
    _ left: KeyValues, _ right: KeyValues, where mask: Mask, at offset: Int,
    problem: Problem = KeyEvaluation.none,
    _ operation: (Double, Double) -> Double?
  ) throws(KeyFault) -> KeyValues {
    if case .single(let first) = left, case .single(let second) = right {
      guard let value = operation(first, second) else { throw fault(problem, at: offset) }
      guard value.isFinite else { throw fault(KeyEvaluation.tooLarge, at: offset) }
      return .single(value)
    }
    var (values, lacking, tooLarge) = ([Double](repeating: 0, count: mask.count), [Int](), [Int]())
    for position in positions(of: mask) {
      guard let value = operation(left[position], right[position]) else {
        lacking.append(position)
        continue
      }
      values[position] = value
      if !value.isFinite { tooLarge.append(position) }
    }
    guard lacking.isEmpty else { throw fault(problem, at: offset, for: lacking) }
    guard tooLarge.isEmpty else {
      throw fault(KeyEvaluation.tooLarge, at: offset, for: tooLarge)
    }
    return .perState(values)
  }
}
