internal import AllotModel

/// The cells of one post while they are checked against each other.
struct PostRow {
  typealias Row = TableRow<PostsTable.Column>

  private let state: State.Code?
  private let demand: Post.Demand?
  private let languages: [Language.ID]
  private let quantity: Int?
  private let window: Window?
  private let priority: Int?
  private let weight: Double?
  private let minimum: Int?

  init(_ row: inout Row, _ context: DeploymentContext) {
    state = row.state(.state, context.rows)
    demand = Self.demand(of: &row, context)
    languages = row.words(.languages).uniqued().map { Language.ID($0) }
    quantity = row.requiredWhole(
      .quantity, atLeast: 0, maybe: "remove the line until the quantity is known")
    window = row.window(from: .from, to: .to, context.rows)
    priority = row.whole(.priority, atLeast: 1)
    weight = row.positive(.weight)
    minimum = row.whole(.minimum, atLeast: 0)
  }

  /// The post without its id; `nil` when something in the row is wrong, which is then told.
  func post(_ row: inout Row) -> Post? {
    if let quantity, let minimum, minimum > quantity {
      row.reject(
        .minimum, "the minimum is \(minimum), more than the quantity, \(quantity)",
        maybe: "lower the minimum or raise the quantity")
    }
    guard row.isSound, let state, let demand, let quantity, let window else { return nil }
    return Post(
      id: "", state: state, location: row.text(.location), demand: demand, languages: languages,
      quantity: quantity, window: window, priority: priority ?? 1, weight: weight ?? 1,
      minimum: minimum ?? 0, place: row.place)
  }

  private static func demand(of row: inout Row, _ context: DeploymentContext) -> Post.Demand? {
    switch (row.isEmpty(.profile), row.isEmpty(.team)) {
    case (false, true): return row.profile(.profile).map { .experts($0) }
    case (true, false): return team(of: &row, context).map { .teams($0) }
    case (true, true):
      row.reject(
        .profile, "neither 'profile' nor 'team' says who is asked for",
        maybe: "write a profile, as 'screening'")
      return nil
    case (false, false):
      row.reject(
        .team, "a post asks for a profile or for teams, not for both",
        maybe: "write a line for each")
      return nil
    }
  }

  private static func team(of row: inout Row, _ context: DeploymentContext) -> Team.ID? {
    guard let text = row.text(.team) else { return nil }
    if context.teams.contains(text) { return Team.ID(text) }
    guard context.teamsAreWhole else { return nil }
    let near = Spelling.nearest(to: text, among: context.teams.sorted())
    row.reject(
      .team, "unknown team '\(text)'",
      maybe: near.map { "write '\($0)'" }
        ?? "say who makes up '\(text)' in a table of teams: id, profile, count")
    return nil
  }
}
