/// Posts, pools and the rules between them; no choice is made yet.
///
/// Every list is sorted by id, so that the order in which the rows were written shows nowhere.
/// Every code and id in it names a row that is there.
package struct DeploymentProblem: Sendable {
  package var title: String
  package var description: String?
  package var source: String?
  package var currency: String
  /// `nil` means one single step.
  package var horizon: Horizon?
  package var states: [State]
  package var posts: [Post]
  package var pools: [Pool]
  package var teams: [Team]
  package var settings: DeploymentSettings
  /// Each state's part of the reference key, summing to 1; `nil` when the problem has no key.
  package var keyShares: [State.Code: Double]?
  /// What was assumed where the input is silent, as sentences that every report shows.
  package var remarks: [String]

  package init(
    title: String, description: String? = nil, source: String? = nil, currency: String = "EUR",
    horizon: Horizon? = nil, states: [State], posts: [Post], pools: [Pool], teams: [Team] = [],
    settings: DeploymentSettings = DeploymentSettings(), keyShares: [State.Code: Double]? = nil,
    remarks: [String] = []
  ) {
    self.title = title
    self.description = description
    self.source = source
    self.currency = currency
    self.horizon = horizon
    self.states = states.sorted { $0.code < $1.code }
    self.posts = posts.sorted { $0.id < $1.id }
    self.pools = pools.sorted { $0.id < $1.id }
    self.teams = teams.sorted { $0.id < $1.id }
    self.settings = settings
    self.keyShares = keyShares
    self.remarks = remarks
  }

  /// How many steps the horizon has.
  package var stepCount: Int { horizon?.count ?? 1 }
}

/// A roster that stands already, and what of it may no longer change.
package struct FormerRoster: Sendable {
  package var tours: [Tour]
  /// How many steps from the start of the horizon stay as they were.
  package var frozenSteps: Int

  package init(tours: [Tour], frozenSteps: Int = 0) {
    self.tours = tours
    self.frozenSteps = frozenSteps
  }
}
