/// What a roster is to be best in; each is optimised among the rosters best in all before it.
package enum DeploymentObjective: String, CaseIterable, Sendable {
  /// The smallest coverage of any post in any step of its window, priority by priority.
  case floor
  /// The weighted sum of covered expert-steps, priority by priority.
  case total
  /// The leximin of each post's mean coverage over its window, priority by priority.
  case coverage
  /// The leximax of expert-steps sent per share of the reference key.
  case burden
  /// The expert-steps that differ from the roster before.
  case changes
  /// The number of tours.
  case tours
  /// Travel and step costs.
  case cost
}

/// The settings of `allot deploy`.
package struct DeploymentSettings: Hashable, Sendable {
  /// `nil` means the usual order, which differs when a roster is planned anew.
  package var objectives: [DeploymentObjective]?
  /// The name of the reference key that burdens are measured against.
  package var key: String
  /// The first steps of a tour that are present and paid, and do not count as coverage.
  package var briefing: Int
  /// For how many steps around a change of tours more than the quantity may be present.
  package var handover: Int

  package init(
    objectives: [DeploymentObjective]? = nil, key: String = "fair-share", briefing: Int = 0,
    handover: Int = 0
  ) {
    self.objectives = objectives
    self.key = key
    self.briefing = briefing
    self.handover = handover
  }
}
