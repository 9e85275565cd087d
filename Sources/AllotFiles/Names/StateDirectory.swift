internal import AllotModel

/// Finds the state that a cell names.
///
/// A class, because every row asks it, and a copy would retain all that it holds.
final class StateDirectory {
  let states: [State]
  /// What messages call the table of states; `nil` when there is none.
  let table: String?
  /// Whether the table could be read; if not, no name is called unknown.
  let isWhole: Bool
  private let codeByCanonical: [String: State.Code]
  private let cache = NameCache<State.Code>()

  /// - Parameters:
  ///   - states: Those of the problem; no two have the same code.
  ///   - table: The file of the table of states; `nil` when there is none.
  ///   - isWhole: Whether the table could be read.
  init(_ states: [State], table: String?, isWhole: Bool = true) {
    self.states = states
    self.table = table
    self.isWhole = isWhole
    codeByCanonical = Dictionary(
      states.map { (KnownStates.canonical($0.code.text), $0.code) }, uniquingKeysWith: min)
  }

  /// The code of the state named `text`, as the table of states writes it.
  func find(_ text: String) -> State.Code? {
    codeByCanonical[text] ?? codeByCanonical[KnownStates.canonical(text)]
  }

  /// The same for a name that is still bytes; `nil` also for names with quotes.
  func find(_ bytes: UnsafeBufferPointer<UInt8>) -> State.Code? {
    cache.value(of: bytes) { find(String(decoding: bytes, as: UTF8.self)) }
  }

  /// What may mend a name that `find` does not know.
  func mend(_ text: String) -> String? {
    let lowered = text.lowercased()
    if ["total", "totals", "sum", "all", "subtotal"].contains(lowered) {
      return "remove the line if it adds up others"
    }
    if text.hasPrefix("#") { return "remove the line; comments stand above the header only" }
    let named = states.first { $0.name.lowercased() == lowered }?.code.text
    if let named { return "write \(named)" }
    if let meant = KnownStates.code(meant: text) {
      if let code = find(meant) { return "write \(code)" }
      if let table { return "add a line for \(meant) to \(table)" }
      return "write \(meant)"
    }
    let codes = text.split { !($0.isLetter || $0.isNumber) }.compactMap { find(String($0)) }
    if let code = codes.first {
      let names = codes.map(\.text).joined(separator: ", ")
      return codes.count == 1 ? "write \(code)" : "write a line for each of \(names)"
    }
    guard states.count <= Limits.comparedNames else { return nil }
    if let near = Spelling.nearest(to: text, among: states.map(\.code.text)) {
      return "write \(near)"
    }
    let nearName = Spelling.nearest(to: text, among: states.map(\.name))
    if let nearName, let state = states.first(where: { $0.name == nearName }) {
      return "write \(state.code)"
    }
    return table.map { "add a line for '\(text)' to \($0)" }
  }

  /// Why `text` cannot be the code of a state; `nil` when it can.
  static func defect(ofCode text: String) -> (message: String, maybe: String?)? {
    let isWord = text.unicodeScalars.allSatisfy { scalar in
      scalar == "-" || scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
    guard !isWord else { return nil }
    let message = "the code '\(text)' is no word; a code has letters, digits and '-'"
    if let code = KnownStates.code(meant: text) { return (message, "write \(code)") }
    let words = text.split { !($0.isLetter || $0.isNumber) }
    return (message, words.isEmpty ? nil : "write '\(words.joined(separator: "-"))'")
  }
}
