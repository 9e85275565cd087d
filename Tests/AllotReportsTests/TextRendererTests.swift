import AllotExplanation
import AllotModel
import Testing

@testable import AllotReports

struct TextRendererTests {
  @Test func `a small plan is read from top to bottom`() {
    #expect(
      Island.printed(.text) == """
        Island
        ======
        Of 2 needs of 2 states, 1 is met in full and 1 in part. The least covered, MT tent, gets 75.0 %.
        Both states with offers give something, together worth EUR 25,000.
        The plan is proven best in every objective, and it is the only best plan.

        COVERAGE
          need  part met     covered
        CY Cyprus
          tent  ██████████▏    100 %  20 of 20 pieces
        MT Malta
          tent  ███████▌  ▏   75.0 %  30 of 40 pieces

        WHO GIVES WHAT TO WHOM
          to     quantity         what
        FR France
          -> CY        20 pieces  tent
        IT Italy
          -> MT        30 pieces  tent

        CONTRIBUTORS BESIDE THEIR FAIR SHARE
        Burden is the value given divided by the share of the key 'fair-share': what all states together
        would give if each gave like this one. "Of fair" is a state's part of all value given, divided by
        its part of the key among the states with offers: 1.00 is exactly fair.
        The plan asks from 0.80 (FR) to 1.20 (IT) times the fair share.
          state      value given  key share      burden  of fair  less      fair      more
          IT Italy    EUR 15,000    40.00 %  EUR 37,500     1.20              │██▌
          FR France   EUR 10,000    40.00 %  EUR 25,000     0.80           ▐██│

        STILL OPEN, AND WHY
        MT tent: 10 of 40 pieces missing
          the only offer that may reach it is used up: IT 30
          earmarked elsewhere: FR tent (20 pieces, only for CY)

        OFFERS LEFT OVER
        None: every offer is used in full.

        WHAT THE PLAN REACHED
        Each objective is best among the plans that are best in all before it.
        1. coverage: the least covered need gets 75.0 %; proven, no plan does better
          Coverage is the part of a need that is met. The least covered need is raised first, then the
            next, to the last.
          75.0 %: MT tent
          100 %: CY tent
        2. cost: the plan costs EUR 0; proven, no plan does better
          The costs of the offers that are used and of the routes taken.

        ABOUT THIS PLAN
        Read from island, SHA-256 0f
        Solved by a solver

        """)
  }

  @Test func `a problem without a plan says which minimums clash`() {
    #expect(
      Island.printed(.text, Impossible.report) == """
        Island
        ======
        No plan exists: the minimums that the needs ask for cannot all be kept.
        Lower a minimum, or find an offer that may reach it. What would mend it is told by 'allot explain
        PLAN --conflict', of a PLAN that --format json --output PLAN writes.

        MINIMUMS THAT CANNOT BE KEPT TOGETHER
        MT tent: a minimum of 35 pieces is asked, 30 can be reached
          only IT may give it
        These are not the only ones: without them there still is no plan.

        ABOUT THIS PLAN
        Read from island, SHA-256 0f
        Solved by a solver

        """)
  }

  @Test func `no line is wider than 100 columns, whatever the names`() {
    let name = String(repeating: "very-", count: 50) + " long name of a thing that is needed"
    let problem = MatchingProblem(
      title: name, states: [State(code: "MT", name: name), State(code: "IT", name: name)],
      resources: [Resource(id: "tent", name: name, category: .equipment)],
      needs: Island.problem.needs.filter { $0.state == "MT" },
      offers: Island.problem.offers.filter { $0.state == "IT" })
    var plan = Island.plan
    plan.allocations = plan.allocations.filter { $0.to == "MT" }
    plan.needs = plan.needs.filter { $0.need == "MT/tent" }
    plan.offers = plan.offers.filter { $0.offer == "IT/tent" }
    plan.contributors = plan.contributors.filter { $0.state == "IT" }
    let report = MatchReport(of: problem, plan: plan, facts: Island.facts)
    let lines = Island.printed(.text, report).split(separator: "\n")
    #expect(lines.map(\.count).max() == 100)
  }

  @Test func `an escape code in a name cannot steer the terminal`() {
    #expect(SafeText.line("red\u{1B}[31m\nnext\u{202E}") == "red?[31m next?")
  }

  @Test func `every number lies under the one above`() {
    let table = Table(
      columns: [.init("what"), .init("", .figure), .init("", .whole), .init("", .unit)],
      groups: [
        .init("first", rows: [["bed", "5 of", "1,200", "pieces"]]),
        .init("second", rows: [["blanket", "1,071 of", "3", "boxes"]]),
      ])
    var text = ""
    TextTable(table, width: 100).write(to: &text)
    #expect(
      text == """
          what
        first
          bed          5 of 1,200 pieces
        second
          blanket  1,071 of     3 boxes

        """)
  }

  @Test func `words that do not fit are wrapped inside their column`() {
    let table = Table(
      columns: [.init("what"), .init("", .figure)],
      groups: [.init(rows: [["tents with heating and light", "12"]])])
    var text = ""
    TextTable(table, width: 21).write(to: &text)
    #expect(
      text == """
          what
          tents with       12
          heating and
          light

        """)
  }
}
