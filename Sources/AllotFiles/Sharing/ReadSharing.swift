package import AllotModel

/// A sharing problem without errors, and what is worth a look in its files.
package struct ReadSharing {
  package let problem: SharingProblem
  /// By file, line and column.
  package let warnings: [Finding]
  private let directory: StateDirectory

  init(problem: SharingProblem, warnings: [Finding], directory: StateDirectory) {
    self.problem = problem
    self.warnings = warnings
    self.directory = directory
  }

  /// The state of a code.
  ///
  /// - Throws: what may be meant, when it does not share.
  package func state(called code: String) throws(InvalidInput) -> State {
    try directory.sharer(called: code, among: problem.states)
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
        .error, at: nil, "'\(code)' is none of the states that share", maybe: mend(code))
    ])
  }
}
