import AllotModel
import LinearPrograms
import TestSupport
import Testing

@testable import AllotProblems

struct ShipmentIsCountedTests {
  private let needs = [Need("LT/tent", 16), Need("LV/tent", 8)]
  private let offers = [Offer("EE/tent", 10)]

  @Test func `a pair through which something is given is one shipment`() {
    let problem = MatchingProblem(needs: needs, offers: offers, objectives: [.shipments])

    #expect(
      problem.rows(because: .shipmentIsCounted("EE/tent", "LT/tent")) == [
        "EE/tent->LT/tent - 10 shipped(EE/tent->LT/tent) <= 0"
      ])
    #expect(
      problem.rows(because: .shipmentIsCounted("EE/tent", "LV/tent")) == [
        "EE/tent->LV/tent - 8 shipped(EE/tent->LV/tent) <= 0"
      ])
    #expect(
      problem.bounds(of: .isShipped("EE/tent", "LT/tent")) == "shipped(EE/tent->LT/tent) <= 1")
    #expect(problem.broken(by: ["EE/tent->LT/tent": 2, "EE/tent->LV/tent": 8]) == [])
  }

  @Test func `nothing goes through a pair that is not counted`() throws {
    let problem = MatchingProblem(needs: needs, offers: offers, objectives: [.shipments])
    let program = MatchFormulation(problem).draft.program
    let given = try #require(program.meanings.firstIndex(of: .given("EE/tent", "LT/tent")))
    let met = try #require(program.meanings.firstIndex(of: .met("LT/tent")))
    var values = [Double](repeating: 0, count: program.meanings.count)
    (values[given], values[met]) = (1, 1)

    let broken = program.numbers.violations(at: values).compactMap { violation in
      if case .row(let row, _) = violation { program.reasons[row] } else { nil }
    }
    #expect(broken == [.shipmentIsCounted("EE/tent", "LT/tent")])
  }

  @Test func `shipments are counted only where they are an objective`() {
    let problem = MatchingProblem(needs: needs, offers: offers, objectives: [.coverage, .cost])

    #expect(problem.bounds(of: .isShipped("EE/tent", "LT/tent")) == nil)
  }
}
