/// Why a key cannot be computed: a defect of one formula, and where in it.
package struct KeyError: Error, Hashable, Sendable {
  package let key: String
  /// The step whose formula is at fault; the key's own name when it has one formula.
  package let step: String
  package let formula: String
  /// Where the formula was written.
  package let place: Place?
  /// Unit: characters from the start of the formula.
  package let offset: Int
  /// Lower case, without a full stop, and without the formula.
  package let message: String
  package let mend: String?
  /// The states that it is about, sorted by code; empty when it is about none.
  package let states: [State.Code]

  /// Unit: characters of the formula, counted from 1.
  package var column: Int { offset + 1 }
}

extension KeyError {
  init(_ fault: KeyFault, key: String, step: KeyFormula) {
    self.init(
      key: key, step: step.name, formula: step.text, place: step.place, offset: fault.offset,
      message: fault.message, mend: fault.mend, states: fault.states)
  }

  /// The key and, when it has several, the step.
  package var subject: String { step == key ? "key '\(key)'" : "key '\(key)', step '\(step)'" }

  /// The formula with a caret below the defect: two lines, or `nil` when there is no formula.
  ///
  /// A long formula is cut to what stands around the defect.
  package var excerpt: String? {
    guard !formula.isEmpty else { return nil }
    let characters = formula.map(KeyError.printable)
    let (before, after) = (50, 40)
    let first = max(0, offset - before)
    let end = min(characters.count, offset + after)
    let (head, tail) = (first > 0 ? "..." : "", end < characters.count ? "..." : "")
    let indent = String(repeating: " ", count: head.count + offset - first)
    return "\(head)\(String(characters[first..<end]))\(tail)\n\(indent)^"
  }

  /// The character itself, or what keeps the line a line and the terminal as it is.
  private static func printable(_ character: Character) -> Character {
    if character.isWhitespace { return " " }
    let isControl = character.unicodeScalars.contains { $0.properties.generalCategory == .control }
    return isControl ? "?" : character
  }
}

extension KeyError: CustomStringConvertible {
  /// The whole message: subject and defect, the formula, a caret, and what may mend it.
  package var description: String {
    var lines = ["\(subject): \(message)"]
    if let excerpt { lines += excerpt.split(separator: "\n").map { "  \($0)" } }
    if let mend { lines.append("  maybe: \(mend)") }
    return lines.joined(separator: "\n")
  }
}
