import AllotModel
import Testing

@testable import AllotProblems

struct PoolGroupsTests {
  /// Four pools of screeners and two of interpreters for a year of weeks.
  private let index = DeploymentIndex(
    DeploymentProblem(
      title: "year",
      horizon: Day(iso: "2021-01-04").map { Horizon(start: $0, step: .week, count: 52) },
      states: [],
      posts: ["screening", "interpreter"].map {
        Post(
          id: Post.ID($0), state: "LT", location: nil, demand: .experts(Profile.ID($0)),
          quantity: 2, window: Window(steps: 0...51))
      },
      pools: ["EE", "FI", "LV", "SE", "DE", "FR"].map {
        Pool(
          id: Pool.ID($0), state: State.Code($0), headcount: 2,
          profiles: ["DE", "FR"].contains($0) ? ["interpreter"] : ["screening"],
          window: Window(steps: 0...51), longestTour: 26, rest: 2)
      }))

  @Test func `groups are as large as one program can be`() {
    var groups = PoolGroups(
      index, crews: Crews(of: index, after: nil), countsChanges: false)

    // Each pool has 1,027 stays and 52 weeks at home: of six pools two make 2,158 columns.
    let drawn = groups.drawn()
    #expect(groups.isSmall)
    #expect(drawn.count == 3 && drawn.allSatisfy { $0.count == 2 })
  }

  @Test func `the same problem has the same groups`() {
    let crews = Crews(of: index, after: nil)
    var (one, other) = (
      PoolGroups(index, crews: crews, countsChanges: false),
      PoolGroups(index, crews: crews, countsChanges: false)
    )

    #expect(one.drawn() == other.drawn())
  }
}
