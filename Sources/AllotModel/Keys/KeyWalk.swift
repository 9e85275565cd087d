/// Writes down how expressions are computed for one state, innermost functions first.
struct KeyWalk {
  let number: (Double) -> String
  /// Of the state among those of the evaluation.
  let position: Int
  var evaluation: KeyEvaluation
  private var lines: [String] = []

  init(
    states: [State], constants: [String: Double], position: Int,
    number: @escaping (Double) -> String
  ) {
    self.number = number
    self.position = position
    evaluation = KeyEvaluation(states: states, constants: constants)
  }

  /// The lines of a step, which later steps may use.
  mutating func lines(
    for expression: KeyExpression, as step: KeyTable.Step
  ) throws(KeyFault) -> [String] {
    lines = []
    try walk(expression)
    try addWhole(expression)
    let shape: KeyShape
    switch step.values {
    case .single: shape = KeyShape(isPerState: false, isCondition: isCondition(expression))
    case .perState: shape = KeyShape(isPerState: true, isCondition: isCondition(expression))
    }
    _ = try evaluation.compute(expression, of: shape, as: step.name)
    return lines
  }

  private func isCondition(_ expression: KeyExpression) -> Bool {
    evaluation.isCondition(expression)
  }

  /// A chain, or what is computed without a line of its own.
  private mutating func addWhole(_ expression: KeyExpression) throws(KeyFault) {
    switch expression {
    case .call: break
    case .number(let value): add(number(value))
    case .name(let name, _): add("\(KeyLexer.name(name)) = \(try shown(expression))")
    case .minus, .not, .chain:
      add("\(text(expression)) = \(try filled(expression)) = \(try shown(expression))")
    }
  }

  mutating func add(_ line: String) {
    if !lines.contains(line) { lines.append(line) }
  }

  /// The lines of all functions in an expression.
  private mutating func walk(_ expression: KeyExpression) throws(KeyFault) {
    switch expression {
    case .number, .name: break
    case .minus(let inner, _), .not(let inner, _): try walk(inner)
    case .chain(let first, let links):
      for inner in [first] + links.map(\.operand) { try walk(inner) }
    case .call(.if, let arguments, _): try walkChoice(arguments, expression)
    case .call(let function, let arguments, _):
      for argument in arguments { try walk(argument) }
      function.isOverStates
        ? try addOverStates(function, arguments, expression) : try addByState(expression)
    }
  }

  /// Only the branch that this state takes is computed.
  private mutating func walkChoice(
    _ arguments: [KeyExpression], _ whole: KeyExpression
  ) throws(KeyFault) {
    try walk(arguments[0])
    let holds = try value(arguments[0]) != 0
    let taken = arguments[holds ? 1 : 2]
    try walk(taken)
    let condition =
      "\(text(arguments[0])), here \(try filled(arguments[0])), \(holds ? "holds" : "does not hold")"
    add("\(text(whole)) = \(try shown(taken)), because \(condition)")
  }

  private mutating func addByState(_ whole: KeyExpression) throws(KeyFault) {
    guard case .call(let function, let arguments, _) = whole else { return }
    var filledArguments: [String] = []
    for argument in arguments { filledArguments.append(try filled(argument)) }
    let inside = filledArguments.joined(separator: ", ")
    add("\(text(whole)) = \(function.rawValue)(\(inside)) = \(try shown(whole))")
  }
}

// MARK: - Words

extension KeyWalk {
  private func value(_ expression: KeyExpression) throws(KeyFault) -> Double {
    var mask = KeyEvaluation.Mask(repeating: false, count: evaluation.states.count)
    mask[position] = true
    return try evaluation.value(of: expression, where: mask)[position]
  }

  func shown(_ expression: KeyExpression) throws(KeyFault) -> String {
    let value = try value(expression)
    return isCondition(expression) ? (value != 0 ? "yes" : "no") : number(value)
  }

  func text(_ expression: KeyExpression) -> String { expression.text(number: number) }

  /// The expression with numbers in place of names and functions.
  func filled(_ expression: KeyExpression) throws(KeyFault) -> String {
    var fault: KeyFault?
    let text = expression.text(number: number) { inner in
      switch inner {
      case .name, .call:
        do throws(KeyFault) {
          return try shown(inner)
        } catch {
          fault = error
          return ""
        }
      case .number, .minus, .not, .chain: return nil
      }
    }
    if let fault { throw fault }
    return text
  }
}
