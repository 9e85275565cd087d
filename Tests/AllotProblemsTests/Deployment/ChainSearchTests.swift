import AllotModel
import LinearPrograms
import Testing

@testable import AllotProblems

struct ChainSearchTests {
  /// Places for twelve weeks; MT has a hundredth of the key.
  private func search(
    quantity: Int = 3, crew: Int = 1,
    keyShares: [State.Code: Double]? = ["FI": 0.5, "SE": 0.49, "MT": 0.01],
    settings: DeploymentSettings = DeploymentSettings()
  ) -> RosterSearch {
    let pools = [("FI", 4, 5), ("SE", 3, 4), ("MT", 2, 3)].map { state, headcount, longest in
      Pool(
        id: Pool.ID(state), state: State.Code(state), headcount: headcount * crew,
        profiles: ["screening"], window: Window(steps: 0...11), shortestTour: 2,
        longestTour: longest, rest: 2, crew: crew)
    }
    let index = DeploymentIndex(
      .onePost(
        quantity: quantity * crew, weeks: 12, pools: pools, keyShares: keyShares,
        settings: settings))
    return RosterSearch(
      index, crews: Crews(of: index, after: nil), goals: index.goals(isPlannedAnew: false))
  }

  private func present(_ search: RosterSearch, _ roster: Roster) -> [Int] {
    roster.count(of: search.crews, in: search.index).present
  }

  @Test(arguments: [1, 2])
  func `as many serve everywhere as before or more, by every rule, and no burden is larger`(
    crew: Int
  ) throws {
    var search = search(crew: crew)
    search.fill()
    let before = try #require(search.found)

    let answer = search.improveByChains(work: 200_000, stop: StopSignal())

    let after = try #require(answer)

    #expect(
      zip(present(search, after), present(search, before)).allSatisfy { $0 >= $1 })
    let tours = after.tours(of: search.crews, in: search.index)
    #expect(RosterRules.breaches(of: tours, in: search.index.problem, after: nil).isEmpty)
    #expect(
      !search.scoring.score(of: before).isBetter(
        than: search.scoring.score(of: after), goals: search.goals))
    // 36 places: FI's four can serve 10 weeks each, SE's three 8 or more.
    #expect(search.scoring.stepsByState(of: after)["MT"] ?? 0 == 0)
    #expect(search.isFull)
  }

  @Test func `what the burdened state does goes to those who carry less`() throws {
    var search = search(quantity: 1)
    func stay(_ steps: ClosedRange<Int>) -> [Stint] { [Stint(seat: 0, steps: steps)] }
    // Four of FI, two of MT, three of SE.
    search.begin(
      with: Roster(seasons: [
        stay(0...3), [], [], [], stay(4...5), stay(9...11), [], stay(6...8), [],
      ]))

    search.improveByChains(work: 20_000, stop: StopSignal())

    let found = try #require(search.found)
    #expect(search.floors == [1: 1])
    #expect(search.scoring.stepsByState(of: found)["MT"] == nil)
  }

  @Test func `without a key what is open is filled, and the search ends then`() {
    var search = search(keyShares: nil)
    search.begin(with: Roster(seasons: [[Stint]](repeating: [], count: 9)))
    let roster = Roster(
      seasons: [[Stint(seat: 0, steps: 0...3)]] + [[Stint]](repeating: [], count: 8))
    search.begin(with: roster)
    #expect(!search.isFull)

    var chains = ChainSearch(
      search.state, roster: roster, lowersBurdens: true, dice: SearchDice(seed: 1))
    chains.improve(work: 3_000_000, stop: StopSignal())

    #expect(chains.roster.lackingCount == 0)
    #expect(chains.roster.work < 3_000_000)
  }

  @Test func `the same search finds the same`() {
    var (one, other) = (search(), search())
    one.fill()
    other.fill()

    one.improveByChains(work: 50_000, stop: StopSignal())
    other.improveByChains(work: 50_000, stop: StopSignal())

    #expect(one.found?.seasons == other.found?.seasons)
  }

  @Test func `a search that is stopped leaves the roster as it is`() {
    var search = search()
    search.fill()
    let before = search.found?.seasons
    let stop = StopSignal()
    stop.ask()

    search.improveByChains(work: 200_000, stop: stop)

    #expect(search.found?.seasons == before)
  }

  @Test(arguments: [
    DeploymentSettings(briefing: 1), DeploymentSettings(handover: 1),
  ])
  func `with briefing or handover nothing is tried`(settings: DeploymentSettings) {
    var search = search(settings: settings)
    search.fill()
    let before = search.found?.seasons

    let answer = search.improveByChains(work: 50_000, stop: StopSignal())

    #expect(answer == nil)
    #expect(search.found?.seasons == before)
  }
  @Test(arguments: 0..<25)
  func `on problems by chance every rule is kept and nowhere do fewer serve`(seed: Int) {
    var dice = SearchDice(seed: UInt64(seed))
    let problem = Self.problem(&dice)
    let index = DeploymentIndex(problem)
    var search = RosterSearch(
      index, crews: Crews(of: index, after: nil), goals: index.goals(isPlannedAnew: false))
    search.fill()
    let before = search.roster

    let after = search.improveByChains(from: before, work: 8_000, stop: StopSignal()) ?? before

    let tours = after.tours(of: search.crews, in: index)
    #expect(RosterRules.breaches(of: tours, in: problem, after: nil).isEmpty)
    #expect(zip(present(search, after), present(search, before)).allSatisfy { $0 >= $1 })
  }

  /// Three posts, one of them for teams, and five pools with rules by chance, over ten weeks that cross a
  /// year.
  private static func problem(_ dice: inout SearchDice) -> DeploymentProblem {
    let profiles: [Profile.ID] = ["screening", "interpreter"]
    var posts: [Post] = []
    for (place, id) in (["east", "north", "south"] as [Post.ID]).enumerated() {
      let first = dice.below(4)
      posts.append(
        Post(
          id: id, state: "LT", demand: place == 0 ? .teams("mixed") : .experts(profiles[place - 1]),
          quantity: 1 + dice.below(3), window: Window(steps: first...(6 + dice.below(4))),
          priority: 1 + dice.below(2)))
    }
    var pools: [Pool] = []
    for (place, state) in (["AT", "BE", "FI", "LT", "MT"] as [State.Code]).enumerated() {
      let crew = 1 + dice.below(4) / 3
      let shortest = 1 + dice.below(3)
      pools.append(
        Pool(
          id: Pool.ID(state.text), state: state, headcount: crew * (1 + dice.below(4)),
          profiles: place == 0 ? profiles : [profiles[dice.below(2)]],
          window: Window(steps: dice.below(3)...(7 + dice.below(3))), shortestTour: shortest,
          longestTour: shortest + dice.below(4), rest: dice.below(3),
          yearlyLimit: dice.below(2) == 0 ? 3 + dice.below(3) : nil, crew: crew))
    }
    let members = profiles.map { Team.Member(profile: $0, count: 1 + dice.below(2)) }
    return DeploymentProblem(
      title: "by chance",
      horizon: Day(iso: "2021-11-29").map { Horizon(start: $0, step: .week, count: 10) },
      states: [], posts: posts, pools: pools, teams: [Team(id: "mixed", members: members)],
      keyShares: ["AT": 0.4, "BE": 0.3, "FI": 0.29, "LT": 0.01])
  }
}
