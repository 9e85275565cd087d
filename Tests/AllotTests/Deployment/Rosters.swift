import AllotModel
import AllotProblems
import GLPKSolver
import LinearPrograms

@testable import Allot

/// Small deployment problems, and their rosters as lines that a person would write.
enum Rosters {
  /// A post `LT/north` for screening experts, unless told otherwise.
  static func post(
    _ id: Post.ID = "north", in state: State.Code = "LT",
    for demand: Post.Demand = .experts("screening"), languages: [Language.ID] = [],
    quantity: Int, steps: ClosedRange<Int> = 0...51, priority: Int = 1, weight: Double = 1,
    minimum: Int = 0
  ) -> Post {
    Post(
      id: id, state: state, location: nil, demand: demand, languages: languages,
      quantity: quantity, window: Window(steps: steps), priority: priority, weight: weight,
      minimum: minimum)
  }

  static func pool(
    _ id: Pool.ID = "FI", of state: State.Code = "FI", experts headcount: Int,
    profiles: [Profile.ID] = ["screening"], languages: [Language.ID] = [],
    steps: ClosedRange<Int> = 0...51, earmark: [State.Code]? = nil, excluded: [State.Code] = [],
    tours: ClosedRange<Int> = 1...52, rest: Int = 0, yearly: Int? = nil, crew: Int = 1,
    travel: Double = 0, cost: Double = 0
  ) -> Pool {
    Pool(
      id: id, state: state, headcount: headcount, profiles: profiles, languages: languages,
      window: Window(steps: steps), earmark: earmark, excluded: excluded,
      shortestTour: tours.lowerBound, longestTour: tours.upperBound, rest: rest,
      yearlyLimit: yearly, crew: crew, travelCost: travel, stepCost: cost)
  }

  /// Weeks from Monday, 5 July 2021.
  static func problem(
    weeks: Int, posts: [Post], pools: [Pool], teams: [Team] = [],
    settings: DeploymentSettings = DeploymentSettings(), shares: [State.Code: Double]? = nil,
    start: String = "2021-07-05"
  ) -> DeploymentProblem {
    let codes = Set(posts.map(\.state) + pools.map(\.state))
    return DeploymentProblem(
      title: "small",
      horizon: Day(iso: start).map { Horizon(start: $0, step: .week, count: weeks) },
      states: codes.map { State(code: $0, name: $0.text) }, posts: posts, pools: pools,
      teams: teams, settings: settings, keyShares: shares)
  }

  static func plan(
    _ problem: DeploymentProblem, from former: FormerRoster? = nil
  ) throws -> DeploymentPlan? {
    let scheduler = Scheduler(solver: GLPKSolver(), stop: StopSignal())
    guard case .plan(let plan) = try scheduler.answer(to: problem, from: former) else { return nil }
    return plan
  }

  static func conflict(_ problem: DeploymentProblem) throws -> RosterConflict? {
    let scheduler = Scheduler(solver: GLPKSolver(), stop: StopSignal())
    guard case .noRoster(let conflict) = try scheduler.answer(to: problem) else { return nil }
    return conflict
  }

  /// `FI/1 north 0-3`, one line per tour.
  static func lines(_ plan: DeploymentPlan?) -> [String] {
    (plan?.tours ?? []).map {
      "\($0.expert) \($0.post) \($0.steps.lowerBound)-\($0.steps.upperBound)"
    }
  }

  /// `floor 0.5`, with `<= bound` where it is not proven.
  static func values(_ plan: DeploymentPlan?) -> [String] {
    (plan?.objectives ?? []).map {
      "\($0.objective.rawValue) \($0.value)" + ($0.isProven ? "" : " ? \($0.bound)")
    }
  }
}
