/// What a plan is to be best in; each is optimised among the plans that are best in all before it.
package enum MatchObjective: String, CaseIterable, Sendable {
  /// The leximin of coverage, priority by priority.
  case coverage
  /// The weighted sum of coverage, priority by priority.
  case total
  /// The leximax of value given per share of the reference key.
  case burden
  /// Offer and route costs.
  case cost
  /// The number of pairs of offer and need between which something is given.
  case shipments
}

/// The settings of `allot match`.
package struct MatchSettings: Hashable, Sendable {
  package enum CoverageOver: String, CaseIterable, Sendable {
    /// Each need's coverage divided by its weight is levelled.
    case need
    /// Each state's weighted mean coverage is levelled.
    case state
  }

  package var objectives: [MatchObjective]
  package var coverageOver: CoverageOver
  /// The name of the reference key that burdens are measured against.
  package var key: String

  package init(
    objectives: [MatchObjective] = [.coverage, .burden, .cost],
    coverageOver: CoverageOver = .need, key: String = "fair-share"
  ) {
    self.objectives = objectives
    self.coverageOver = coverageOver
    self.key = key
  }
}
