import AllotExplanation
import AllotModel

@testable import AllotReports

/// Two made-up posts in Lithuania over six weeks, and a roster that leaves one week short.
enum AutumnBorder {
  static let horizon = Horizon(
    start: Day(iso: "2026-09-07") ?? Day(number: 0), step: .week, count: 6)

  static let problem = DeploymentProblem(
    title: "Autumn", horizon: horizon,
    states: [
      State(code: "LT", name: "Lithuania"), State(code: "FI", name: "Finland"),
      State(code: "PT", name: "Portugal"),
    ],
    posts: [
      Post(
        id: "LT/Medininkai/screening", state: "LT", location: "Medininkai",
        demand: .experts("screening"), languages: ["en", "ru"], quantity: 3,
        window: Window(steps: 0...5)),
      Post(
        id: "P1", state: "LT", demand: .teams("interview"), quantity: 1,
        window: Window(to: Day(iso: "2026-10-07"), steps: 0...4), priority: 2),
    ],
    pools: [
      Pool(
        id: "FI/screening", state: "FI", headcount: 4, profiles: ["screening"],
        window: Window(steps: 0...5), shortestTour: 2, longestTour: 4, travelCost: 600,
        stepCost: 900),
      Pool(
        id: "PT/interview", state: "PT", headcount: 2, profiles: ["debriefing", "interpreter"],
        window: Window(steps: 0...5), stepCost: 700),
    ],
    teams: [
      Team(
        id: "interview",
        members: [.init(profile: "debriefing", count: 1), .init(profile: "interpreter", count: 1)])
    ],
    keyShares: ["LT": 0.2, "FI": 0.3, "PT": 0.5])

  /// FI 1 and 2 serve in weeks 1 to 4, FI 3 in 1 to 3, FI 4 in 3 to 6; PT serves as a team.
  static let tours = [
    tour("FI/screening", 1, at: "LT/Medininkai/screening", "screening", 0...3),
    tour("FI/screening", 2, at: "LT/Medininkai/screening", "screening", 0...3),
    tour("FI/screening", 3, at: "LT/Medininkai/screening", "screening", 0...2),
    tour("FI/screening", 4, at: "LT/Medininkai/screening", "screening", 3...5),
    tour("PT/interview", 1, at: "P1", "debriefing", 0...4),
    tour("PT/interview", 2, at: "P1", "interpreter", 0...4),
  ]

  static let plan = DeploymentPlan(
    status: .optimal,
    objectives: [
      DeploymentObjectiveResult(
        objective: .floor, priority: 1, value: 1.0 / 3, bound: 1.0 / 3, isProven: true),
      DeploymentObjectiveResult(
        objective: .total, priority: 1, value: 14, bound: 16, isProven: false),
    ],
    tours: tours,
    posts: [
      PostResult(
        id: "LT/Medininkai/screening",
        steps: [3, 3, 3, 3, 1, 1].enumerated().map {
          .init(step: $0, quantity: 3, present: $1, counted: $1)
        },
        reasons: [
          PostReason(cause: .limits, quantity: 3),
          PostReason(cause: .elsewhere(["P1"]), quantity: 1),
        ]),
      PostResult(
        id: "P1",
        steps: (0...4).map { .init(step: $0, quantity: 1, present: 2, counted: 1) }),
    ],
    pools: [
      PoolResult(id: "FI/screening", state: "FI", headcount: 4, used: 4, expertSteps: 14),
      PoolResult(id: "PT/interview", state: "PT", headcount: 2, used: 2, expertSteps: 10),
    ],
    contributors: [
      // 14 of 24 over 3/8 is 1.56; 10 of 24 over 5/8 is 0.67.
      ContributorResult(state: "FI", value: 14, share: 0.3, burden: 14 / 0.3, ofFair: 14.0 / 9),
      ContributorResult(state: "PT", value: 10, share: 0.5, burden: 20, ofFair: 2.0 / 3),
    ])

  static let facts = DeploymentFacts(
    path: "Problems/autumn", digest: String(repeating: "0", count: 64), solver: "GLPK 5.0")

  static func tour(
    _ pool: Pool.ID, _ number: Int, at post: Post.ID, _ profile: Profile.ID,
    _ steps: ClosedRange<Int>
  ) -> Tour {
    Tour(expert: Expert(pool: pool, number: number), post: post, profile: profile, steps: steps)
  }

  static func report(
    _ change: (inout DeploymentProblem, inout DeploymentPlan, inout DeploymentFacts) -> Void = {
      _, _, _ in
    }
  ) -> DeploymentReport {
    var (problem, plan, facts) = (problem, plan, facts)
    change(&problem, &plan, &facts)
    return DeploymentReport(of: problem, plan: plan, facts: facts)
  }

  static func printed(_ format: DeploymentFormat, _ report: DeploymentReport) -> String {
    String(decoding: format.bytes(of: report), as: UTF8.self)
  }

  /// The section of the text under a heading, without it.
  static func section(_ heading: String, of report: DeploymentReport) -> String {
    let sections = printed(.text, report).split(separator: "\n\n").map(String.init)
    let section = sections.first { $0.hasPrefix(heading + "\n") } ?? ""
    return section.split(separator: "\n").dropFirst().joined(separator: "\n")
  }
}
