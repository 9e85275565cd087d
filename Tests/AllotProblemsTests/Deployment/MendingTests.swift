import AllotModel
import LinearPrograms
import Testing

@testable import AllotProblems

struct MendingTests {
  /// Two posts that ask for two experts each in six weeks; before, FI 1 and FI 2 served in the north,
  /// SE 1 and one of EE, who is gone, in the south; SE 2 and SE 3 were at home.
  private func problem(quantity: Int, minimum: Int) -> DeploymentProblem {
    DeploymentProblem(
      title: "somebody is missing",
      horizon: Day(iso: "2021-07-05").map { Horizon(start: $0, step: .week, count: 6) },
      states: [],
      posts: ["north", "south"].map { id in
        Post(
          id: Post.ID(id), state: "LT", location: nil, demand: .experts("screening"),
          quantity: quantity, window: Window(steps: 0...5), minimum: minimum)
      },
      pools: [("FI", 2), ("SE", 3)].map { id, headcount in
        Pool(
          id: Pool.ID(id), state: State.Code(id), headcount: headcount, profiles: ["screening"],
          window: Window(steps: 0...5), shortestTour: 2, longestTour: 6, rest: 1)
      })
  }

  private let north = 0
  private let south = 1

  private func search(
    quantity: Int = 2, minimum: Int = 0, goals: [DeploymentGoal]? = nil
  ) -> RosterSearch {
    let former: [(Pool.ID, Int, Post.ID)] = [
      ("FI", 1, "north"), ("FI", 2, "north"), ("SE", 1, "south"), ("EE", 1, "south"),
    ]
    let index = DeploymentIndex(problem(quantity: quantity, minimum: minimum))
    let roster = FormerRoster(
      tours: former.map { pool, number, post in
        Tour(
          expert: Expert(pool: pool, number: number), post: post, profile: "screening",
          steps: 0...5)
      })
    let crews = Crews(of: index, after: roster)
    return RosterSearch(index, crews: crews, goals: goals ?? index.goals(isPlannedAnew: true))
  }

  private func stay(at seat: Int) -> [Stint] { [Stint(seat: seat, steps: 0...5)] }

  @Test func `who is missing is replaced by somebody at home, and nobody else moves`() {
    var search = search()
    search.repeatFormer()

    search.mend(aspiring: [1: 1], work: 20_000, stop: StopSignal())

    let seasons = search.found?.seasons ?? []
    #expect(Array(seasons.prefix(3)) == [stay(at: north), stay(at: north), stay(at: south)])
    #expect(seasons.dropFirst(3).filter { $0 == stay(at: south) }.count == 1)
    #expect(seasons.dropFirst(3).filter(\.isEmpty).count == 1)
  }

  @Test func `changes that bring nothing are given up`() {
    var search = search()
    // Everybody is at the other post, and all is covered.
    search.begin(
      with: Roster(
        seasons: [stay(at: south), stay(at: south), stay(at: north), stay(at: north), []]))

    search.mend(aspiring: [1: 1], work: 20_000, stop: StopSignal())

    let seasons = search.found?.seasons ?? []
    #expect(Array(seasons.prefix(3)) == [stay(at: north), stay(at: north), stay(at: south)])
  }

  @Test func `where changes come first, nothing is changed`() {
    var search = search(goals: [
      DeploymentGoal(objective: .changes, priority: nil, members: []),
      DeploymentGoal(objective: .total, priority: 1, members: []),
    ])
    search.repeatFormer()

    search.mend(aspiring: [1: 1], work: 20_000, stop: StopSignal())

    #expect(
      search.found?.seasons == [stay(at: north), stay(at: north), stay(at: south), [], []])
  }

  @Test func `a minimum that nobody can keep leaves no roster`() {
    var search = search(quantity: 3, minimum: 3)
    search.repeatFormer()

    search.mend(aspiring: [1: 1], work: 5_000, stop: StopSignal())

    #expect(search.found == nil)
  }

  @Test func `what the one who is gone served is changed in every roster`() {
    let search = search()
    let changes = DeploymentGoal(objective: .changes, priority: nil, members: [])

    #expect(search.index.trivialBounds(of: changes, for: search.crews) == [6])
  }

  @Test func `mending is the same every time`() {
    var (one, other) = (search(), search())

    one.mend(aspiring: [1: 1], work: 5_000, stop: StopSignal())
    other.mend(aspiring: [1: 1], work: 5_000, stop: StopSignal())

    #expect(one.found != nil)
    #expect(one.found?.seasons == other.found?.seasons)
  }

  @Test func `a gentle search loses less than a change brings, and less and less`() {
    let search = search()
    let weights = search.state.weights
    let allowance = SearchAllowance(.gentle, weights: weights)

    #expect(allowance.loss(at: 0) < weights.change)
    #expect(allowance.loss(at: 1) < allowance.loss(at: 0))
    #expect(allowance.loss(at: 1) > 0)
  }
}
