package import AllotModel

/// A sharing problem without errors, and what is worth a look in its files.
package struct ReadSharing: Sendable {
  package let problem: SharingProblem
  /// By file, line and column.
  package let warnings: [Finding]
  /// All states that are known, sharing or not, and the file of their table.
  private let known: (states: [State], table: String?)

  init(problem: SharingProblem, warnings: [Finding], directory: StateDirectory) {
    self.problem = problem
    self.warnings = warnings
    known = (directory.states, directory.table)
  }

  /// The state of a code.
  ///
  /// - Throws: what may be meant, when it does not share.
  package func state(called code: String) throws(InvalidInput) -> State {
    try StateDirectory(known.states, table: known.table).sharer(called: code, among: problem.states)
  }
}

extension StateDirectory {
  /// The state of a code among those that share.
  ///
  /// - Throws: what may be meant, when it is none of them.
  func sharer(called code: String, among states: [State]) throws(InvalidInput) -> State {
    let found = find(code)
    if let state = states.first(where: { $0.code == found }) { return state }
    throw InvalidInput([
      Finding(
        .error, at: nil, "'\(code)' is none of the states that share",
        maybe: mend(code, among: states))
    ])
  }

  /// The state that may be meant, else all that may be named.
  private func mend(_ text: String, among states: [State]) -> String {
    let codes = states.map(\.code.text)
    if let code = Spelling.nearest(to: text, among: codes) { return "write \(code)" }
    let name = Spelling.nearest(to: text, among: states.map(\.name))
    if let state = states.first(where: { $0.name == name }) { return "write \(state.code)" }
    return "the states are \(codes.joined(separator: ", "))"
  }
}
