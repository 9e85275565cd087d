/// Signs of spreadsheets and other languages, and what a formula has instead of them.
enum KeyLookalikes {
  static let pairs = [
    "**": "write ^ for a power", "=<": "write <=", "=>": "write >=", "<>": "write !=",
    "&&": "write and", "||": "write or",
  ]

  private static let signs: [Character: String] = [
    "×": "write * for a product", "·": "write * for a product", "÷": "write / for a quotient",
    ":": "write / for a quotient", "−": "write - with the sign of the keyboard",
    "–": "write - with the sign of the keyboard", "—": "write - with the sign of the keyboard",
    "≤": "write <=", "≥": "write >=", "≠": "write !=", "=": "write == to compare",
    "!": "write not", "&": "write and", "|": "write or",
    "[": "write round parentheses", "]": "write round parentheses",
    "{": "write round parentheses", "}": "write round parentheses",
    "\"": "put the name in single quotes", "“": "put the name in single quotes",
    "”": "put the name in single quotes", "‘": "put the name in single quotes",
    "’": "put the name in single quotes", "´": "put the name in single quotes",
    ";": "write a comma between arguments", "%": "write a percentage as 30%",
    "²": "write ^2", "³": "write ^3", "√": "write sqrt(x)", "∑": "write sum(x)",
  ]

  /// A sign that no formula has, with the one that may be meant.
  static func fault(of character: Character, at offset: Int) -> KeyFault {
    let scalar = character.unicodeScalars.first
    let isControl = scalar?.properties.generalCategory == .control
    let name = isControl ? "a control character" : KeyFault.quoted(String(character))
    return KeyFault(at: offset, "\(name) is not known here", maybe: signs[character])
  }

  /// What may be meant by a word that begins with a digit and is no number.
  static func mend(ofNumber written: String) -> String {
    let digits = written.filter { $0 != "." && $0 != "_" }
    if digits.allSatisfy(\.isWholeNumber) {
      return "write a number without separators, with one point at most"
    }
    return "write * for a product, or put a name that begins with a digit in single quotes"
  }
}
