/// The minimums of posts that no roster keeps together; empty when there was no time to find them.
package struct RosterConflict: Sendable {
  package let members: [Member]

  /// A post whose minimum cannot be kept in some steps.
  package struct Member: Hashable, Sendable {
    package let post: Post.ID
    /// Unit: experts, or teams, as the post asks.
    package let minimum: Int
    /// The steps in which the minimum cannot be kept, in time order.
    package let steps: [ClosedRange<Int>]
    /// The most that can count there in the worst of these steps while the other minimums of the
    /// conflict are kept.
    ///
    /// - Unit: as `minimum`; `nil` when it was not computed.
    package let reachable: Int?

    package init(post: Post.ID, minimum: Int, steps: [ClosedRange<Int>], reachable: Int? = nil) {
      self.post = post
      self.minimum = minimum
      self.steps = steps
      self.reachable = reachable
    }
  }

  package init(members: [Member]) { self.members = members }
}

/// What rosters reach that change the former roster by no more than so much.
package struct FrontierPoint: Sendable {
  /// How much may change.
  ///
  /// - Unit: expert-steps that differ from the former roster.
  package let changes: Int
  /// Where the fewest changes were asked for, the number below which no roster is.
  package let fewest: Int?
  /// Every objective but the changes, in the order of the problem.
  package let objectives: [DeploymentObjectiveResult]

  package init(changes: Int, fewest: Int? = nil, objectives: [DeploymentObjectiveResult]) {
    self.changes = changes
    self.fewest = fewest
    self.objectives = objectives
  }
}
