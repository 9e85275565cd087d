package import AllotModel

/// The roster that a question is about.
package struct RosterSubject: Sendable {
  let report: DeploymentReport
  /// The path of the roster, as the user wrote it.
  let planPath: String

  /// - Parameters:
  ///   - problem: The problem of the roster.
  ///   - plan: The roster, with the reasons why posts stay open.
  ///   - planPath: Its path, as the user wrote it.
  ///   - problemPath: The path of the problem.
  package init(
    problem: DeploymentProblem, plan: DeploymentPlan, planPath: String, problemPath: String
  ) {
    report = DeploymentReport(
      of: problem, plan: plan,
      facts: DeploymentFacts(path: problemPath, digest: problem.digest, solver: ""))
    self.planPath = planPath
  }

  package var problem: DeploymentProblem { report.problem }

  /// The posts that stay open, the least covered first.
  var open: [PostFact] {
    report.posts.filter { $0.open > 0 }.sorted {
      ($0.result.coverage, $0.post.id) < ($1.result.coverage, $1.post.id)
    }
  }
}
