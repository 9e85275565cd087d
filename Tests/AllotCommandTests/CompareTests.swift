import Foundation
import Testing

/// `allot compare` as a user runs it.
struct CompareTests {
  /// Two needs of 4 and 8, one offer of 6: levelled, each gets a half.
  private static let monday = """
    allot: 1
    title: Flour
    resources: [{id: flour, category: funds}]
    needs: [{state: LT, resource: flour, quantity: 4}, {state: LV, resource: flour, quantity: 8}]
    offers: [{state: EE, resource: flour, quantity: 6}]
    match: {objectives: [coverage]}
    """

  /// A desk with the plan of one problem, in a folder that holds another one since.
  private func desk(_ change: (String) -> String) async throws -> Desk {
    let desk = try Desk(["problem.yaml": Self.monday])
    try await plan("monday.json", at: desk)
    try change(Self.monday).write(
      to: desk.url("problem.yaml"), atomically: true, encoding: .utf8)
    try await plan("thursday.json", at: desk)
    return desk
  }

  private func plan(_ name: String, at desk: Desk) async throws {
    _ = try await Command.allot(
      "match", ".", "--format", "json", "--output", name, "--quiet", in: desk)
  }

  @Test func `plans of a folder that was edited in between are told apart`() async throws {
    let desk = try await desk { $0.replacing("quantity: 6", with: "quantity: 9") }

    let run = try await Command.allot("compare", "monday.json", "thursday.json", in: desk)

    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    #expect(
      run.output.hasPrefix(
        """
        What changed from monday.json to thursday.json
        ==============================================
        1 row of the input differs: 1 changed.
        The second plan is better, first in coverage: the lowest, LT flour: 50.0 % -> 75.0 %.

        WHAT CHANGED IN THE INPUT
        1. offers EE/flour: quantity 6 -> 9

        """))
  }

  @Test func `a plan is the same as itself`() async throws {
    let desk = try await desk { $0 }

    let run = try await Command.allot("compare", "monday.json", "thursday.json", in: desk)

    #expect(run.status == 0)
    #expect(
      run.output.hasPrefix(
        """
        What changed from monday.json to thursday.json
        ==============================================
        The input is the same.
        The plans are the same.

        """))
  }

  @Test func `plans of two commands are not compared`() async throws {
    let desk = try await desk { $0 }
    try """
    {"allot": 1, "kind": "deploy", "status": "optimal",
     "problem": {"title": "a", "path": "b", "sha256": "c"}}
    """.write(to: desk.url("roster.json"), atomically: true, encoding: .utf8)

    let run = try await Command.allot("compare", "monday.json", "roster.json", in: desk)

    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(
      run.errors == """
        error: 'monday.json' is a plan of 'allot match', 'roster.json' one of 'allot deploy'
          maybe: compare two plans of the same command

        """)
  }

  @Test func `a plan whose input was changed by hand is refused`() async throws {
    let desk = try await desk { $0.replacing("quantity: 6", with: "quantity: 9") }
    let url = desk.url("thursday.json")
    let text = try String(contentsOf: url, encoding: .utf8)
    try text.replacing("\"quantity\": 9", with: "\"quantity\": 8").write(
      to: url, atomically: true, encoding: .utf8)

    let run = try await Command.allot("compare", "monday.json", "thursday.json", in: desk)

    #expect(run.status == 2)
    #expect(
      run.errors.hasPrefix(
        "thursday.json:1: error: 'thursday.json' was changed by hand: its input is not the one of "
          + "its SHA-256"))
  }

  @Test func `where a plan is missing, the question that tells why is named`() async throws {
    let desk = try await desk { $0.replacing("quantity: 8", with: "quantity: 8, minimum: 7") }

    let run = try await Command.allot("compare", "monday.json", "thursday.json", in: desk)

    #expect(run.status == 0)
    let words = run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(
      words.contains(
        "Why there is none, and what would mend it: allot explain thursday.json --conflict"))
  }

  @Test func `rosters are compared in the order and the units of their reports`() async throws {
    let roster = """
      allot: 1
      title: A gate
      horizon: {start: 2026-09-07, step: week, count: 2}
      posts: [{state: LT, place: Gate, profile: patrol, quantity: 2}]
      pools: [{state: FI, headcount: 2, profiles: patrol, cost: 10}]
      deploy: {objectives: [floor, total, cost]}
      """
    let desk = try Desk(["problem.yaml": roster])
    for (name, headcount) in [("two.json", 2), ("one.json", 1)] {
      try desk.put(
        roster.replacing("headcount: 2", with: "headcount: \(headcount)"), "problem.yaml")
      _ = try await Command.allot(
        "deploy", ".", "--format", "json", "--output", name, "--quiet", in: desk)
    }

    let run = try await Command.allot("compare", "two.json", "one.json", in: desk)

    #expect(run.status == 0)
    #expect(run.output.contains("In the input 1 pool differs.\n"))
    #expect(
      run.output.contains(
        """
        WHAT CHANGED IN THE OBJECTIVES
          objective          before   after
          floor, priority 1   100 %  50.0 %
          total, priority 1       4       2
          cost                   40      20
        """))
    #expect(
      run.output.contains(
        """
        WHO SERVES OTHERWISE
          expert             post            before
        FI/patrol
               2  withdrawn  LT/Gate/patrol  2026-09-07 to 2026-09-20
        """))
    #expect(run.output.contains("IN EXPERT-WEEKS"))
  }
}
