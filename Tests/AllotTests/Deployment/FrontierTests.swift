import AllotModel
import GLPKSolver
import LinearPrograms
import Testing

@testable import Allot

struct FrontierTests {
  /// FI/1 serves for four weeks, and so did GONE/1; one of SE can come instead.
  private static let problem = Rosters.problem(
    weeks: 4, posts: [Rosters.post(quantity: 2, steps: 0...3)],
    pools: [
      Rosters.pool("FI", experts: 1), Rosters.pool("SE", of: "SE", experts: 1, travel: 100),
    ])

  private static func tour(
    _ pool: Pool.ID, at post: Post.ID = "north", _ steps: ClosedRange<Int>
  ) -> Tour {
    Tour(expert: Expert(pool: pool, number: 1), post: post, profile: "screening", steps: steps)
  }

  /// `8: 1.0 8.0 100.0`, the changes and then the objectives.
  private static func lines(
    of problem: DeploymentProblem, from former: FormerRoster
  ) throws -> [String] {
    let scheduler = Scheduler(solver: GLPKSolver(), stop: StopSignal())
    let plan = try #require(try Rosters.plan(problem, from: former))
    return try scheduler.frontier(of: problem, from: former, beside: plan).points.map { point in
      "\(point.changes):" + point.objectives.map { " \($0.value)" }.joined()
    }
  }

  @Test func `a frontier begins with what cannot be kept and ends with all that helps`() throws {
    let former = FormerRoster(tours: [Self.tour("FI", 0...3), Self.tour("GONE", 0...3)])

    // The four weeks of the one who is gone are lost; each further change is a week of SE, and the
    // smallest coverage rises with the last of the four. One journey costs 100.
    #expect(
      try Self.lines(of: Self.problem, from: former) == [
        "4: 0.5 4.0 0.0", "5: 0.5 5.0 100.0", "6: 0.5 6.0 100.0", "7: 0.5 7.0 100.0",
        "8: 1.0 8.0 100.0",
      ])
  }

  @Test func `a frontier that is stopped keeps the roster's own point`() throws {
    let former = FormerRoster(tours: [Self.tour("FI", 0...3), Self.tour("GONE", 0...3)])
    let plan = try #require(try Rosters.plan(Self.problem, from: former))
    let stop = StopSignal()
    stop.ask()

    let frontier = try Scheduler(solver: GLPKSolver(), stop: stop).frontier(
      of: Self.problem, from: former, beside: plan)

    #expect(frontier.points.contains { $0.changes == 8 })
  }

  @Test func `a frontier of a roster that can stay has one point`() throws {
    let former = FormerRoster(tours: [Self.tour("FI", 0...3), Self.tour("SE", 0...3)])

    #expect(try Self.lines(of: Self.problem, from: former) == ["0: 1.0 8.0 100.0"])
  }

  @Test func `changes of frozen weeks are none, and no point has them`() throws {
    let former = FormerRoster(
      tours: [Self.tour("FI", 0...3), Self.tour("GONE", 0...3)], frozenSteps: 3)

    // Of the week that is open, GONE is lost, and SE can come.
    #expect(
      try Self.lines(of: Self.problem, from: former) == ["1: 0.5 7.0 0.0", "2: 1.0 8.0 100.0"])
  }

  @Test func `more changes than a roster needs show what they would save`() throws {
    let problem = Rosters.problem(
      weeks: 1, posts: [Rosters.post(quantity: 1, steps: 0...0)],
      pools: [
        Rosters.pool("FI", experts: 1, cost: 500), Rosters.pool("SE", of: "SE", experts: 1),
      ])
    let former = FormerRoster(tours: [Self.tour("FI", 0...0)])

    // Who was there stays, for 500; SE instead of FI would cost nothing, and two changes.
    #expect(try Self.lines(of: problem, from: former) == ["0: 1.0 1.0 500.0", "2: 1.0 1.0 0.0"])
  }

  @Test func `limits lie evenly between two counts, at most five of them, none twice`() {
    #expect(FrontierPoint.limits(from: 78, to: 105) == [82, 87, 91, 96, 100])
    #expect(FrontierPoint.limits(from: 4, to: 7) == [5, 6])
    #expect(FrontierPoint.limits(from: 4, to: 5).isEmpty)
    #expect(FrontierPoint.limits(from: 4, to: 4).isEmpty)
  }
}
