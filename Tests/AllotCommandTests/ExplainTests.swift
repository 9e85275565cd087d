import Foundation
import Testing

/// `allot explain` as a user runs it.
struct ExplainTests {
  /// Two needs of 4 and 8, one offer of 6: levelled, each gets a half.
  private static let document = """
    allot: 1
    title: Flour
    resources: [{id: flour, category: funds}]
    needs: [{state: LT, resource: flour, quantity: 4}, {state: LV, resource: flour, quantity: 8}]
    offers: [{state: EE, resource: flour, quantity: 6}]
    match: {objectives: [coverage]}
    """

  /// A desk with a problem and its plan.
  private func desk(_ document: String = document) async throws -> Desk {
    let desk = try Desk(["problem.yaml": document])
    _ = try await Command.allot(
      "match", ".", "--format", "json", "--output", "plan.json", "--quiet", in: desk)
    return desk
  }

  @Test func `a plan is explained from its file`() async throws {
    let desk = try await desk()

    let run = try await Command.allot("explain", "plan.json", "--need", "LT/flour", in: desk)

    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    #expect(
      run.output.hasPrefix(
        """
        Why LT flour stays open
        =======================
        4 units are asked for, 2 are given, 2 are missing.

        CAUSES
        The need is looked at alone and without rules first. Then the rules come back, kind by kind, and
        last the other needs; each line is what is lost in that step.
          missing        because
                2 units  more here would be taken from what is no better covered; from offers that may reach
                         it, others get: LV flour (worth 4 here)
                2 units  in all

        """))
  }

  @Test func `a plan whose problem has changed is refused, and what makes it anew is told`()
    async throws
  {
    let desk = try await desk()
    try Self.document.replacing("quantity: 6", with: "quantity: 7").write(
      to: desk.url("problem.yaml"), atomically: true, encoding: .utf8)

    let run = try await Command.allot("explain", "plan.json", "--rules", in: desk)

    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(
      run.errors == """
        error: the problem in '.' is not the one that 'plan.json' was made for
          maybe: make another plan of it, and compare the two: allot match . --format json --output plan-2.json; allot compare plan.json plan-2.json

        """)
  }

  @Test func `a plan that somebody changed is refused`() async throws {
    let desk = try await desk()
    let text = try desk.text("plan.json").replacing("\"quantity\": 2", with: "\"quantity\": 3")
    try text.write(to: desk.url("plan.json"), atomically: true, encoding: .utf8)

    let run = try await Command.allot("explain", "plan.json", in: desk)

    #expect(run.status == 2)
    #expect(
      run.errors.hasPrefix(
        "error: 'plan.json' is not the plan that this program makes of '.'\n"))
  }

  @Test func `an unknown id is told with the nearest one`() async throws {
    let run = try await Command.allot(
      "explain", "plan.json", "--need", "LT/flower", in: try await desk())
    #expect(run.status == 2)
    #expect(
      run.errors == "error: no need is called 'LT/flower'\n  maybe: write 'LT/flour'\n")
  }

  @Test func `what --if saves is planned as it was told`() async throws {
    let desk = try await desk()

    let told = try await Command.allot(
      "explain", "plan.json", "--if", "offers: EE/flour quantity 9", "--save", "more", in: desk)
    let made = try await Command.allot("match", "more", "--quiet", in: desk)

    #expect(told.status == 0)
    #expect(told.output.contains("LT flour       2      3      +1 unit"))
    #expect(told.errors == "The changed problem is in the new folder 'more'.\n")
    #expect(made.output.hasPrefix("Flour - what if offers: EE/flour quantity 9\n"))
    #expect(made.output.contains("3 of 4 units"))
  }

  @Test func `without a plan only the conflict is told`() async throws {
    let desk = try await desk(
      Self.document.replacing("quantity: 8", with: "quantity: 8, minimum: 7"))

    let conflict = try await Command.allot("explain", "plan.json", "--conflict", in: desk)
    let other = try await Command.allot("explain", "plan.json", "--rules", in: desk)

    #expect(conflict.status == 0)
    #expect(
      conflict.output.contains("7 units are asked, and 6 can be kept at most: 7 > 6, short by 1."))
    #expect(other.status == 2)
    #expect(
      other.errors
        == "error: the problem in '.' has no plan\n"
        + "  maybe: ask --conflict why it has none, or --if what a change would bring\n")
  }

  @Test func `where there is no plan, a change may bring one`() async throws {
    let desk = try await desk(
      Self.document.replacing("quantity: 8", with: "quantity: 8, minimum: 7"))

    let mended = try await Command.allot(
      "explain", "plan.json", "--if", "needs: LV/flour minimum 5", in: desk)
    let still = try await Command.allot(
      "explain", "plan.json", "--if", "needs: LT/flour quantity 3", in: desk)

    #expect(mended.status == 0)
    #expect(mended.output.contains("Then there is a plan; now there is none."))
    #expect(mended.output.contains("5 of 8 units"))
    #expect(still.status == 0)
    #expect(
      still.output.contains("There still is no plan: these minimums cannot be kept together."))
  }

  @Test func `what is asked for in another form is told as it is written`() async throws {
    let desk = try await desk(
      """
      allot: 1
      resources: [{id: tent, category: equipment}, {id: eur, category: funds}]
      needs:
        - {id: tents-july, state: LT, resource: tent, quantity: 4}
        - {id: tents-august, state: LT, resource: tent, quantity: 2}
        - {state: LV, resource: tent, quantity: 2}
      offers: [{state: EE, resource: tent, quantity: 6}, {state: FI, resource: eur, quantity: 6}]
      substitutes: [{need: tent, by: eur, rate: 0.5, limit: 4}]
      routes: [{from: EE, to: LV, resource: tent, open: no}]
      match: {objectives: [coverage]}
      """)

    let need = try await Command.allot("explain", "plan.json", "--need", "LT/tent", in: desk)
    let price = try await Command.allot("explain", "plan.json", "--price", "tent/eur", in: desk)
    let closed = try await Command.allot(
      "explain", "plan.json", "--price", "EE->LV tent", in: desk)

    #expect(
      need.errors == "error: no need is called 'LT/tent'\n"
        + "  maybe: write 'tents-august' or 'tents-july'\n")
    #expect(price.errors.hasSuffix("  maybe: write 'eur->tent'\n"))
    #expect(
      closed.errors == """
        error: the route 'EE->LV tent' is closed
          maybe: ask what opening it brings: --if 'routes: EE->LV tent open yes', or --rules for every rule

        """)
    let opened = try await Command.allot(
      "explain", "plan.json", "--if", "routes: EE->LV tent open yes", in: desk)
    #expect(opened.status == 0)
  }

  @Test func `what is no plan, no table or no quantity is told in one line`() async throws {
    let desk = try await desk()

    let folder = try await Command.allot("explain", ".", in: desk)
    let json = try await Command.allot(
      "explain", "plan.json", "--judge", "plan.json", in: desk)
    let quantity = try await Command.allot(
      "explain", "plan.json", "--why-not", "EE/flour", "LT/flour", "-3", in: desk)

    #expect(
      folder.errors == """
        .:1: error: '.' is a folder; a file is needed
          maybe: make a plan of it first: allot match . --format json --output plan.json

        """)
    #expect(
      json.errors == """
        plan.json:1: error: this is JSON; a table is needed
          maybe: write the plan with --format csv

        """)
    #expect(quantity.status == 64)
    #expect(quantity.errors.hasPrefix("Error: --why-not takes a quantity of 0 or more, not -3\n"))
  }

  @Test func `no format is offered that is refused`() async throws {
    let help = try await Command.allot("explain", "--help", in: try Desk([:]))
    let words = help.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("(values: text, json, markdown; default: text)"))
  }

  /// Two experts are asked for in two weeks, and one is offered.
  private func deskWithRoster() async throws -> Desk {
    let desk = try Desk([
      "problem.yaml": """
      allot: 1
      title: A gate
      horizon: {start: 2026-09-07, step: week, count: 2}
      posts: [{state: LT, place: Gate, profile: patrol, quantity: 2}]
      pools: [{state: FI, headcount: 1, profiles: patrol}]
      """
    ])
    _ = try await Command.allot(
      "deploy", ".", "--format", "json", "--output", "roster.json", "--quiet", in: desk)
    return desk
  }

  @Test func `a roster tells why a post stays open, in causes that add up`() async throws {
    let run = try await Command.allot(
      "explain", "roster.json", "--need", "LT/Gate/patrol", in: try await deskWithRoster())
    #expect(run.status == 0)
    #expect(
      run.output.hasPrefix(
        """
        Why LT Gate patrol stays open
        =============================
        4 expert-weeks are asked for, 2 are covered, 2 are missing.
        """))
    #expect(run.output.contains("2 expert-weeks  no more experts of 'patrol' are offered"))
    #expect(run.output.contains("- 1 from 2026-09-07 to 2026-09-20"))
  }

  @Test func `a roster has a page, and other questions are refused with what to run`()
    async throws
  {
    let desk = try await deskWithRoster()
    let page = try await Command.allot("explain", "roster.json", in: desk)
    let other = try await Command.allot("explain", "roster.json", "--rules", in: desk)
    #expect(page.status == 0)
    #expect(page.output.contains("- --need LT/Gate/patrol: why this post stays open"))
    #expect(other.status == 2)
    #expect(
      other.errors == """
        roster.json:1: error: 'roster.json' is a roster; it can be asked --need with a post, or nothing for its page
          maybe: to see what a change does, change the tables and run: allot deploy . --from roster.json

        """)
  }

  /// What is said about a roster that is not proven, with more after its status.
  private func answer(toUnprovenRosterWith limit: String) async throws -> Command.Result {
    let desk = try await deskWithRoster()
    let text = try desk.text("roster.json").replacing(
      "\"status\": \"optimal\",", with: "\"status\": \"feasible\",\(limit)")
    try desk.put(text, "roster.json")
    return try await Command.allot("explain", "roster.json", in: desk)
  }

  @Test func `a roster that does not say what ended its search is explained`() async throws {
    let run = try await answer(toUnprovenRosterWith: "")
    #expect(run.status == 0)
    #expect(
      run.output.contains(
        "This is the best roster found within the limit of the search; it is not proven best. "))
  }

  @Test func `a roster whose search ended by what nobody knows is refused`() async throws {
    let misspelt = try await answer(toUnprovenRosterWith: " \"limit\": \"efort\",")
    let unknown = try await answer(toUnprovenRosterWith: " \"limit\": 3,")
    #expect(misspelt.status == 2)
    #expect(
      misspelt.errors == """
        roster.json:1: error: 'limit' is 'efort'; it is 'time' or 'effort'
          maybe: write 'effort'

        """)
    #expect(
      unknown.errors == """
        roster.json:1: error: 'limit' is no word; it is 'time' or 'effort'
          maybe: make it with 'allot deploy PROBLEM --format json --output PLAN'

        """)
  }

  @Test func `a roster whose tours somebody changed is refused`() async throws {
    let desk = try await deskWithRoster()
    let text = try desk.text("roster.json").replacing("\"covered\": 2", with: "\"covered\": 3")
    try text.write(to: desk.url("roster.json"), atomically: true, encoding: .utf8)
    let run = try await Command.allot("explain", "roster.json", in: desk)
    #expect(run.status == 2)
    #expect(
      run.errors.hasPrefix(
        "roster.json:1: error: the tours of 'roster.json' do not staff the posts as it says\n"))
  }

  @Test func `shares are no plan, and where to ask about them is told`() async throws {
    let desk = try Desk([
      "problem.yaml": """
      allot: 1
      states: [{code: EE, people: 1}, {code: LT, people: 2}]
      keys: {heads: share(people)}
      share: {amount: 10, methods: [{key: heads}]}
      """
    ])
    _ = try await Command.allot(
      "share", ".", "--format", "json", "--output", "shares.json", in: desk)
    let run = try await Command.allot("explain", "shares.json", in: desk)
    #expect(run.status == 2)
    #expect(
      run.errors == """
        shares.json:1: error: 'shares.json' holds shares of 'allot share', and no plan
          maybe: ask how they come about: allot share . --explain 'heads'

        """)
  }

  @Test func `two questions at once are refused`() async throws {
    let run = try await Command.allot(
      "explain", "plan.json", "--rules", "--offers-wanted", in: try Desk([:]))
    #expect(run.status == 64)
    #expect(run.errors.contains("ask one question at a time"))
  }
}
