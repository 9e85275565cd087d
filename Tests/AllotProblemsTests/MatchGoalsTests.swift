import AllotModel
import LinearPrograms
import TestSupport
import Testing

@testable import AllotProblems

struct MatchGoalsTests {
  private let needs = [
    Need("LT/tent", 16, priority: 2), Need("LT/water", 100, weight: 2), Need("LV/tent", 8),
    Need("LV/water", 0), Need("LV/eur", 500, priority: 10),
  ]
  private let offers = [Offer("EE/tent", 10, lot: 5, cost: 50), Offer("FI/water", 50)]

  private func problem(
    _ objectives: [MatchObjective], shares: [State.Code: Double]? = nil,
    over: MatchSettings.CoverageOver = .need
  ) -> MatchingProblem {
    MatchingProblem(
      needs: needs, offers: offers, shares: shares, objectives: objectives, over: over)
  }

  /// The goals of a problem in their order, as a person would write them.
  private func goals(_ problem: MatchingProblem) -> [String] {
    let formulation = MatchFormulation(problem)
    return formulation.goals.map { goal in
      let priority = goal.priority.map { " \($0)" } ?? ""
      let aim = formulation.words(for: goal.aim)
      return "\(goal.objective)\(priority): \(aim)"
    }
  }

  @Test func `priorities are served in the order of their numbers`() {
    // Each coverage is met / (demand * weight).
    #expect(
      goals(problem([.coverage])) == [
        "coverage 1: raise met(LT/water)/200, met(LV/tent)/8",
        "coverage 2: raise met(LT/tent)/16",
        "coverage 10: raise met(LV/eur)/500",
      ])
  }

  @Test func `a need that asks for nothing is not levelled`() {
    let formulation = MatchFormulation(problem([.coverage]))

    #expect(
      formulation.goals.map(\.members) == [["LT/water", "LV/tent"], ["LT/tent"], ["LV/eur"]])
  }

  @Test func `states are levelled priority by priority`() {
    let formulation = MatchFormulation(problem([.coverage], over: .state))

    #expect(
      goals(formulation.index.problem) == [
        "coverage 1: raise coverage(LT, 1)/1, coverage(LV, 1)/1",
        "coverage 2: raise coverage(LT, 2)/1",
        "coverage 10: raise coverage(LV, 10)/1",
      ])
    #expect(formulation.goals.map(\.members) == [["LT", "LV"], ["LT"], ["LV"]])
  }

  @Test func `objectives come in the order in which they are set`() {
    #expect(
      goals(problem([.cost, .total, .burden, .shipments], shares: ["EE": 0.25, "FI": 0.75])) == [
        // A lot of five at 50 a piece.
        "cost: minimize 250 EE/tent->LT/tent + 250 EE/tent->LV/tent",
        "total 1: maximize 0.02 met(LT/water) + 0.125 met(LV/tent)",
        "total 2: maximize 0.0625 met(LT/tent)",
        "total 10: maximize 0.002 met(LV/eur)",
        "burden: lower value(EE)/0.25, value(FI)/0.75",
        "shipments: minimize shipped(EE/tent->LT/tent) + shipped(EE/tent->LV/tent)"
          + " + shipped(FI/water->LT/water) + shipped(FI/water->LV/water)",
      ])
  }

  @Test func `without a key no burdens are compared`() {
    #expect(goals(problem([.burden])) == [])
  }

  @Test func `a state without a share in the key has no burden to compare`() {
    #expect(
      goals(problem([.burden], shares: ["EE": 0, "FI": 0.75, "LT": 0.25])) == [
        "burden: lower value(FI)/0.75"
      ])
  }

  @Test func `no objectives leave everything to the tie-break`() {
    let formulation = MatchFormulation(problem([]))

    // Two lots, one lot, fifty water, and nothing for who needs nothing: of four pairs the first
    // counts 1, the second 3/4, the third 2/4.
    #expect(formulation.goals.isEmpty)
    #expect(
      formulation.words(for: .best(formulation.tieBreak))
        == "maximize 0.5 EE/tent->LT/tent + 0.75 EE/tent->LV/tent + 0.01 FI/water->LT/water")
  }

  @Test func `the order of rows changes no goal and no program`() {
    let one = MatchFormulation(problem([.coverage, .cost]))
    let other = MatchFormulation(
      MatchingProblem(
        needs: needs.reversed(), offers: offers.reversed(), objectives: [.coverage, .cost]))

    #expect(goals(one.index.problem) == goals(other.index.problem))
    #expect(one.draft.program.meanings == other.draft.program.meanings)
    #expect(one.draft.program.reasons == other.draft.program.reasons)
    #expect(one.program.termCoefficients == other.program.termCoefficients)
  }
}

extension MatchFormulation {
  fileprivate func words(for aim: Aim) -> String {
    let names = draft.program.meanings.map(\.words)
    switch aim {
    case .level(let levelling):
      let agents = levelling.agents.map {
        "\(names[$0.column])/\(TestSupport.words(for: $0.scale))"
      }
      return "\(levelling.direction) \(agents.joined(separator: ", "))"
    case .best(let objective):
      let terms = objective.terms.map { column, coefficient in
        let size = coefficient == 1 ? "" : "\(TestSupport.words(for: coefficient)) "
        return size + names[column]
      }
      return "\(objective.sense) \(terms.joined(separator: " + "))"
    }
  }
}
