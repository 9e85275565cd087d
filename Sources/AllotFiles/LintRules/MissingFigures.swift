internal import AllotModel

/// States that lack a figure which others have.
struct MissingFigures: LintRule {
  func findings(in problem: MatchingProblem, _ reach: Reach) -> [Finding] {
    let figures = Set(problem.states.flatMap(\.figures.keys)).sorted()
    return problem.states.compactMap { state in
      let missing = figures.filter { state.figures[$0] == nil }
      guard !missing.isEmpty else { return nil }
      let names = missing.map { "'\($0)'" }.joined(separator: ", ")
      return Finding(
        .warning, at: state.place, "\(state.code) has no figure \(names), which others have",
        maybe: "write it, if a key is to use it")
    }
  }
}
