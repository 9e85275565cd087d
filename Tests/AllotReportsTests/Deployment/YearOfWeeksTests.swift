import AllotModel
import Testing

@testable import AllotReports

/// A year of weeks, twelve posts and 120 experts of long names.
struct YearOfWeeksTests {
  private static let profile: Profile.ID = "registration"

  private static let posts = (1...12).map { number in
    Post(
      id: .init("EL/Chios Vial \(number)/registration"), state: "EL",
      location: "Chios Vial \(number)", demand: .experts(profile), quantity: 5,
      window: Window(steps: 0...51))
  }

  private static let pools = (1...10).map { number in
    Pool(
      id: .init("S\(number)/caseworker+registration+vulnerability"), state: .init("S\(number)"),
      headcount: 12, profiles: [profile], window: Window(steps: 0...51))
  }

  private static var report: DeploymentReport {
    let tours = (0..<120).flatMap { number -> [Tour] in
      let expert = Expert(pool: pools[number / 12].id, number: number % 12 + 1)
      return [0...11 + number % 3, 20...40].map {
        Tour(expert: expert, post: posts[number % 12].id, profile: profile, steps: $0)
      }
    }
    let steps = (0...51).map { PostResult.Step(step: $0, quantity: 5, present: 4, counted: 4) }
    let plan = DeploymentPlan(
      status: .feasible, objectives: [], tours: tours,
      posts: posts.map { PostResult(id: $0.id, steps: steps) },
      pools: pools.map {
        PoolResult(id: $0.id, state: $0.state, headcount: 12, used: 12, expertSteps: 400)
      }, contributors: [])
    let problem = DeploymentProblem(
      title: "A year",
      horizon: Horizon(start: AutumnBorder.horizon.start, step: .week, count: 52), states: [],
      posts: posts, pools: pools)
    return DeploymentReport(of: problem, plan: plan, facts: AutumnBorder.facts)
  }

  @Test func `no line is wider than 100 columns`() {
    let lines = AutumnBorder.printed(.text, Self.report).split(separator: "\n")
    #expect(lines.filter { $0.count > 100 } == [])
  }

  @Test func `each post has its year on one line`() {
    let strips = AutumnBorder.section("COVERAGE BY WEEK", of: Self.report).split(separator: "\n")
    #expect(strips.count { $0.hasPrefix("  EL Chios Vial") } == 12)
    #expect(
      strips.contains("  EL Chios Vial 7 registration   " + String(repeating: "▓", count: 52)))
  }

  @Test func `each expert whose year is like no other's has it on one line`() {
    // Twelve experts of a pool serve at twelve posts, so that no two share a line.
    let lines = AutumnBorder.section("WHO IS WHERE, EXPERT BY EXPERT", of: Self.report)
      .split(separator: "\n")
    #expect(lines.count { $0.hasSuffix("...........") } == 120)
  }
}
