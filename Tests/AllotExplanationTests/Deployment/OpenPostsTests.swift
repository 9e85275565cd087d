import AllotExplanation
import AllotModel
import Testing

/// One post in Lithuania over six weeks, with whatever pools and tours a test gives it.
private struct Situation {
  var problem = DeploymentProblem(
    title: "Six weeks",
    horizon: Horizon(start: Day(iso: "2026-11-30") ?? Day(number: 0), step: .week, count: 6),
    states: [], posts: [], pools: [])
  var tours: [Tour] = []
  var frozenSteps = 0

  init(
    asked: Int = 1, languages: [Language.ID] = [], pools: [Pool], tours: [Tour] = [],
    briefing: Int = 0
  ) {
    problem.posts = [post("A", asked, .experts("screening"), languages)]
    problem.pools = pools
    problem.settings.briefing = briefing
    self.tours = tours
  }

  /// The causes of what post `A` lacks when so many count in each week.
  func reasons(counted: [Int]) -> [PostReason] {
    let post = problem.posts[0]
    let steps = counted.enumerated().map {
      PostResult.Step(step: $0, quantity: post.quantity, present: $1, counted: $1)
    }
    let plan = DeploymentPlan(
      status: .optimal, objectives: [], tours: tours, posts: [], pools: [], contributors: [])
    return OpenPosts(of: plan, in: problem, frozenSteps: frozenSteps)
      .reasons(for: PostResult(id: post.id, steps: steps))
  }
}

private func post(
  _ id: Post.ID, _ quantity: Int, _ demand: Post.Demand, _ languages: [Language.ID] = []
) -> Post {
  Post(
    id: id, state: "LT", demand: demand, languages: languages, quantity: quantity,
    window: Window(steps: 0...5))
}

private func pool(
  _ id: Pool.ID = "FI", state: State.Code = "FI", heads headcount: Int = 1,
  as profiles: [Profile.ID] = ["screening"], speaking languages: [Language.ID] = [],
  in steps: ClosedRange<Int> = 0...5, for earmark: [State.Code]? = nil, shortest: Int = 1,
  longest: Int? = nil, rest: Int = 0, yearly: Int? = nil, crew: Int = 1
) -> Pool {
  Pool(
    id: id, state: state, headcount: headcount, profiles: profiles, languages: languages,
    window: Window(steps: steps), earmark: earmark, shortestTour: shortest, longestTour: longest,
    rest: rest, yearlyLimit: yearly, crew: crew)
}

private func tour(
  _ steps: ClosedRange<Int>, by number: Int = 1, at post: Post.ID = "A",
  as profile: Profile.ID = "screening"
) -> Tour {
  Tour(expert: Expert(pool: "FI", number: number), post: post, profile: profile, steps: steps)
}

struct OpenPostsTests {
  @Test func `a profile that nobody has`() {
    let reasons = Situation(pools: [pool(as: ["patrol"])]).reasons(counted: [0, 0, 0, 0, 0, 0])
    #expect(reasons == [PostReason(cause: .profile, quantity: 6)])
  }

