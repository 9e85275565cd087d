internal import ExactNumbers

/// Cuts a formula into tokens.
struct KeyLexer {
  private let characters: [Character]
  private var position = 0

  private init(_ text: String) { characters = Array(text) }

  /// The tokens of a formula, the last of which is its end.
  static func tokens(of text: String) throws(KeyFault) -> [KeyToken] {
    var lexer = KeyLexer(text)
    var tokens: [KeyToken] = []
    while let token = try lexer.next() { tokens.append(token) }
    let end = lexer.characters.count
    return tokens + [KeyToken(kind: .end, range: end..<end)]
  }

  /// A name as a formula has to write it: in quotes when it is not a plain word.
  static func name(_ name: String) -> String {
    var lexer = KeyLexer(name)
    let isWord = name.first.map { lexer.isWordCharacter($0) && !lexer.isDigit($0) } ?? false
    if isWord, lexer.word() == .name(name, isQuoted: false) { return name }
    return name.contains("'") ? "`\(name)`" : "'\(name)'"
  }

  private mutating func next() throws(KeyFault) -> KeyToken? {
    while let character = peek(), character.isWhitespace { position += 1 }
    guard let character = peek() else { return nil }
    let start = position
    let kind: KeyToken.Kind
    if isDigit(character) || (character == "." && peek(1).map(isDigit) == true) {
      kind = .number(try number())
    } else if isWordCharacter(character) {
      kind = word()
    } else if character == "`" || character == "'" {
      kind = .name(try quotedName(), isQuoted: true)
    } else {
      kind = try sign()
    }
    return KeyToken(kind: kind, range: start..<position)
  }

  private func peek(_ distance: Int = 0) -> Character? {
    position + distance < characters.count ? characters[position + distance] : nil
  }

  private func isDigit(_ character: Character) -> Bool {
    character.isASCII && character.isWholeNumber
  }

  private func isWordCharacter(_ character: Character) -> Bool {
    character.isLetter || character == "_" || isDigit(character)
  }
}

// MARK: - Words and signs

extension KeyLexer {
  private mutating func word() -> KeyToken.Kind {
    let start = position
    while let character = peek(), isWordCharacter(character) { position += 1 }
    let name = String(characters[start..<position])
    if name == "not" { return .not }
    if name == "and" || name == "or", let infix = KeyOperator(rawValue: name) {
      return .infix(infix)
    }
    return .name(name, isQuoted: false)
  }

  private mutating func quotedName() throws(KeyFault) -> String {
    let start = position
    let quote = characters[start]
    guard let end = characters[(start + 1)...].firstIndex(of: quote) else {
      throw KeyFault(at: start, "the quote is never closed", maybe: "end the name with \(quote)")
    }
    guard end > start + 1 else {
      throw KeyFault(at: start, "there is no name between the quotes")
    }
    position = end + 1
    return String(characters[start + 1..<end])
  }

  private mutating func sign() throws(KeyFault) -> KeyToken.Kind {
    let pair = String(characters[position..<Swift.min(position + 2, characters.count)])
    if let mend = KeyLookalikes.pairs[pair] {
      throw KeyFault(at: position, "'\(pair)' is not known here", maybe: mend)
    }
    if pair.count == 2, let infix = KeyOperator(rawValue: pair) {
      position += 2
      return .infix(infix)
    }
    let character = characters[position]
    let kinds: [Character: KeyToken.Kind] = ["(": .open, ")": .close, ",": .comma]
    guard let kind = kinds[character] ?? KeyOperator(rawValue: "\(character)").map({ .infix($0) })
    else { throw KeyLookalikes.fault(of: character, at: position) }
    position += 1
    return kind
  }
}

// MARK: - Numbers

extension KeyLexer {
  /// A decimal number, divided by 100 when a percent sign follows.
  private mutating func number() throws(KeyFault) -> Double {
    let start = position
    while let character = peek(), isWordCharacter(character) || character == "." {
      position += 1
      let isExponent = character == "e" || character == "E"
      let isSigned = peek() == "-" || peek() == "+"
      if isExponent, isSigned, peek(1).map(isDigit) == true, isPlain(start..<position - 1) {
        position += 1
      }
    }
    let written = String(characters[start..<position])
    guard isNumber(written), let value = Double(written) else {
      throw KeyFault(
        at: start, "\(KeyFault.quoted(written)) is not a number",
        maybe: KeyLookalikes.mend(ofNumber: written))
    }
    guard value.isFinite else {
      throw KeyFault(at: start, "\(KeyFault.quoted(written)) is too large to compute with")
    }
    var distance = 0
    while peek(distance)?.isWhitespace == true { distance += 1 }
    guard peek(distance) == "%" else { return value }
    position += distance + 1
    // The double nearest to the hundredth, so that 0.07 % is 0.0007 to the last bit.
    return Rational(decimal: written).map { ($0 / 100).double } ?? value / 100
  }

  private func isPlain(_ range: Range<Int>) -> Bool {
    characters[range].allSatisfy { isDigit($0) || $0 == "." }
  }

  /// Whether it is digits, with a point and an exponent where they may be; no hexadecimal.
  private func isNumber(_ written: String) -> Bool {
    let parts = written.split(separator: "e", omittingEmptySubsequences: false)
    let halves = parts.count == 1 ? written.split(separator: "E") : parts
    let digits = halves[0].filter { $0 != "." }
    return halves.count <= 2 && halves[0].count - digits.count <= 1
      && !digits.isEmpty && digits.allSatisfy(isDigit)
  }
}
