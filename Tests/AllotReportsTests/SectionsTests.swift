import AllotModel
import Testing

@testable import AllotReports

/// A report of the island with some parts exchanged.
private func island(
  _ change: (inout MatchingProblem, inout MatchPlan) -> Void
) -> MatchReport {
  var (problem, plan) = (Island.problem, Island.plan)
  change(&problem, &plan)
  return MatchReport(of: problem, plan: plan, facts: Island.facts)
}

/// The text of the one section that holds `needle`.
private func section(holding needle: String, of report: MatchReport) -> String {
  let text = Island.printed(.text, report)
  let sections = text.split(separator: "\n\n").map(String.init)
  return sections.first { $0.contains(needle) } ?? ""
}

struct SectionsTests {
  @Test func `without a key it is said that nobody's fair share is known`() {
    let report = island { problem, plan in
      problem.keyShares = nil
      problem.settings.objectives = [.coverage, .burden, .cost]
      plan.contributors = [
        ContributorResult(state: "IT", value: 15_000, share: nil, burden: nil, ofFair: nil)
      ]
    }
    #expect(
      section(holding: "CONTRIBUTORS", of: report) == """
        CONTRIBUTORS BESIDE THEIR FAIR SHARE
        There is no key 'fair-share', so nobody's fair share is known.
          state     value given
          IT Italy   EUR 15,000
        """)
    #expect(
      section(holding: "REACHED", of: report).contains(
        "\n2. burden: skipped, because there is no key 'fair-share'\n"))
  }

  @Test func `a level that is not proven shows its bound and the gap`() {
    let report = island { _, plan in
      (plan.status, plan.limit) = (.feasible, .effort)
      plan.objectives = [
        ObjectiveResult(
          objective: .coverage, priority: 1, value: 0.75, bound: 0.8, isProven: false,
          levels: [
            .init(value: 0.75, bound: 0.8, members: ["MT/tent"]),
            .init(value: 0.9, bound: 1, members: ["CY/tent"]),
          ])
      ]
    }
    // The gap is (0.8 - 0.75) / 0.8 = 0.0625.
    #expect(
      section(holding: "REACHED", of: report).contains(
        """
        1. coverage: the least covered need gets 75.0 %; not proven, no plan reaches more than 80.0 %
            (gap 6.3 %)
          Coverage is the part of a need that is met. The least covered need is raised first, then the
            next, to the last.
          75.0 %: MT tent
          90.0 % (no plan reaches more than 100 %): CY tent

        """))
    #expect(
      Island.printed(.text, report).contains(
        """
        This is the best plan found within the effort of the search; it is not proven best, and a higher
        --effort may get further. "What the plan reached" shows how much better another could be.

        """))
  }

  @Test func `a plan that time left unproven says so in words and in JSON`() {
    let report = island { problem, plan in
      problem.settings.objectives = [.coverage, .shipments]
      (plan.status, plan.limit) = (.feasible, .time)
    }
    let doubt = "This is the best plan found within the time limit; it is not proven best."
    let json = Island.printed(.json, report)
    #expect(Island.printed(.markdown, report).contains(doubt))
    #expect(json.contains("\"status\": \"feasible\", \"limit\": \"time\",\n"))
    #expect(
      section(holding: "REACHED", of: report).contains(
        "shipments: not begun within the time limit"))
  }

  @Test func `a plan that is proven names no limit`() {
    #expect(
      Island.printed(.json, island { _, _ in }).contains("\"status\": \"optimal\",\n"))
  }

  @Test func `more than six levels are cut, and the last is told`() {
    let report = island { problem, plan in
      problem.settings.objectives = [.burden]
      plan.objectives = [
        ObjectiveResult(
          objective: .burden, priority: nil, value: 90, bound: 90, isProven: true,
          levels: (1...9).map { level in
            .init(
              value: Double(100 - 10 * level), bound: Double(100 - 10 * level),
              members: ["S\(level)"])
          })
      ]
    }
    let text = section(holding: "REACHED", of: report)
    #expect(text.contains("  EUR 40: S6\n  and 3 levels more, the last at EUR 10"))
    #expect(!text.contains("S7"))
  }

  @Test func `what is missing by less than a digit is still shown as missing`() {
    let report = island { _, plan in
      plan.needs[0] = NeedResult(
        need: "CY/tent", demand: 20, met: 19.9999, coverage: 0.999_995,
        reasons: [OpenReason(.noOffer)])
    }
    #expect(
      section(holding: "COVERAGE", of: report).contains(
        "█████████▉▏  >99.9 %  <20 of 20 pieces"))
    #expect(
      section(holding: "STILL OPEN", of: report).contains(
        "CY tent: <0.001 of 20 pieces missing\n  no other state offers it, and nothing may stand in for it"
      ))
  }

  @Test func `priorities and windows show where they differ, units times weeks where they last`() {
    // 6 interpreters from the 6th to the 16th week are 66 of the 12 x 13 person-weeks asked.
    #expect(
      section(holding: "COVERAGE", of: Baltic.report) == """
        COVERAGE
          need            part met     covered                               when
        LT Lithuania: mean 53.1 % over 3 needs
          interpreter     ████▎     ▏   42.3 %     66 of   156 person-weeks  2021-08-02 to 2021-10-31
          60-person tent  ████████▏ ▏   81.3 %     13 of    16 pieces
          bed             ███▋      ▏   35.8 %    429 of 1,200 pieces        priority 2
        LV Latvia: mean 67.9 % over 2 needs
          60-person tent  ██████████▏    100 %      5 of     5 pieces
          bed (N1)        ███▋      ▏   35.7 %  1,071 of 3,000 pieces        priority 2
        """)
  }

  @Test func `what stands in for a need says for which, and an id that was chosen is shown`() {
    #expect(
      section(holding: "WHO GIVES", of: Baltic.report) == """
        WHO GIVES WHAT TO WHOM
          to     quantity          what            for             when                      offer
        CZ Czechia
          -> LT         6 persons  interpreter                     2021-08-16 to 2021-10-31
        DE Germany
          -> LT    32,500 EUR      money           60-person tent                            DE/money
        EE Estonia
          -> LT         5 pieces   60-person tent
        IT Italy
          -> LV         5 pieces   60-person tent
        PL Poland
          -> LT       429 pieces   bed
          -> LT         3 pieces   60-person tent
          -> LV     1,071 pieces   bed             bed (N1)
        """)
  }

  @Test func `offers left over show what is left of what was offered`() {
    #expect(
      section(holding: "LEFT OVER", of: Baltic.report) == """
        OFFERS LEFT OVER
          offer                                        when
          DE money (DE/money)  0.5 of 32,500.5 EUR
          IT 60-person tent     15 of       20 pieces
          MT bed                40 of       40 pieces  from 2021-12-20
          PL 60-person tent      1 of        4 pieces
        """)
  }

  @Test func `nobody asks, nobody gives`() {
    let report = island { problem, plan in
      (problem.needs, problem.offers) = ([], [])
      (plan.needs, plan.offers, plan.allocations, plan.contributors) = ([], [], [], [])
      plan.objectives = []
    }
    #expect(
      Island.printed(.text, report).hasPrefix(
        """
        Island
        ======
        Nobody asks for anything. Nobody offers anything.
        """))
  }
}
