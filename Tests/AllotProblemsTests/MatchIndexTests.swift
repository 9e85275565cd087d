import AllotModel
import TestSupport
import Testing

@testable import AllotProblems

struct MatchIndexTests {
  /// The arcs of a problem, as `EE/tent->LT/tent`.
  private func pairs(_ problem: MatchingProblem) -> [String] {
    MatchIndex(problem).arcs.map { "\(problem.offers[$0.offer].id)->\(problem.needs[$0.need].id)" }
  }

  /// What stands between the offers of a problem and its first need, as `EE/tent: sameState`.
  private func obstacles(_ problem: MatchingProblem) -> [String] {
    MatchIndex(problem).obstacles(forNeed: 0).map {
      "\(problem.offers[$0.offer].id): \($0.obstacle)"
    }
  }

  private func onlyArc(_ problem: MatchingProblem) throws -> Arc {
    let arcs = MatchIndex(problem).arcs
    try #require(arcs.count == 1)
    return arcs[0]
  }

  @Test func `every offer of what is needed can serve it, in the order of ids`() {
    let problem = MatchingProblem(
      needs: [Need("LV/tent", 8), Need("LT/tent", 16), Need("LT/water", 5)],
      offers: [Offer("FI/tent", 3), Offer("EE/water", 4), Offer("EE/tent", 10)])

    #expect(
      pairs(problem) == [
        "EE/tent->LT/tent", "EE/tent->LV/tent", "EE/water->LT/water", "FI/tent->LT/tent",
        "FI/tent->LV/tent",
      ])
  }

  @Test func `a state's offer does not serve its own need`() {
    let problem = MatchingProblem(needs: [Need("LT/tent", 8)], offers: [Offer("LT/tent", 3)])

    #expect(pairs(problem) == [])
    #expect(obstacles(problem) == ["LT/tent: sameState"])
  }

  @Test func `an earmark names who may receive, and an exclusion who may not`() {
    let problem = MatchingProblem(
      needs: [Need("LT/tent", 8), Need("LV/tent", 8)],
      offers: [
        Offer("EE/tent", 3, earmark: ["LV"]), Offer("FI/tent", 3, excluded: ["LT"]),
        Offer("SE/tent", 3, earmark: ["LT", "LV"], excluded: ["LV"]),
        Offer("DK/tent", 3, earmark: []),
      ])

    #expect(pairs(problem) == ["EE/tent->LV/tent", "FI/tent->LV/tent", "SE/tent->LT/tent"])
    #expect(
      obstacles(problem) == [
        "DK/tent: earmarkedElsewhere", "EE/tent: earmarkedElsewhere",
        "FI/tent: earmarkedElsewhere",
      ])
  }

  @Test func `a closed route closes the way, but not for a resource that has its own`() {
    let needs = [Need("LT/tent", 8), Need("LT/water", 8)]
    let offers = [Offer("EE/tent", 3), Offer("EE/water", 3)]
    let problem = MatchingProblem(
      needs: needs, offers: offers,
      routes: [
        Route(from: "EE", to: "LT", isOpen: false),
        Route(from: "EE", to: "LT", resource: "water", isOpen: true),
      ])

    #expect(pairs(problem) == ["EE/water->LT/water"])
    #expect(obstacles(problem) == ["EE/tent: routeClosed"])
  }

  @Test func `a route leads one way`() {
    let problem = MatchingProblem(
      needs: [Need("LT/tent", 8)], offers: [Offer("EE/tent", 3)],
      routes: [Route(from: "LT", to: "EE", isOpen: false)])

    #expect(pairs(problem) == ["EE/tent->LT/tent"])
  }

  @Test func `a stay is what the window of the offer, shifted by the lead, shares with the need's`()
    throws
  {
    let problem = MatchingProblem(
      needs: [Need("LT/expert", 8, steps: 3...9)], offers: [Offer("EE/expert", 3, steps: 0...4)],
      routes: [Route(from: "EE", to: "LT", lead: 2)])

    #expect(try onlyArc(problem).steps == 3...6)
  }

  @Test func `what arrives after the need has ended cannot serve it`() {
    let problem = MatchingProblem(
      needs: [Need("LT/expert", 8, steps: 1...3)],
      offers: [
        Offer("EE/expert", 3, steps: 0...2), Offer("FI/expert", 3, steps: 4...9),
        Offer("SE/expert", 3, steps: 2...2),
      ],
      routes: [Route(from: "EE", to: "LT", lead: 1), Route(from: "SE", to: "LT", lead: 2)])

    #expect(pairs(problem) == ["EE/expert->LT/expert"])
    #expect(obstacles(problem) == ["FI/expert: outsideWindow", "SE/expert: outsideWindow"])
  }

  @Test func `a lead can bring an early offer into the window`() throws {
    let problem = MatchingProblem(
      needs: [Need("LT/expert", 8, steps: 3...5)], offers: [Offer("EE/expert", 3, steps: 0...1)],
      routes: [Route(from: "EE", to: "LT", lead: 2)])

    #expect(try onlyArc(problem).steps == 3...3)
  }

  @Test func `an arc costs what the offer and the route cost`() throws {
    let problem = MatchingProblem(
      needs: [Need("LT/tent", 8)], offers: [Offer("EE/tent", 3, cost: 50)],
      routes: [Route(from: "EE", to: "LT", cost: 7), Route(from: "EE", to: "LV", cost: 900)])

    #expect(try onlyArc(problem).cost == 57)
  }

  @Test func `the route of the resource given counts, not that of the one asked for`() throws {
    let problem = MatchingProblem(
      needs: [Need("LT/tent", 8)], offers: [Offer("SE/eur", 3000)],
      routes: [
        Route(from: "SE", to: "LT", resource: "tent", cost: 100),
        Route(from: "SE", to: "LT", resource: "eur", cost: 0.01),
      ], substitutes: [Substitute(need: "tent", by: "eur", rate: 0.002)])

    #expect(try onlyArc(problem).cost == 0.01)
  }

  @Test func `a substitute gives no more than the need can take at its rate`() throws {
    // 8 tents at EUR 500.
    let problem = MatchingProblem(
      needs: [Need("LT/tent", 8)], offers: [Offer("SE/eur", 9000)],
      substitutes: [Substitute(need: "tent", by: "eur", rate: 0.002)])
    let arc = try onlyArc(problem)

    #expect(arc.rate == 0.002)
    #expect(arc.most == 4000)
    #expect(arc.met == 0.002)
    #expect(arc.isWhole == false)
  }

  @Test func `lots are given whole, as many as fit the offer and the need`() throws {
    let problem = MatchingProblem(
      needs: [Need("LT/water", 17)], offers: [Offer("EE/water", 23.5, lot: 2.5)])
    let arc = try onlyArc(problem)

    // 17 / 2.5 = 6.8.
    #expect(arc.most == 6)
    #expect(arc.isWhole)
  }

  @Test func `a lot that rounding makes a little too small still fits`() throws {
    // 0.3 / 0.1 is 2.9999999999999996.
    let problem = MatchingProblem(
      needs: [Need("LT/water", 17)], offers: [Offer("EE/water", 0.3, lot: 0.1)])

    #expect(try onlyArc(problem).most == 3)
  }

  @Test func `less than one lot or unit cannot be given`() {
    let problem = MatchingProblem(
      needs: [Need("LT/tent", 4)],
      offers: [Offer("EE/tent", 10, lot: 5), Offer("FI/tent", 0.5), Offer("SE/tent", 4, lot: 4)])

    #expect(pairs(problem) == ["SE/tent->LT/tent"])
    #expect(obstacles(problem) == ["EE/tent: indivisible", "FI/tent: indivisible"])
  }

  @Test func `a lasting unit is worth its value in every step of its stay`() throws {
    let problem = MatchingProblem(
      needs: [Need("LT/expert", 8, steps: 3...9)], offers: [Offer("EE/expert", 3, steps: 0...4)])
    let arc = try onlyArc(problem)

    #expect(arc.value == 600)
    #expect(arc.met == 2)
  }

  @Test func `what nobody has said the worth of has none`() throws {
    let problem = MatchingProblem(needs: [Need("LT/boat", 8)], offers: [Offer("EE/boat", 3)])

    #expect(try onlyArc(problem).value == nil)
  }

  @Test func `a lasting need asks for its quantity in every step`() {
    let problem = MatchingProblem(
      needs: [Need("LT/expert", 8, steps: 3...9), Need("LT/tent", 8, steps: 3...9)], offers: [])
    let index = MatchIndex(problem)

    #expect(index.demand(ofNeed: 0) == 56)
    #expect(index.demand(ofNeed: 1) == 8)
  }
}
