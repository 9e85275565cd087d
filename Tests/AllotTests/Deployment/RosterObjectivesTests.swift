import AllotModel
import Testing

@testable import Allot

struct RosterObjectivesTests {
  private func plan(
    _ objectives: [DeploymentObjective]?, weeks: Int, posts: [Post], pools: [Pool],
    briefing: Int = 0, shares: [State.Code: Double]? = nil
  ) throws -> DeploymentPlan? {
    let settings = DeploymentSettings(objectives: objectives, briefing: briefing)
    return try Rosters.plan(
      Rosters.problem(weeks: weeks, posts: posts, pools: pools, settings: settings, shares: shares))
  }

  @Test func `coverage shares a single expert between two posts`() throws {
    let plan = try plan(
      [.coverage], weeks: 4,
      posts: [
        Rosters.post("north", quantity: 1, steps: 0...3),
        Rosters.post("south", quantity: 1, steps: 0...3, weight: 9),
      ],
      pools: [Rosters.pool(experts: 1)])

    // Two of four weeks each; more at one is less at the other, whatever it weighs.
    #expect(Rosters.values(plan) == ["coverage 0.5"])
    #expect(plan?.objectives.first?.levels.map(\.members) == [["north", "south"]])
  }

  @Test func `a priority whose posts ask for nobody has no coverage, however many may come`() throws
  {
    // So many stays that the roster is searched and bounded goal by goal.
    let plan = try plan(
      [.coverage, .cost], weeks: 30,
      posts: [
        Rosters.post("north", quantity: 1, steps: 0...29),
        Rosters.post("south", quantity: 0, steps: 0...29, priority: 2),
      ],
      pools: [Rosters.pool(experts: 1, tours: 1...30, yearly: 13)])

    #expect(plan?.objectives.map(\.levels.count) == [1, 0, 0])
  }

  @Test func `burden is shared as the key says`() throws {
    let plan = try plan(
      [.total, .burden], weeks: 4, posts: [Rosters.post(quantity: 1, steps: 0...3)],
      pools: [Rosters.pool("FI", experts: 1), Rosters.pool("SE", of: "SE", experts: 1)],
      shares: ["FI": 0.75, "SE": 0.25])

    // Three weeks of 0.75 and one of 0.25 are four each.
    #expect(Rosters.values(plan) == ["total 4.0", "burden 4.0"])
    #expect(plan?.pools.map(\.expertSteps) == [3, 1])
  }

  @Test func `few tours are better than many`() throws {
    let plan = try plan(
      [.total, .tours], weeks: 6, posts: [Rosters.post(quantity: 1, steps: 0...5)],
      pools: [
        Rosters.pool("FI", experts: 3, tours: 2...2, rest: 4),
        Rosters.pool("SE", of: "SE", experts: 1, tours: 3...4, rest: 4),
      ])

    // Three tours of two weeks, or one of four and one of two.
    #expect(Rosters.values(plan) == ["total 6.0", "tours 2.0"])
  }

  /// One expert, in week 0 only; the urgent post is open in week 1 as well, where nobody is left.
  private let urgentAndOther = (
    posts: [
      Rosters.post("urgent", quantity: 1, steps: 0...1, priority: 1),
      Rosters.post("other", quantity: 1, steps: 0...0, priority: 2),
    ], pools: [Rosters.pool(experts: 1, steps: 0...0)]
  )

  @Test func `the floor of the second priority comes before the total of the first`() throws {
    let plan = try plan(nil, weeks: 2, posts: urgentAndOther.posts, pools: urgentAndOther.pools)

    #expect(Rosters.lines(plan) == ["FI/1 other 0-0"])
    #expect(
      Rosters.values(plan) == ["floor 0.0", "floor 1.0", "total 0.0", "total 1.0", "cost 0.0"])
  }

  @Test func `with totals first, who can serve the urgent post does`() throws {
    let plan = try plan(
      [.total, .floor], weeks: 2, posts: urgentAndOther.posts, pools: urgentAndOther.pools)

    #expect(Rosters.lines(plan) == ["FI/1 urgent 0-0"])
    #expect(Rosters.values(plan) == ["total 1.0", "total 0.0", "floor 0.0", "floor 0.0"])
  }

  @Test func `a briefing leaves the first weeks out of the smallest coverage`() throws {
    let plan = try plan(
      nil, weeks: 4, posts: [Rosters.post(quantity: 2, steps: 0...3)],
      pools: [Rosters.pool(experts: 2)], briefing: 1)

    // Both stay for four weeks and count in three of them, from the second on.
    #expect(Rosters.values(plan) == ["floor 1.0", "total 6.0", "cost 0.0"])
    #expect(plan?.posts.map(\.floor) == [1])
    #expect(plan?.posts[0].steps.map(\.counted) == [0, 2, 2, 2])
  }

  @Test func `a minimum holds from the first week in which somebody can count`() throws {
    let settings = DeploymentSettings(briefing: 2)
    func problem(experts: Int) -> DeploymentProblem {
      Rosters.problem(
        weeks: 4, posts: [Rosters.post(quantity: 2, steps: 0...3, minimum: 2)],
        pools: [Rosters.pool(experts: experts)], settings: settings)
    }

    #expect(Rosters.lines(try Rosters.plan(problem(experts: 2))).count == 2)
    #expect(
      try Rosters.conflict(problem(experts: 1))?.members == [
        .init(post: "north", minimum: 2, steps: [2...3], reachable: 1)
      ])
  }
}
