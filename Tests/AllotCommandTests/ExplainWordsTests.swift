import Foundation
import Testing

/// What answers say, as a user reads it.
struct ExplainWordsTests {
  /// Estonia's six tents are for Latvia only; Finland has two for anybody.
  private static let document = """
    allot: 1
    title: Tents
    resources: [{id: tent, category: equipment, unit: piece}]
    needs: [{state: LT, resource: tent, quantity: 4}, {state: LV, resource: tent, quantity: 8}]
    offers:
      - {state: EE, resource: tent, quantity: 6, for: LV}
      - {state: FI, resource: tent, quantity: 2}
    match: {objectives: [coverage]}
    """

  private func answer(_ question: String..., judging table: String? = nil) async throws -> String {
    let desk = try Desk(["problem.yaml": Self.document])
    if let table {
      try table.write(to: desk.url("theirs.csv"), atomically: true, encoding: .utf8)
    }
    _ = try await Command.allot(
      "match", ".", "--format", "json", "--output", "plan.json", "--quiet", in: desk)
    return try await Command.allot(["explain", "plan.json"] + question, in: desk).output
  }

  @Test func `a judged plan is mended by lines that say all that has to change`() async throws {
    let text = try await answer(
      "--judge", "theirs.csv",
      judging: "offer,need,quantity\nEE/tent,LT/tent,3\nEE/tent,LV/tent,5\nFI/tent,LV/tent,1\n")

    #expect(text.contains("- EE/tent gives 2 pieces more than it has (6 pieces)\n"))
    #expect(
      text.contains(
        """
        THE NEAREST PLAN THAT BREAKS NOTHING
        - EE/tent -> LT/tent: 3 becomes 0 pieces
        All else stays as it is.

        """))
  }

  @Test func `all rules together are no rule more`() async throws {
    let text = try await answer("--rules")

    // The earmark, and that the least covered comes first.
    #expect(text.contains("1 of 2 changes what is reached;\n1 is free."))
  }

  @Test func `what is only counted otherwise makes no plan better`() async throws {
    let text = try await answer("--if", "needs: LT/tent weight 2")

    #expect(
      text.contains("Nobody gets or gives anything else; what differs is how it is counted:"))
    #expect(text.contains("WHAT IS CHANGED\n- needs LT/tent: weight 1 -> 2\n"))
    #expect(!text.contains("(better)") && !text.contains("(worse)"))
  }

  @Test func `the page names the cause that weighs most`() async throws {
    let text = try await answer()

    #expect(text.contains("2 of 4 pieces  earmarked elsewhere: EE tent"))
  }

  @Test func `an offer that is wanted says whom it serves`() async throws {
    let text = try await answer("--offers-wanted")

    #expect(text.contains("1. tent, 4 pieces\n  serves: LT tent: 2 -> 4 pieces"))
  }

  @Test func `of two needs with nothing the one that had something is named`() async throws {
    // All the water goes to Poland, once it is the only one asked for so urgently.
    let document = """
      allot: 1
      title: Water
      resources: [{id: water, category: funds}]
      needs:
        - {state: LT, resource: water, quantity: 8}
        - {state: PL, resource: water, quantity: 4}
        - {state: LV, resource: tea, quantity: 4}
      offers: [{state: EE, resource: water, quantity: 3}]
      match: {objectives: [coverage]}
      """.replacing("funds}]", with: "funds}, {id: tea, category: funds}]")
    let desk = try Desk(["problem.yaml": document])
    _ = try await Command.allot(
      "match", ".", "--format", "json", "--output", "plan.json", "--quiet", in: desk)
    let text = try await Command.allot(
      "explain", "plan.json", "--if", "offers: EE/water for PL", in: desk
    ).output

    #expect(text.contains("coverage: the 2nd lowest, LT water: 25.0 % -> 0 % (worse)"))
  }

  @Test func `what is given already is no question`() async throws {
    let text = try await answer("--why-not", "FI/tent", "LT/tent", "2")

    #expect(text.contains("IF IT GAVE 2 PIECES\nIt gives that already.\n"))
  }

  @Test func `only a plan of the same question is better in JSON`() async throws {
    let other = try await answer("--if", "needs: LT/tent weight 2", "--format", "json")
    let same = try await answer("--if", "offers: FI/tent quantity 3", "--format", "json")

    #expect(!other.contains("\"better\""))
    #expect(same.contains("\"better\": true"))
  }

  @Test func `a change after which there still is no plan is not free`() async throws {
    let desk = try Desk([
      "none.yaml": Self.document.replacing("quantity: 4}", with: "quantity: 4, minimum: 4}"),
      "some.yaml": Self.document.replacing("quantity: 4}", with: "quantity: 4, minimum: 3}")
        .replacing("quantity: 2}", with: "quantity: 3}"),
    ])
    for name in ["none", "some"] {
      _ = try await Command.allot(
        "match", "\(name).yaml", "--format", "json", "--output", "\(name).json", "--quiet",
        in: desk)
    }
    let text = try await Command.allot("compare", "none.json", "some.json", in: desk).output

    #expect(text.contains("1. needs LT/tent\n  there still is no plan\n"))
    #expect(!text.contains("no effect"))
  }
}
