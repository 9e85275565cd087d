import AllotExplanation
import AllotModel
import Testing

@testable import AllotReports

struct ReplanTests {
  private static let post: Post.ID = "LT/Medininkai/screening"

  private static func tour(_ number: Int, _ steps: ClosedRange<Int>) -> Tour {
    AutumnBorder.tour("FI/screening", number, at: post, "screening", steps)
  }

  /// Before: expert 1 a week longer, 3 at the other post, 4 not at all, 9, who is gone, in week 1.
  private static let former = FormerRoster(
    tours: [
      tour(1, 0...4), tour(2, 0...3),
      AutumnBorder.tour("FI/screening", 3, at: "P1", "debriefing", 1...2), tour(9, 0...0),
      AutumnBorder.tour("PT/interview", 1, at: "P1", "debriefing", 0...4),
      AutumnBorder.tour("PT/interview", 2, at: "P1", "interpreter", 0...4),
    ], frozenSteps: 1)

  private static func report(
    frontier: [FrontierPoint]? = nil, isWhole: Bool = true
  ) -> DeploymentReport {
    AutumnBorder.report { _, _, facts in
      facts.former = former
      facts.formerPath = "plan.json"
      (facts.frontier, facts.isFrontierWhole) = (frontier, isWhole)
    }
  }

  @Test func `what a new plan changes is told tour by tour`() {
    #expect(
      AutumnBorder.section("WHAT CHANGES AGAINST THE FORMER ROSTER", of: Self.report()) == """
        Of 6 former tours: 3 kept, 1 shortened, 1 moved and 1 withdrawn; 1 added.
        Everything before 2026-09-14 stays as it was.
          expert             post                         before                    now
        FI/screening
               1  shortened  LT Medininkai screening      2026-09-07 to 2026-10-11  2026-09-07 to 2026-10-04
               3  moved      LT interview (P1) -> LT      2026-09-14 to 2026-09-27  2026-09-07 to 2026-09-27
                             Medininkai screening
               4  added      LT Medininkai screening                                2026-09-28 to 2026-10-18
               9  withdrawn  LT Medininkai screening      2026-09-07 to 2026-09-13
        """)
  }

  @Test func `the JSON has what becomes of each tour`() {
    let json = AutumnBorder.printed(.json, Self.report())
    #expect(
      json.contains(
        """
            {"change": "withdrawn", "before": {"expert": "FI/screening/9", "pool": "FI/screening", \
        "post": "LT/Medininkai/screening", "profile": "screening", "start": "2026-09-07", \
        "end": "2026-09-13", "steps": 1}}
        """))
  }

  @Test func `a frontier has a line for each point, and marks what is not proven`() {
    let points = [(1, 12.0, true), (8, 14.0, false)].map { changes, total, isProven in
      FrontierPoint(
        changes: changes, fewest: isProven ? 1 : nil,
        objectives: [
          DeploymentObjectiveResult(
            objective: .total, priority: nil, value: total, bound: 14, isProven: isProven),
          DeploymentObjectiveResult(
            objective: .cost, priority: nil, value: 22_000, bound: 22_000, isProven: true),
        ])
    }
    #expect(
      AutumnBorder.section("WHAT MORE CHANGES WOULD BRING", of: Self.report(frontier: points))
        == """
        Each line is the best roster that changes no more than so many expert-weeks of the former one. No
        roster changes fewer than 1. What a line brings is the first objective in which it is better than
        the line before. A value with * is not proven best.
          changes  total        cost  brings
                1     12  EUR 22,000
                8   14 *  EUR 22,000  total +2
        """)
  }
  @Test func `lines that are missing are told`() {
    let point = FrontierPoint(changes: 1, objectives: [])

    let section = AutumnBorder.section(
      "WHAT MORE CHANGES WOULD BRING", of: Self.report(frontier: [point], isWhole: false))

    #expect(
      section.replacing("\n", with: " ").contains("stopped before every line was found"))
  }
}
