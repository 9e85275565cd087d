import AllotModel
import LinearPrograms
import TestSupport
import Testing

@testable import AllotProblems

/// What a plan is made of once the numbers are there.
struct MatchPlanTests {
  private let problem = MatchingProblem(
    needs: [Need("LT/tent", 16), Need("LV/tent", 8), Need("LV/water", 10)],
    offers: [Offer("EE/tent", 10), Offer("FI/water", 7)], objectives: [.coverage, .shipments])

  /// The columns' values when EE gives 6 and 4 and FI gives `water`.
  private func values(_ program: LinearProgram<MatchMeaning, MatchReason>, water: Double)
    -> [Double]
  {
    program.meanings.map { meaning in
      switch meaning {
      case .given("EE/tent", "LT/tent"), .met("LT/tent"): 6
      case .given("EE/tent", "LV/tent"), .met("LV/tent"): 4
      case .given("FI/water", _), .met("LV/water"): water
      case .isShipped: 1
      default: 0
      }
    }
  }

  private func plan(
    water: Double = 7, isUnique: Bool? = nil, isInterrupted: Bool = false,
    ranks: [[AimResult.Rank]] = [[.proven(0.375), .proven(0.5), .proven(0.7)], [.proven(3)]]
  ) throws -> MatchPlan {
    let formulation = MatchFormulation(problem)
    let pursuit = Pursuit(
      values: values(formulation.draft.program, water: water), results: ranks.map(AimResult.init),
      isUnique: isUnique, wasStopped: false)
    return try formulation.plan(from: pursuit, isInterrupted: isInterrupted)
  }

  @Test func `a plan is optimal when every level is proven`() throws {
    let plan = try plan()

    #expect(plan.status == .optimal)
    #expect(plan.objectives.map(\.value) == [0.375, 3])
    #expect(plan.objectives.map(\.bound) == [0.375, 3])
    #expect(plan.objectives[0].levels.map(\.value) == [0.375, 0.5, 0.7])
    #expect(plan.objectives[0].levels.map(\.members) == [["LT/tent"], ["LV/tent"], ["LV/water"]])
    #expect(plan.objectives[1].levels.isEmpty)
  }

  @Test func `a plan with a gap is feasible, and the gap is in the bound of its level`() throws {
    let unproven = AimResult.Rank(value: 0.5, bound: 0.625, isProven: false)
    let plan = try plan(ranks: [[.proven(0.375), unproven, .proven(0.7)], [.proven(3)]])

    #expect(plan.status == .feasible)
    #expect(plan.objectives[0].isProven == false)
    #expect(plan.objectives[0].bound == 0.375)
    #expect(plan.objectives[0].levels.map(\.bound) == [0.375, 0.625, 0.7])
    #expect(plan.objectives[1].isProven)
  }

  @Test func `a plan that was asked for too soon is interrupted`() throws {
    #expect(try plan(isInterrupted: true).status == .interrupted)
  }

  @Test func `whether others are as good is said as far as it is known`() throws {
    #expect(try plan(isUnique: true).uniqueness == .onlyBestPlan)
    #expect(try plan(isUnique: false).uniqueness == .oneOfSeveral)
    #expect(try plan(isUnique: nil).uniqueness == .unknown)
  }

  @Test func `the last digits that rounding leaves are not shown`() throws {
    #expect(try plan(water: 6.9999999998).allocations.map(\.quantity) == [6, 4, 7])
    #expect(try plan(water: 6.999).allocations.map(\.quantity) == [6, 4, 6.999])
    #expect(try plan(water: 1e-12).allocations.map(\.quantity) == [6, 4])
  }

  @Test func `numbers that break a row are no plan`() {
    let error = #expect(throws: SolverFailure.self) { try plan(water: 7.5) }
    #expect(
      error?.message == """
        the solver's plan breaks the bounds of \
        given(FI/water, LV/water) by 0.5
        """)
  }
}

extension AimResult.Rank {
  fileprivate static func proven(_ value: Double) -> Self {
    Self(value: value, bound: value, isProven: true)
  }
}
