/// Reads a formula as a tree.
struct KeyParser {
  /// A longer formula is not written by people.
  ///
  /// - Unit: bytes of UTF-8.
  static let longestFormula = 10_000
  /// Deeper nesting would use up the stack of a thread.
  ///
  /// - Unit: parentheses, functions, signs and powers within each other.
  static let deepestNesting = 200

  let text: String
  let tokens: [KeyToken]
  private(set) var position = 0
  private var depth = 0

  private init(_ text: String) throws(KeyFault) {
    self.text = text
    tokens = try KeyLexer.tokens(of: text)
  }

  static func expression(of text: String) throws(KeyFault) -> KeyExpression {
    guard text.utf8.count <= longestFormula else {
      throw KeyFault(
        at: 0, "the formula is longer than \(longestFormula) characters",
        maybe: "cut it into named steps")
    }
    var parser = try KeyParser(text)
    guard parser.tokens.count > 1 else {
      throw KeyFault(at: 0, "the formula is empty", maybe: "share(population)")
    }
    let expression = try parser.expression(from: .either)
    guard parser.token.kind == .end else { throw parser.leftOver() }
    return expression
  }

  var token: KeyToken { tokens[position] }

  func written(_ token: KeyToken) -> String {
    KeyFault.quoted(String(Array(text)[token.range]))
  }
}

// MARK: - Chains of operators

extension KeyParser {
  /// An operand and all operators after it that bind at least as tightly as `lowest`.
  private mutating func expression(
    from lowest: KeyOperator.Level
  ) throws(KeyFault) -> KeyExpression {
    var left = try operand()
    while let level = infix?.level, level >= lowest {
      var links: [KeyExpression.Link] = []
      while let infix, infix.level == level {
        let offset = token.range.lowerBound
        guard level != .comparison || links.isEmpty else {
          throw KeyFault(
            at: offset, "a comparison follows a comparison", maybe: "write a < b and b < c")
        }
        position += 1
        let right = try operand(after: level)
        links.append(KeyExpression.Link(infix: infix, operand: right, offset: offset))
      }
      left = .chain(left, links)
    }
    return left
  }

  private var infix: KeyOperator? {
    if case .infix(let infix) = token.kind { infix } else { nil }
  }

  private mutating func operand(after level: KeyOperator.Level) throws(KeyFault) -> KeyExpression {
    // Powers are taken from the right: a^b^c is a^(b^c).
    if level == .power { return try nested(from: .power) }
    return try expression(from: KeyOperator.Level(rawValue: level.rawValue + 1) ?? .power)
  }

  private mutating func nested(
    from lowest: KeyOperator.Level
  ) throws(KeyFault) -> KeyExpression {
    guard depth < KeyParser.deepestNesting else {
      throw KeyFault(
        at: token.range.lowerBound,
        "the formula is nested more than \(KeyParser.deepestNesting) deep",
        maybe: "cut it into named steps")
    }
    depth += 1
    let inner = try expression(from: lowest)
    depth -= 1
    return inner
  }
}

// MARK: - Operands

extension KeyParser {
  private mutating func operand() throws(KeyFault) -> KeyExpression {
    let (kind, offset) = (token.kind, token.range.lowerBound)
    switch kind {
    case .number(let value):
      position += 1
      return .number(value)
    case .name(let name, let isQuoted):
      position += 1
      guard !isQuoted, token.kind == .open else { return .name(name, at: offset) }
      return try call(of: name, at: offset)
    case .infix(.minus):
      position += 1
      return .minus(try nested(from: .sign), at: offset)
    case .not:
      position += 1
      return .not(try nested(from: .negation), at: offset)
    case .open:
      position += 1
      let inner = try nested(from: .either)
      try close(openedAt: offset)
      return inner
    case .infix, .close, .comma, .end: throw missingOperand()
    }
  }

  private mutating func call(of name: String, at offset: Int) throws(KeyFault) -> KeyExpression {
    guard let function = KeyFunction(rawValue: name) else {
      throw unknownFunction(name, at: offset)
    }
    let (opening, first) = (token.range.lowerBound, position)
    position += 1
    var arguments: [KeyExpression] = []
    if token.kind != .close {
      arguments.append(try nested(from: .either))
      while token.kind == .comma {
        position += 1
        arguments.append(try nested(from: .either))
      }
    }
    try close(openedAt: opening)
    let isTooMany = function.mostArguments.map { arguments.count > $0 } ?? false
    guard arguments.count >= function.fewestArguments, !isTooMany else {
      let comma = (first..<position).first { isDecimalComma(at: $0) }
      throw wrongCount(arguments.count, of: function, at: offset, decimalComma: comma)
    }
    return .call(function, arguments, at: offset)
  }

  private mutating func close(openedAt opening: Int) throws(KeyFault) {
    switch token.kind {
    case .close: position += 1
    case .end: throw KeyFault(at: opening, "'(' is never closed", maybe: "add ) at the end")
    default: throw leftOver()
    }
  }

  /// Whether a comma stands between two numbers without a space, as in 0,5.
  func isDecimalComma(at position: Int) -> Bool {
    guard position > 0, tokens[position].kind == .comma else { return false }
    let (before, comma, after) = (tokens[position - 1], tokens[position], tokens[position + 1])
    guard case .number = before.kind, case .number = after.kind else { return false }
    return before.range.upperBound == comma.range.lowerBound
      && comma.range.upperBound == after.range.lowerBound
  }
}
