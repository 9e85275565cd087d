package import AllotModel
internal import AllotProblems
package import LinearPrograms

/// What more and less of a quantity is worth.
package struct LimitPrice: Sendable {
  /// What the least change does.
  package struct UnitEffect: Sendable {
    /// By how much the quantity changes; below 0 for less.
    package let change: Double
    package let problem: MatchingProblem
    /// The plan with the change; `nil` when there is none.
    package let plan: MatchPlan?
  }

  package let limit: PricedLimit
  /// One more and one less, where there is anything less.
  package let units: [UnitEffect]
  /// Step by step away from what it is now; none for a need, whose coverage is counted in parts
  /// of its quantity.
  package let more: Staircase?
  package let less: Staircase?
}

extension LimitPrice {
  /// How many plans are made for a staircase at most.
  private static let budget = 45

  /// Finds the price of a limit in a plan.
  ///
  /// - Parameters:
  ///   - limit: What is priced.
  ///   - plan: The best plan of its problem.
  ///   - isBroken: Whether every quantity of the problem may be broken.
  ///   - replanning: What makes the plans.
  /// - Returns: what one unit does, and the steps in both directions.
  /// - Throws: `SolverFailure` when a plan could not be made.
  package static func find(
    _ limit: PricedLimit, of plan: MatchPlan, isBroken: Bool, with replanning: Replanning
  ) throws(SolverFailure) -> LimitPrice {
    let look = Look(limit: limit, plan: plan, isBroken: isBroken)
    let (more, less) = try replanning.both(look.more, look.less)
    return LimitPrice(
      limit: limit, units: [more.unit, less.unit].compactMap(\.self), more: more.staircase,
      less: less.staircase)
  }

  /// A look at the quantity from what it is now.
  private struct Look: Sendable {
    let limit: PricedLimit
    let plan: MatchPlan
    let isBroken: Bool

    /// What is seen in one direction.
    struct Sight: Sendable {
      let unit: UnitEffect?
      let staircase: Staircase?
    }

    func more(_ replanning: Replanning) throws(SolverFailure) -> Sight {
      try look(by: limit.step, replanning) {
        let far = max(0, limit.mostUseful() - limit.quantity)
        return (far / limit.step).rounded(.up) * limit.step
      }
    }

    func less(_ replanning: Replanning) throws(SolverFailure) -> Sight {
      try look(by: -min(limit.step, limit.quantity), replanning) { -limit.quantity }
    }

    private func look(
      by change: Double, _ replanning: Replanning, upTo end: () -> Double
    ) throws(SolverFailure) -> Sight {
      let function = ValueFunction(of: limit, from: plan, with: replanning)
      let unit =
        change == 0
        ? nil
        : UnitEffect(
          change: change, problem: limit.problem(at: limit.quantity + change),
          plan: try function.plan(at: change))
      guard limit.isMonotone else { return Sight(unit: unit, staircase: nil) }
      let index = MatchIndex(limit.problem)
      let search = StaircaseSearch(
        function: function, grid: limit.step, end: end(), isBroken: isBroken,
        budget: function.count + budget,
        unused: change < 0 ? limit.unused(by: plan, in: index) : 0,
        served: limit.servedNeeds(in: index))
      return Sight(unit: unit, staircase: try search.run())
    }
  }
}
