package import AllotModel
internal import AllotProblems
internal import LinearPrograms

/// A plan that is compared: its problem, and what was given in it.
package struct ComparedPlan: Sendable {
  package let problem: MatchingProblem
  /// The plan as its file has it; `nil` when the problem has no plan.
  package let plan: MatchPlan?
  /// The best plan that is made of the problem now; `nil` when it has none.
  package let remade: MatchPlan?
  /// Whether both are the same.
  package let isRemade: Bool

  /// A plan as its file has it; `nil` when the quantities are no plan of the problem.
  ///
  /// - Parameters:
  ///   - problem: What the plan was made for.
  ///   - status: What the file says of itself.
  ///   - quantities: What the file gives; looked at only when it has a plan.
  ///   - remade: The best plan that is made now.
  package init?(
    of problem: MatchingProblem, status: PlanStatus, quantities: [PlanJudgement.Wish],
    remade: MatchPlan?
  ) {
    self.problem = problem
    self.remade = remade
    guard status != .infeasible else {
      guard remade == nil else { return nil }
      (plan, isRemade) = (nil, true)
      return
    }
    if let remade, Self.isSame(quantities, as: remade) {
      (plan, isRemade) = (remade, true)
      return
    }
    guard var written = MatchFormulation(problem).plan(of: quantities) else { return nil }
    written.status = status
    (plan, isRemade) = (written, false)
  }

  /// Whether quantities are those of a plan, both in the order of ids.
  private static func isSame(_ quantities: [PlanJudgement.Wish], as plan: MatchPlan) -> Bool {
    guard quantities.count == plan.allocations.count else { return false }
    return zip(quantities, plan.allocations).allSatisfy { written, made in
      let margin = Tolerance.level * max(1, abs(made.quantity))
      return written.offer == made.offer && written.need == made.need
        && abs(written.quantity - made.quantity) <= margin
    }
  }
}

extension MatchFormulation {
  /// The plan in which pairs give some quantities; `nil` when it breaks a rule, or a pair is none.
  fileprivate func plan(of quantities: [PlanJudgement.Wish]) -> MatchPlan? {
    let given = given(by: quantities.map { (.init(offer: $0.offer, need: $0.need), $0.quantity) })
    guard let given, program.violations(at: values(ofGiven: given)).isEmpty else { return nil }
    return plan(ofGiven: given)
  }

  /// What each arc gives; `nil` when a pair is none.
  ///
  /// - Shape: one per arc.
  fileprivate func given(by pairs: [(PlanDifference.Pair, Double)]) -> [Double]? {
    let (given, rest) = spread(pairs)
    return rest ? nil : given
  }

  /// What each arc gives, and whether some of it is given by a pair that is none.
  ///
  /// - Shape: one per arc.
  func spread(_ pairs: [(PlanDifference.Pair, Double)]) -> (given: [Double], hasRest: Bool) {
    var amounts = Dictionary(pairs, uniquingKeysWith: +)
    let problem = index.problem
    let given = index.arcs.map { arc in
      let pair = PlanDifference.Pair(
        offer: problem.offers[arc.offer].id, need: problem.needs[arc.need].id)
      return amounts.removeValue(forKey: pair) ?? 0
    }
    return (given, amounts.values.contains { $0 > 0 })
  }
}
