import AllotModel
import Testing

@testable import AllotProblems

/// Every rule of a roster, with tours that break it; `north` in LT asks for one screening expert who
/// speaks Arabic, for six weeks from December 2021, and FI offers two for tours of two or three weeks.
struct RosterRulesTests {
  @Test func `a roster that keeps every rule has no breach`() {
    #expect(breaches([tour(1, 0...1), tour(2, 2...3), tour(1, 4...5)], rest: 2) == [])
  }

  @Test func `a tour is no shorter and no longer than the pool says`() {
    #expect(breaches([tour(1, 0...0)]) == ["FI/1 at north: stays 1 steps"])
    #expect(breaches([tour(1, 0...3)]) == ["FI/1 at north: stays 4 steps"])
  }

  @Test func `an expert rests between two tours`() {
    #expect(breaches([tour(1, 0...1), tour(1, 3...4)], rest: 2) == ["FI/1 rests 1 steps"])
  }

  @Test func `two tours at one post without a step between are one stay`() {
    #expect(
      breaches([tour(1, 0...1), tour(1, 2...3)]) == ["FI/1 stays on as another tour"])
  }

  @Test func `a yearly limit counts steps by their first day`() {
    let tours = [tour(1, 0...1), tour(1, 3...5)]

    // Weeks 0 to 3 begin in 2021: two and one of them are served.
    #expect(breaches(tours, yearly: 3) == [])
    #expect(breaches(tours, yearly: 2) == ["FI/1 serves 3 steps in a year"])
  }

  @Test func `nobody is there beyond the quantity`() {
    #expect(
      breaches([tour(1, 0...1), tour(2, 1...2)]) == ["north has 2 present in step 1"])
  }

  @Test func `a handover lets a newcomer stand beside someone who leaves`() {
    let settings = DeploymentSettings(handover: 1)

    #expect(breaches([tour(1, 0...1), tour(2, 1...2)], settings: settings) == [])
    #expect(
      breaches([tour(1, 0...2), tour(2, 1...2)], settings: settings) == [
        "north has 2 present in step 1", "north has 2 present in step 2",
      ])
  }

  @Test func `a minimum counts nobody in briefing, and begins when the first can be out of it`() {
    let settings = DeploymentSettings(briefing: 1)

    #expect(
      breaches([tour(1, 0...2), tour(2, 3...5)], minimum: 1, settings: settings) == [
        "north has 0 in step 3"
      ])
  }

  @Test func `only experts who are there, fit and may come serve`() {
    #expect(breaches([tour(3, 0...1)]) == ["FI/3 at north: nobody"])
    #expect(
      breaches([tour(1, 0...1)], state: "LT") == ["FI/1 at north: serves in the state that sends"])
    #expect(
      breaches([tour(1, 0...1)], languages: ["fa"]) == [
        "FI/1 at north: speaks no language asked for"
      ])
    #expect(breaches([tour(1, 0...1)], earmark: ["LV"]) == ["FI/1 at north: earmarked"])
    #expect(breaches([tour(1, 0...1)], excluded: ["LT"]) == ["FI/1 at north: kept from LT"])
    #expect(
      breaches([tour(1, 0...1)], profiles: ["debriefing"]) == ["FI/1 at north: serves as screening"]
    )
    #expect(
      breaches([tour(1, 0...1)], steps: 1...5) == ["FI/1 at north: step 0 is outside a window"])
  }

  @Test func `a crew travels together`() {
    #expect(
      breaches([tour(1, 0...1)], crew: 2) == ["crew 1 of FI does not travel together"])
  }

  @Test func `what is frozen is as it was`() {
    let former = FormerRoster(tours: [tour(1, 0...1)], frozenSteps: 2)

    #expect(breaches([tour(1, 0...2)], after: former) == [])
    #expect(
      breaches([tour(2, 0...1)], after: former).sorted() == [
        "FI/1 does something else in frozen step 0", "FI/1 does something else in frozen step 1",
        "FI/2 does something else in frozen step 0", "FI/2 does something else in frozen step 1",
      ])
  }

  private func tour(_ number: Int, _ steps: ClosedRange<Int>) -> Tour {
    Tour(
      expert: Expert(pool: "FI", number: number), post: "north", profile: "screening",
      steps: steps)
  }

  private func breaches(
    _ tours: [Tour], state: State.Code = "FI", profiles: [Profile.ID] = ["screening"],
    languages: [Language.ID] = ["ar", "fa"], steps: ClosedRange<Int> = 0...5,
    earmark: [State.Code]? = nil, excluded: [State.Code] = [], rest: Int = 0, yearly: Int? = nil,
    crew: Int = 1, minimum: Int = 0, settings: DeploymentSettings = DeploymentSettings(),
    after former: FormerRoster? = nil
  ) -> [String] {
    let post = Post(
      id: "north", state: "LT", location: nil, demand: .experts("screening"), languages: ["ar"],
      quantity: 1, window: Window(steps: 0...5), minimum: minimum)
    let pool = Pool(
      id: "FI", state: state, headcount: 2, profiles: profiles, languages: languages,
      window: Window(steps: steps), earmark: earmark, excluded: excluded, shortestTour: 2,
      longestTour: 3, rest: rest, yearlyLimit: yearly, crew: crew)
    let problem = DeploymentProblem(
      title: "small",
      horizon: Day(iso: "2021-12-06").map { Horizon(start: $0, step: .week, count: 6) },
      states: [], posts: [post], pools: [pool], settings: settings)
    return RosterRules.breaches(of: tours, in: problem, after: former).map(\.description)
  }
}
