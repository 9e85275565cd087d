package import AllotModel

/// The keys of a problem, and the states that share.
package struct ReadKeys {
  package let keys: [Key]
  /// Sorted by code.
  package let states: [State]
  private let directory: StateDirectory
  private let document: ProblemDocument

  init(keys: [Key], sharers: Sharers.Found, document: ProblemDocument) {
    self.keys = keys
    self.document = document
    states = sharers.states
    directory = sharers.directory
  }

  /// The key of a name.
  ///
  /// - Throws: what may be meant, when there is none.
  package func key(called name: String) throws(InvalidInput) -> Key {
    if let key = keys.first(where: { $0.name == name }) { return key }
    let names = keys.map(\.name)
    let near = Spelling.nearest(to: name, among: names)
    throw InvalidInput([
      Finding(
        .error, at: nil, "no key is called '\(name)'",
        maybe: near.map { "write '\($0)'" }
          ?? (names.isEmpty
            ? "the document has none under 'keys'"
            : "the keys are \(names.joined(separator: ", "))"))
    ])
  }

  /// The state of a code.
  ///
  /// - Throws: what may be meant, when it does not share.
  package func state(called code: String) throws(InvalidInput) -> State {
    try directory.sharer(called: code, among: states)
  }

  /// What is wrong with a key, in its place in the document.
  package func invalidInput(_ error: KeyError) -> InvalidInput {
    let log = FindingLog()
    let formulas = KeyFormulas(document, log: log)
    if let written = document.keys.first(where: { $0.name.name == error.key }) {
      formulas.tell(error, written)
    }
    return InvalidInput(log.sorted)
  }
}
