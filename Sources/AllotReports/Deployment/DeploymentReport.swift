package import AllotExplanation
package import AllotModel

/// Every fact that a reader of a roster is shown.
///
/// The records are the contract of the JSON and the CSV; `page` is the same in words, for the
/// text and the Markdown. All arithmetic is done here and in the sections.
package struct DeploymentReport: Sendable {
  package let facts: DeploymentFacts
  package let problem: DeploymentProblem
  package let plan: DeploymentPlan
  package let names: DeploymentNames
  /// Shape: parallel to `plan.posts`.
  package let posts: [PostFact]
  /// What became of the tours of the former roster; `nil` when there is none.
  package let changes: [TourChange]?

  package init(of problem: DeploymentProblem, plan: DeploymentPlan, facts: DeploymentFacts) {
    let names = DeploymentNames(of: problem)
    let words = PostReasonWords(names, isProven: plan.status == .optimal)
    self.facts = facts
    self.problem = problem
    self.plan = plan
    self.names = names
    posts = plan.posts.compactMap { result in
      names.post(result.id).map { PostFact($0, result, words) }
    }
    precondition(posts.count == plan.posts.count, "a roster names posts of its problem")
    let hasPlan = plan.status != .infeasible
    changes =
      hasPlan ? facts.former.map { TourChange.changes(from: $0.tours, to: plan.tours) } : nil
  }

  /// Whether there is a roster at all.
  package var hasPlan: Bool { plan.status != .infeasible }
}

/// What a report says beside the problem and its roster.
package struct DeploymentFacts: Sendable {
  /// The path of the problem, as the user wrote it.
  package var path: String
  /// The SHA-256 of what was read, as 64 hexadecimal digits.
  package var digest: String
  /// The name and version of the solver.
  package var solver: String
  /// The minimums that no roster keeps together; empty when there is a roster.
  package var conflicts: [RosterConflict.Member]
  /// The roster that is planned anew.
  package var former: FormerRoster?
  /// The path of the former roster, as the user wrote it.
  package var formerPath: String?
  /// What more changes would bring; `nil` when nobody asked.
  package var frontier: [FrontierPoint]?
  /// Whether no point of it is missing because the search was stopped.
  package var isFrontierWhole = true

  package init(
    path: String, digest: String, solver: String, conflicts: [RosterConflict.Member] = [],
    former: FormerRoster? = nil, formerPath: String? = nil, frontier: [FrontierPoint]? = nil
  ) {
    self.path = path
    self.digest = digest
    self.solver = solver
    self.conflicts = conflicts
    self.former = former
    self.formerPath = formerPath
    self.frontier = frontier
  }
}

/// A post, how far it is staffed, and why not further.
package struct PostFact: Sendable {
  package let post: Post
  package let result: PostResult
  /// Shape: parallel to `result.reasons`; one sentence each.
  package let sentences: [String]
  /// When how many are missing, in time order.
  package let gaps: [StepRun<Int>]

  init(_ post: Post, _ result: PostResult, _ words: PostReasonWords) {
    self.post = post
    self.result = result
    sentences = result.reasons.map { words.sentence(for: $0, of: post) }
    let open = result.steps.map { (step: $0.step, figure: $0.quantity - $0.counted) }
    gaps = StepRun.runs(of: open.filter { $0.figure > 0 })
  }

  /// Unit: expert-steps, or team-steps.
  var open: Int { result.demand - result.covered }
}
