package import AllotModel

/// A problem that was read without errors, and what is worth a look in its files.
package struct ReadProblem: Sendable {
  package let problem: MatchingProblem
  /// By file, line and column.
  package let warnings: [Finding]

  package init(problem: MatchingProblem, warnings: [Finding]) {
    self.problem = problem
    self.warnings = warnings
  }
}
