import AllotModel

extension DeploymentProblem {
  /// One post for screeners over some weeks, from 5 July 2021 on where nothing else is said, open in all.
  static func onePost(
    quantity: Int, minimum: Int = 0, weeks: Int = 4, pools: [Pool],
    keyShares: [State.Code: Double]? = nil, settings: DeploymentSettings = DeploymentSettings(),
    start: String = "2021-07-05"
  ) -> DeploymentProblem {
    DeploymentProblem(
      title: "small",
      horizon: Day(iso: start).map { Horizon(start: $0, step: .week, count: weeks) },
      states: [],
      posts: [
        Post(
          id: "north", state: "LT", location: nil, demand: .experts("screening"),
          quantity: quantity, window: Window(steps: 0...(weeks - 1)), minimum: minimum)
      ], pools: pools, settings: settings, keyShares: keyShares)
  }

  /// Two places for four weeks; three of FI for one tour of two weeks each, one of SE for longer at
  /// 10 a week.
  static let threeAndOne = onePost(
    quantity: 2,
    pools: [
      Pool(
        id: "FI", state: "FI", headcount: 3, profiles: ["screening"],
        window: Window(steps: 0...3), shortestTour: 2, longestTour: 2, rest: 2),
      Pool(
        id: "SE", state: "SE", headcount: 1, profiles: ["screening"],
        window: Window(steps: 0...3), shortestTour: 2, longestTour: 4, rest: 1, stepCost: 10),
    ])
}
