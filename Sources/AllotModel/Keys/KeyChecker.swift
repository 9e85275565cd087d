/// What an expression answers: one number or one for each state, numbers or conditions.
struct KeyShape: Hashable, Sendable {
  var isPerState: Bool
  var isCondition = false
}

/// Finds, before anything is computed, names that are not known and operands that do not fit.
struct KeyChecker {
  private let constants: Set<String>
  private let figures: Set<String>
  /// The steps that are written before this one.
  private var earlierSteps: [String: KeyShape] = [:]
  /// The steps from this one on, in their order.
  private var openSteps: [String]
  /// The formula, to look for columns that were written without quotes.
  private var formula = ""

  init(constants: Set<String>, figures: Set<String>, openSteps: [String]) {
    self.constants = constants
    self.figures = figures
    self.openSteps = openSteps
  }

  /// The shape of the next step's formula, which the steps after it may use.
  mutating func pass(
    _ expression: KeyExpression, of formula: KeyFormula
  ) throws(KeyFault) -> KeyShape {
    self.formula = formula.text
    let shape = try shape(of: expression)
    openSteps.removeFirst()
    earlierSteps[formula.name] = shape
    return shape
  }

  private func shape(of expression: KeyExpression) throws(KeyFault) -> KeyShape {
    switch expression {
    case .number: return KeyShape(isPerState: false)
    case .name(let name, let offset): return try shape(ofName: name, at: offset)
    case .minus(let operand, let offset):
      return try number(operand, for: "'-'", at: offset)
    case .not(let operand, let offset):
      return try condition(operand, for: "'not'", at: offset)
    case .chain(let first, let links): return try shape(ofChain: first, links)
    case .call(let function, let arguments, let offset):
      return try shape(of: function, arguments, at: offset)
    }
  }
}

// MARK: - Names

extension KeyChecker {
  private func shape(ofName name: String, at offset: Int) throws(KeyFault) -> KeyShape {
    if let step = earlierSteps[name] { return step }
    if constants.contains(name) {
      guard !figures.contains(name) else {
        throw KeyFault(
          at: offset, "\(KeyFault.quoted(name)) is both a constant and a figure",
          maybe: "give the constant another name")
      }
      return KeyShape(isPerState: false)
    }
    if figures.contains(name) { return KeyShape(isPerState: true) }
    throw unknown(name, at: offset)
  }

  private func unknown(_ name: String, at offset: Int) -> KeyFault {
    let quoted = KeyFault.quoted(name)
    if let current = openSteps.first, openSteps.contains(name) {
      return name == current
        ? KeyFault(
          at: offset, "unknown step \(quoted): a step cannot use itself",
          maybe: "give the step another name than what it uses")
        : KeyFault(
          at: offset, "unknown step \(quoted): it is written after '\(current)'",
          maybe: "move it before '\(current)'")
    }
    if let function = KeyFunction(rawValue: name) {
      return KeyFault(
        at: offset, "\(quoted) is a function and needs arguments", maybe: function.signature)
    }
    return KeyFault(
      at: offset, "no figure, constant or earlier step is called \(quoted)",
      maybe: mend(of: name, at: offset))
  }

  private func mend(of name: String, at offset: Int) -> String? {
    if let column = unquotedFigure(around: offset) {
      return "put the name in quotes: \(KeyLexer.name(column))"
    }
    let known = figures.union(constants).union(earlierSteps.keys)
    if let nearest = Spelling.nearest(to: name, among: known) {
      return KeyLexer.name(nearest)
    }
    guard !figures.isEmpty else { return "the states have no figures; add columns to their table" }
    let (named, total) = (figures.sorted().prefix(8), figures.count)
    let more = total > named.count ? " and \(total - named.count) more" : ""
    return "the figures are \(named.map(KeyLexer.name).joined(separator: ", "))\(more)"
  }

  /// A column whose name has other signs than a plain word, written around `offset`.
  private func unquotedFigure(around offset: Int) -> String? {
    let characters = Array(formula)
    return figures.sorted { ($1.count, $0) < ($0.count, $1) }.first { figure in
      let length = figure.count
      let starts = Swift.max(0, offset - length + 1)...Swift.max(0, offset)
      return KeyLexer.name(figure) != figure
        && starts.contains { start in
          start + length <= characters.count
            && String(characters[start..<start + length]) == figure
        }
    }
  }
}

// MARK: - Operators and functions

extension KeyChecker {
  private func shape(
    ofChain first: KeyExpression, _ links: [KeyExpression.Link]
  ) throws(KeyFault) -> KeyShape {
    var result = KeyShape(isPerState: false)
    for (position, link) in links.enumerated() {
      let name = "'\(link.infix.rawValue)'"
      let isLogical = link.infix == .and || link.infix == .or
      let operands = position == 0 ? [first, link.operand] : [link.operand]
      for operand in operands {
        let shape =
          isLogical
          ? try condition(operand, for: name, at: link.offset)
          : try number(operand, for: name, at: link.offset)
        result.isPerState = result.isPerState || shape.isPerState
      }
      result.isCondition = link.infix.isCondition
    }
    return result
  }

  private func shape(
    of function: KeyFunction, _ arguments: [KeyExpression], at offset: Int
  ) throws(KeyFault) -> KeyShape {
    let name = "'\(function.rawValue)'"
    var isPerState = false
    for (position, argument) in arguments.enumerated() {
      let shape: KeyShape
      switch function {
      case .if where position == 0: shape = try condition(argument, for: name, at: offset)
      case .count: shape = try self.shape(of: argument)
      default: shape = try number(argument, for: name, at: offset)
      }
      isPerState = isPerState || shape.isPerState
      guard position > 0 || !function.isOverStates || shape.isPerState else {
        throw KeyFault(
          at: offset, "\(name) looks at all states, and here it is given a single number",
          maybe: "use a figure in it")
      }
    }
    return KeyShape(isPerState: isPerState && !function.isSummary)
  }

  private func number(
    _ operand: KeyExpression, for user: String, at offset: Int
  ) throws(KeyFault) -> KeyShape {
    let shape = try shape(of: operand)
    guard !shape.isCondition else {
      throw KeyFault(
        at: operand.offset ?? offset, "\(user) takes a number, and this is a condition",
        maybe: "write if(condition, 1, 0) to count with it")
    }
    return shape
  }

  private func condition(
    _ operand: KeyExpression, for user: String, at offset: Int
  ) throws(KeyFault) -> KeyShape {
    let shape = try shape(of: operand)
    guard shape.isCondition else {
      throw KeyFault(
        at: operand.offset ?? offset, "\(user) takes a condition, and this is a number",
        maybe: "compare it, as in x > 0")
    }
    return shape
  }
}