  @Test func `languages that nobody speaks, the host's own, an earmark, another time`() {
    let none = [0, 0, 0, 0, 0, 0]
    let deaf = Situation(languages: ["ru"], pools: [pool(speaking: ["en"])])
    #expect(deaf.reasons(counted: none) == [PostReason(cause: .languages, quantity: 6)])
    let own = Situation(pools: [pool("LT", state: "LT")])
    #expect(own.reasons(counted: none) == [PostReason(cause: .destination, quantity: 6)])
    let others = Situation(pools: [pool(for: ["EL"])])
    #expect(others.reasons(counted: none) == [PostReason(cause: .destination, quantity: 6)])
    let late = Situation(pools: [pool(in: 4...5)], tours: [tour(4...5)])
    #expect(
      late.reasons(counted: [0, 0, 0, 0, 1, 1]) == [PostReason(cause: .availability, quantity: 4)])
  }

  @Test func `more are missing than there are experts`() {
    // Of three missing, one serves at B and four do not speak Russian.
    var situation = Situation(
      asked: 3, languages: ["ru"],
      pools: [pool(speaking: ["ru"]), pool("SE", state: "SE", heads: 4, speaking: ["en"])],
      tours: [tour(0...5, at: "B")])
    situation.problem.posts.append(post("B", 1, .experts("screening")))
    #expect(
      situation.reasons(counted: [0, 0, 0, 0, 0, 0]) == [
        PostReason(cause: .languages, quantity: 12),
        PostReason(cause: .elsewhere(["B"]), quantity: 6),
      ])
  }

  @Test func `rest after a longest tour`() {
    // Away in weeks 1 to 3, at home for two, and then only one week is left of two.
    let situation = Situation(
      pools: [pool(shortest: 2, longest: 3, rest: 2)], tours: [tour(0...2)])
    #expect(
      situation.reasons(counted: [1, 1, 1, 0, 0, 0]) == [PostReason(cause: .limits, quantity: 3)])
  }

  @Test func `a yearly limit, until the year is over`() {
    // Weeks 1 to 5 begin in 2026, week 6 on 4 January 2027.
    let situation = Situation(pools: [pool(yearly: 2)], tours: [tour(0...1)])
    #expect(
      situation.reasons(counted: [1, 1, 0, 0, 0, 0]) == [
        PostReason(cause: .limits, quantity: 3), PostReason(cause: .objectives, quantity: 1),
      ])
  }

  @Test func `a gap between two others that is shorter than the shortest tour`() {
    let situation = Situation(
      pools: [pool(heads: 3, shortest: 2, longest: 3)],
      tours: [tour(0...1, by: 1), tour(3...5, by: 2)])
    // Expert 1 could have stayed a week longer.
    #expect(
      situation.reasons(counted: [1, 1, 0, 1, 1, 1]) == [
        PostReason(cause: .objectives, quantity: 1)
      ])
    var long = situation
    long.problem.pools = [pool(heads: 3, shortest: 2, longest: 2)]
    long.tours = [tour(0...1, by: 1), tour(3...4, by: 2), tour(5...5, by: 1)]
    #expect(
      long.reasons(counted: [1, 1, 0, 1, 1, 1]) == [PostReason(cause: .shortestTour, quantity: 1)])
  }

  @Test func `the briefing of those who arrive`() {
    let situation = Situation(pools: [pool()], tours: [tour(0...5)], briefing: 2)
    #expect(
      situation.reasons(counted: [0, 0, 1, 1, 1, 1]) == [PostReason(cause: .briefing, quantity: 2)])
  }

  @Test func `a crew that is larger than what is missing`() {
    let situation = Situation(
      asked: 3, pools: [pool(heads: 4, crew: 2)], tours: [tour(0...5, by: 1), tour(0...5, by: 2)])
    #expect(
      situation.reasons(counted: [2, 2, 2, 2, 2, 2]) == [
        PostReason(cause: .incomplete, quantity: 6)
      ])
  }

  @Test func `a team lacks what nobody offers`() {
    var situation = Situation(
      pools: [pool(heads: 2, as: ["debriefing"])], tours: [tour(0...5, as: "debriefing")])
    situation.problem.posts = [post("A", 2, .teams("interview"))]
    situation.problem.teams = [
      Team(
        id: "interview",
        members: [.init(profile: "debriefing", count: 1), .init(profile: "interpreter", count: 1)])
    ]
    #expect(
      situation.reasons(counted: [0, 0, 0, 0, 0, 0]) == [PostReason(cause: .profile, quantity: 12)])
  }

  @Test func `a team is counted once, however many of its experts are missing`() {
    // A team is of two; one expert serves at A, the other at B: one team is open each week.
    var situation = Situation(
      pools: [pool(heads: 2)], tours: [tour(0...5, by: 1), tour(0...5, by: 2, at: "B")])
    situation.problem.posts = [
      post("A", 1, .teams("pair")), post("B", 1, .experts("screening")),
    ]
    situation.problem.teams = [Team(id: "pair", members: [.init(profile: "screening", count: 2)])]
    #expect(
      situation.reasons(counted: [0, 0, 0, 0, 0, 0]) == [
        PostReason(cause: .elsewhere(["B"]), quantity: 6)
      ])
  }

  @Test func `what is over stays as it was`() {
    var situation = Situation(pools: [pool(as: ["patrol"])])
    situation.frozenSteps = 2
    #expect(
      situation.reasons(counted: [0, 0, 0, 0, 0, 0]) == [
        PostReason(cause: .profile, quantity: 4), PostReason(cause: .frozen, quantity: 2),
      ])
  }
}
