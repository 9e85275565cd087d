internal import AllotModel

/// The cells of one pool while they are checked against each other.
struct PoolRow {
  typealias Row = TableRow<PoolsTable.Column>

  private let state: State.Code?
  private let headcount: Int?
  private let profiles: [Profile.ID]
  private let languages: [Language.ID]
  private let window: Window?
  private let earmark: [State.Code]
  private let excluded: [State.Code]
  private let reliability: Double?
  private let tours: TourRules

  /// How long and how often one expert serves, as the row says it; `nil` where it is silent.
  private struct TourRules {
    let shortest: Int?
    let longest: Int?
    let rest: Int?
    let yearly: Int?
    let crew: Int?
    let travel: Double?
    let cost: Double?

    init(_ row: inout Row) {
      shortest = row.whole(.shortestTour, atLeast: 1)
      longest = row.whole(.longestTour, atLeast: 1)
      rest = row.whole(.rest, atLeast: 0)
      yearly = row.whole(.yearly, atLeast: 0)
      crew = row.whole(.crew, atLeast: 1)
      travel = row.amount(.travel)
      cost = row.amount(.cost)
    }
  }

  init(_ row: inout Row, _ context: DeploymentContext) {
    state = row.state(.state, context.rows)
    headcount = row.requiredWhole(
      .headcount, atLeast: 0, maybe: "write 0 until the headcount is known")
    profiles =
      row.hasRequired(.profiles, maybe: "write what each expert can serve as, as 'screening'")
      ? row.words(.profiles).uniqued().map { Profile.ID($0) } : []
    languages = row.words(.languages).uniqued().map { Language.ID($0) }
    window = row.window(from: .from, to: .to, context.rows)
    earmark = row.states(.earmark, context.rows)
    excluded = row.states(.excluded, context.rows)
    reliability = row.probability(.reliability)
    tours = TourRules(&row)
  }

  /// The pool without its id; `nil` when something in the row is wrong, which is then told.
  func pool(_ row: inout Row) -> Pool? {
    checkEarmark(&row)
    checkTours(&row)
    guard row.isSound, let state, let headcount, let window else { return nil }
    return Pool(
      id: "", state: state, headcount: headcount, profiles: profiles, languages: languages,
      window: window, earmark: row.isEmpty(.earmark) ? nil : earmark, excluded: excluded,
      reliability: reliability ?? 1, shortestTour: tours.shortest ?? 1, longestTour: tours.longest,
      rest: tours.rest ?? 0, yearlyLimit: tours.yearly, crew: tours.crew ?? 1,
      travelCost: tours.travel ?? 0, stepCost: tours.cost ?? 0, place: row.place)
  }

  private func checkEarmark(_ row: inout Row) {
    guard let state else { return }
    if earmark.contains(state) {
      row.reject(
        .earmark, "the pool of \(state) is for \(state) itself, and no expert serves at home",
        maybe: "'for' names the states that may receive them; empty means every other state")
    }
    if let first = earmark.first(where: excluded.contains) {
      row.reject(
        .excluded, "\(first) stands under 'for' and under 'not-for'",
        maybe: "remove it from one of them")
    }
  }

  private func checkTours(_ row: inout Row) {
    if let shortest = tours.shortest, let longest = tours.longest, shortest > longest {
      row.reject(
        .longestTour, "the longest tour is \(longest), less than the shortest, \(shortest)",
        maybe: "swap them, or leave 'tour-max' empty")
    }
  }
}
