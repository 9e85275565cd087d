import AllotExplanation
import AllotModel
import AllotProblems
import GLPKSolver
import LinearPrograms
import TestSupport
import Testing

/// What causes what between two plans, worked out by hand.
struct PlanComparisonTests {
  private let replanning = Replanning(solver: GLPKSolver(), stop: StopSignal())

  private func comparison(
    _ old: MatchingProblem, _ new: MatchingProblem
  ) throws -> PlanComparison {
    try PlanComparison.make(
      from: try compared(old), to: try compared(new), with: replanning)
  }

  private func compared(_ problem: MatchingProblem) throws -> ComparedPlan {
    let plan = try replanning.plan(for: problem)
    let wishes = (plan?.allocations ?? []).map {
      PlanJudgement.Wish(offer: $0.offer, need: $0.need, quantity: $0.quantity)
    }
    return try #require(
      ComparedPlan(
        of: problem, status: plan == nil ? .infeasible : .optimal, quantities: wishes,
        remade: plan))
  }

  /// `LT/water 5->6: 1 2 (2), 2 -1 (-1)`: what each step adds in its turn and alone.
  private func lines<Subject>(_ effects: [Effect<Subject>]) -> [String] {
    effects.map { effect in
      let parts = effect.parts.map { part in
        let steps = part.steps.map { "\($0 + 1)" }.joined(separator: "+")
        return "\(steps) \(words(for: part.inTurn)) (\(part.alone.map(words(for:)) ?? "-"))"
      }
      return "\(effect.subject) \(words(for: effect.before))->\(words(for: effect.after)): "
        + parts.joined(separator: ", ")
    }
  }

  @Test func `changes that have nothing in common do together what they do alone`() throws {
    // Tents 4 of 10, water 5 of 10; then tents 6 of 10, and water 5 of 20.
    let old = MatchingProblem(
      needs: [Need("LT/tent", 10), Need("LT/water", 10)],
      offers: [Offer("EE/tent", 4), Offer("EE/water", 5)])
    let new = MatchingProblem(
      needs: [Need("LT/tent", 10), Need("LT/water", 20)],
      offers: [Offer("EE/tent", 6), Offer("EE/water", 5)])

    let comparison = try comparison(old, new)
    let effects = ComparisonEffects(of: comparison)

    #expect(
      comparison.changes.map { "\($0.table) \($0.id)" } == ["needs LT/water", "offers EE/tent"])
    #expect(
      lines(effects.coverage) == [
        "LT/tent 0.4->0.6: 2 0.2 (0.2)", "LT/water 0.5->0.25: 1 -0.25 (-0.25)",
      ])
    #expect(lines(effects.met) == ["LT/tent 4->6: 2 2 (2)"])
  }

  @Test func `of two limits on the same flow neither alone brings what both bring`() throws {
    // 4 are offered and 4 may pass. More of one alone changes nothing; with both, 9 come.
    let old = MatchingProblem(
      needs: [Need("LT/water", 10)], offers: [Offer("EE/water", 4)],
      routes: [Route(from: "EE", to: "LT", capacity: 4)])
    let new = MatchingProblem(
      needs: [Need("LT/water", 10)], offers: [Offer("EE/water", 9)],
      routes: [Route(from: "EE", to: "LT", capacity: 9)])

    let effects = ComparisonEffects(of: try comparison(old, new))

    #expect(lines(effects.met) == ["LT/water 4->9: 2 5 (0)"])
    #expect(effects.met.map(\.isSum) == [false])
    #expect(effects.steps.map(\.hasEffect) == [false, true])
  }

  @Test func `a change that nobody feels has no effect`() throws {
    let old = MatchingProblem(
      needs: [Need("LT/water", 4)], offers: [Offer("EE/water", 6)])
    let new = MatchingProblem(
      needs: [Need("LT/water", 4)], offers: [Offer("EE/water", 7)])

    let comparison = try comparison(old, new)

    #expect(ComparisonEffects(of: comparison).steps.map(\.hasEffect) == [false])
    #expect(comparison.steps.count == 1)
  }

  @Test func `what has no plan on the way is told with the change that brings one again`() throws {
    // A minimum of 8 cannot be kept with 5; 9 are offered in the next step.
    let old = MatchingProblem(
      needs: [Need("LT/water", 10)], offers: [Offer("EE/water", 5)])
    let new = MatchingProblem(
      needs: [Need("LT/water", 10, minimum: 8)], offers: [Offer("EE/water", 9)])

    let comparison = try comparison(old, new)
    let effects = ComparisonEffects(of: comparison)

    #expect(comparison.steps.map { $0.after.plan == nil } == [true, false])
    #expect(lines(effects.met) == ["LT/water 5->9: 1+2 4 (-)"])
    #expect(effects.steps.map(\.decidesPlan) == [true, true])
  }

  @Test func `a pair that an equal plan would keep is found in the nearest plan`() throws {
    // Any giver may serve, and the tie-break takes the first id: EE before AT offers, then AT.
    let old = MatchingProblem(
      needs: [Need("LT/water", 5)], offers: [Offer("EE/water", 5), Offer("FI/water", 5)])
    let new = MatchingProblem(
      needs: [Need("LT/water", 5)],
      offers: [Offer("AT/water", 5), Offer("EE/water", 5), Offer("FI/water", 5)])

    let comparison = try comparison(old, new)

    #expect(comparison.after.plan?.allocations.map(\.offer.text) == ["AT/water"])
    #expect(comparison.nearest?.allocations.map(\.offer.text) == ["EE/water"])
  }

  @Test func `many changes are taken together by table and state`() throws {
    let ids = (1...14).map { "EE/water/\($0)" }
    let needs = [Need("LT/water", 100)]
    let old = MatchingProblem(needs: needs, offers: ids.map { Offer($0, 4) })
    let new = MatchingProblem(needs: needs, offers: ids.map { Offer($0, 5) })

    let comparison = try comparison(old, new)

    #expect(comparison.changes.count == 14)
    #expect(comparison.steps.count == 1)
  }
}
