/// Computes expressions that a `KeyChecker` has passed.
///
/// Sums run over the states in the order of their codes, so that the order of rows never shows.
/// Only what is used is computed: in `if(x > 0, 1/x, 0)` no state without x divides by zero.
struct KeyEvaluation {
  /// Sorted by code.
  let states: [State]
  private let constants: [String: Double]
  /// What the earlier steps came to.
  private var steps: [String: KeyValues] = [:]
  /// The earlier steps that are conditions.
  private var conditions: Set<String> = []

  init(states: [State], constants: [String: Double]) {
    self.states = states
    self.constants = constants
  }

  /// The value of a step, which later steps may use.
  mutating func compute(
    _ expression: KeyExpression, of shape: KeyShape, as step: String
  ) throws(KeyFault) -> KeyValues {
    let value = try value(of: expression)
    let values = shape.isPerState ? .perState(value.expanded(to: states.count)) : value
    steps[step] = values
    if shape.isCondition { conditions.insert(step) }
    return values
  }

  /// For which states a value is wanted.
  ///
  /// - Shape: parallel to `states`.
  typealias Mask = [Bool]

  /// The value of an expression for every state.
  func value(of expression: KeyExpression) throws(KeyFault) -> KeyValues {
    try value(of: expression, where: Mask(repeating: true, count: states.count))
  }

  /// The value of an expression; what it answers for the other states is never looked at.
  func value(
    of expression: KeyExpression, where mask: Mask
  ) throws(KeyFault) -> KeyValues {
    guard mask.contains(true) else { return .single(0) }
    switch expression {
    case .number(let value): return .single(value)
    case .name(let name, let offset): return try value(ofName: name, at: offset, where: mask)
    case .minus(let operand, let offset):
      let value = try value(of: operand, where: mask)
      return try each(value, where: mask, at: offset) { -$0 }
    case .not(let operand, let offset):
      let value = try value(of: operand, where: mask)
      return try each(value, where: mask, at: offset) { 1 - $0 }
    case .chain(let first, let links):
      var result = try value(of: first, where: mask)
      for link in links { result = try value(of: link, after: result, where: mask) }
      return result
    case .call(.if, let arguments, _): return try choice(arguments, where: mask)
    case .call(let function, let arguments, let offset):
      return function.isOverStates
        ? try overStates(function, arguments, at: offset)
        : try byState(function, arguments, at: offset, where: mask)
    }
  }

  private func value(
    ofName name: String, at offset: Int, where mask: Mask
  ) throws(KeyFault) -> KeyValues {
    if let step = steps[name] { return step }
    if let constant = constants[name] { return .single(constant) }
    let figures = states.map { $0.figures[name] }
    let missing = positions(of: mask).filter { figures[$0] == nil }
    guard missing.isEmpty else {
      let codes = missing.map { states[$0].code }
      throw KeyFault(
        at: offset, "no figure \(KeyFault.quoted(name)) for \(StateList.text(of: codes))",
        maybe: "fill in the column, or leave these states out", states: codes)
    }
    return .perState(figures.map { $0 ?? 0 })
  }

  func isCondition(_ expression: KeyExpression) -> Bool {
    switch expression {
    case .name(let name, _): conditions.contains(name)
    case .not: true
    case .chain(_, let links): links.last?.infix.isCondition ?? false
    case .number, .minus, .call: false
    }
  }

  func positions(of mask: Mask) -> [Int] { mask.indices.filter { mask[$0] } }
}

// MARK: - Operators

extension KeyEvaluation {
  private func value(
    of link: KeyExpression.Link, after left: KeyValues, where mask: Mask
  ) throws(KeyFault) -> KeyValues {
    let infix = link.infix
    if infix == .and || infix == .or {
      let open = mask.indices.map { mask[$0] && (left[$0] != 0) == (infix == .and) }
      let right = try value(of: link.operand, where: open)
      return merge(left, right, where: open)
    }
    let right = try value(of: link.operand, where: mask)
    let problem: Problem =
      infix == .over
      ? ("a division by zero", "if(x > 0, 1/x, 0), where such a state is to have no part")
      : ("'\(infix.rawValue)' has no value", nil)
    return try each(left, right, where: mask, at: link.offset, problem: problem) {
      infix.applied(to: $0, $1)
    }
  }

  private func choice(
    _ arguments: [KeyExpression], where mask: Mask
  ) throws(KeyFault) -> KeyValues {
    let condition = try value(of: arguments[0], where: mask)
    let holds = mask.indices.map { mask[$0] && condition[$0] != 0 }
    let fails = mask.indices.map { mask[$0] && condition[$0] == 0 }
    let first = try value(of: arguments[1], where: holds)
    let second = try value(of: arguments[2], where: fails)
    if case .single(let isTrue) = condition { return isTrue != 0 ? first : second }
    return .perState(mask.indices.map { holds[$0] ? first[$0] : second[$0] })
  }

  /// The right value for the states of a mask, the left one for the others.
  private func merge(_ left: KeyValues, _ right: KeyValues, where mask: Mask) -> KeyValues {
    if case .single = left, !mask.contains(true) { return left }
    if case .single = left { return right }
    return .perState(mask.indices.map { mask[$0] ? right[$0] : left[$0] })
  }
}

extension KeyOperator {
  /// The value of a comparison or calculation, or `nil` when it has none.
  fileprivate func applied(to left: Double, _ right: Double) -> Double? {
    switch self {
    case .plus: left + right
    case .minus: left - right
    case .times: left * right
    case .over: right == 0 ? nil : left / right
    case .power: KeyMathematics.power(left, right)
    case .less: left < right ? 1 : 0
    case .lessOrEqual: left <= right ? 1 : 0
    case .greater: left > right ? 1 : 0
    case .greaterOrEqual: left >= right ? 1 : 0
    case .equal: left == right ? 1 : 0
    case .unequal: left != right ? 1 : 0
    case .and, .or: preconditionFailure("'and' and 'or' are computed with their masks")
    }
  }
}
