internal import AllotModel
internal import Testing

@testable internal import AllotFiles

struct RosterReaderTests {
  private static func plan(
    _ tours: String, kind: String = "deploy", status: String = "optimal"
  ) -> String {
    """
    {
      "allot": 1, "kind": "\(kind)", "status": "\(status)",
      "tours": [
        \(tours)
      ]
    }
    """
  }

  private static func tour(
    _ expert: String = "FI/screening/3", post: String = "LT/Medininkai/screening",
    from start: String = "2026-09-14", to end: String = "2026-10-11",
    pool: String = "FI/screening"
  ) -> String {
    """
    {"expert": "\(expert)", "pool": "\(pool)", "post": "\(post)", "profile": "screening", \
    "start": "\(start)", "end": "\(end)", "steps": 4, "cost": 0}
    """
  }

  private func read(_ text: String) throws(InvalidInput) -> (tours: [Tour], warnings: [Finding]) {
    let problem = try DeploymentFolder().read().problem
    return try RosterReader.read(
      path: "plan.json", Memory(texts: ["plan.json": Array(text.utf8)]), for: problem)
  }

  private func findings(_ text: String) -> String {
    do throws(InvalidInput) {
      return try read(text).warnings.map(\.description).joined(separator: "\n")
    } catch {
      return "\(error)"
    }
  }

  @Test func `a tour is read back into steps`() throws {
    let tours = try read(Self.plan(Self.tour())).tours
    #expect(
      tours == [
        Tour(
          expert: Expert(pool: "FI/screening", number: 3), post: "LT/Medininkai/screening",
          profile: "screening", steps: 1...4)
      ])
  }

  @Test func `a tour that ends within a week has that week`() throws {
    #expect(try read(Self.plan(Self.tour(to: "2026-10-06"))).tours.first?.steps == 1...4)
  }

  @Test func `what lies before the horizon is cut off`() throws {
    let tours = [
      Self.tour(from: "2026-08-31", to: "2026-09-20"),
      Self.tour("FI/screening/2", from: "2026-08-24", to: "2026-09-06"),
    ]
    let read = try read(Self.plan(tours.joined(separator: ",\n    "))).tours
    #expect(read.map(\.steps) == [0...1])
  }

  @Test func `experts and posts that are gone are named once each`() {
    let tours = [
      Self.tour("FI/screening/5", post: "LT/Vilnius/screening"),
      Self.tour("FI/screening/5", from: "2026-10-19", to: "2026-10-25"),
    ]
    #expect(
      findings(Self.plan(tours.joined(separator: ",\n    "))) == """
        plan.json:4:5: warning: the expert 'FI/screening/5' is gone; all of their steps count as changed
        plan.json:4:5: warning: the post 'LT/Vilnius/screening' is gone; all tours there count as changed
        """)
  }

  @Test func `a pool that is gone is named once, with what its experts lose`() {
    let tours = [
      Self.tour("PT/gone/1", pool: "PT/gone"), Self.tour("PT/gone/2", pool: "PT/gone"),
      Self.tour("FI/screening/1"),
    ]
    #expect(
      findings(Self.plan(tours.joined(separator: ",\n    "))) == """
        plan.json:4:5: warning: the pool 'PT/gone' is gone: all steps of its experts count as changed, and what they served costs nothing here and counts for no state
          maybe: keep its row, with a headcount of 0
        """)
  }

  @Test func `a pool that is numbered in another way now is told its name`() throws {
    let problem = try DeploymentFolder(
      pools: "state,headcount,profiles", "FI,4,screening\nFI,2,screening"
    ).read().problem
    let text = Self.plan(Self.tour("FI/screening/2/1", pool: "FI/screening/2"))
    let warnings = try RosterReader.read(
      path: "plan.json", Memory(texts: ["plan.json": Array(text.utf8)]), for: problem
    ).warnings
    #expect(
      warnings.map(\.maybe) == ["if it is called 'FI/screening#2' now, write that in the roster"])
  }

  @Test func `the roster of another problem is refused`() {
    let tour = Self.tour("XX/other/1", post: "elsewhere", pool: "XX/other")
    #expect(
      findings(Self.plan(tour)).contains(
        "error: the only tour is not of a pool or at a post of the problem"))
  }

  @Test func `the roster of another year is refused`() {
    let tours = [
      Self.tour(from: "2031-09-01", to: "2031-09-07"),
      Self.tour(from: "2031-09-08", to: "2031-09-14"),
    ]
    #expect(
      findings(Self.plan(tours.joined(separator: ",\n    "))).contains(
        "error: none of the 2 tours is in the horizon of the problem"))
  }

  @Test func `a plan of another command is refused`() {
    #expect(
      findings(Self.plan("", kind: "match")) == """
        plan.json:2:23: error: the file is a plan of 'allot match', not of 'allot deploy'
          maybe: write the plan with 'allot deploy PROBLEM --format json --output plan.json'
        """)
  }

  @Test func `a file that is no plan is refused`() {
    #expect(
      findings("expert,post\n") == """
        plan.json:1:1: error: the file is a single value; a plan is a mapping
          maybe: write the plan with 'allot deploy PROBLEM --format json --output plan.json'
        """)
  }

  @Test func `that there was no roster is told`() {
    #expect(
      findings(Self.plan("", status: "infeasible")) == """
        plan.json:2:43: error: the file says that there is no roster, so none can be planned anew
          maybe: leave out --from
        """)
  }

  @Test func `an expert of another pool is refused`() {
    #expect(
      findings(Self.plan(Self.tour("PT/screening/1"))) == """
        plan.json:4:16: error: the expert 'PT/screening/1' is none of the pool 'FI/screening'
          maybe: experts are numbered, as 'FI/screening/1'
        """)
  }

  @Test func `a tour that starts in the middle of a step is refused`() {
    #expect(
      findings(Self.plan(Self.tour(from: "2026-09-16"))) == """
        plan.json:4:126: error: the tour starts on 2026-09-16, which is not the first day of a week
          maybe: use the horizon of the plan; weeks nearby begin on 2026-09-14 and 2026-09-21
        """)
  }

  @Test func `nobody is at two posts at once`() {
    let tours = [Self.tour(), Self.tour(from: "2026-10-05", to: "2026-10-25")]
    #expect(
      findings(Self.plan(tours.joined(separator: ",\n    "))) == """
        plan.json:5:5: error: the expert 'FI/screening/3' is at two posts at once, first in line 4
        """)
  }

  @Test func `a day that is none is refused`() {
    #expect(
      findings(Self.plan(Self.tour(to: "11.10.2026"))) == """
        plan.json:4:147: error: the tour's 'end' is no day, which is written as 2021-07-12
        """)
  }
}
