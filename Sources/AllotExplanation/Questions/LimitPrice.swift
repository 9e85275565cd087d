package import AllotModel
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
    let step = limit.step
    let far = max(0, limit.mostUseful() - limit.quantity)
    let most = (far / step).rounded(.up) * step
    let ways = [(step, most), (-min(step, limit.quantity), -limit.quantity)]
    let found = try replanning.answers(about: ways) {
      way, replanning throws(SolverFailure) -> (UnitEffect?, Staircase?) in
      let (change, end) = way
      let function = ValueFunction(of: limit, from: plan, with: replanning)
      let unit =
        change == 0
        ? nil
        : UnitEffect(
          change: change, problem: limit.problem(at: limit.quantity + change),
          plan: try function.plan(at: change))
      if !limit.isMonotone { return (unit, nil) }
      let search = StaircaseSearch(
        function: function, grid: step, end: end, isBroken: isBroken,
        budget: function.count + budget)
      return (unit, try search.run())
    }
    return LimitPrice(
      limit: limit, units: found.compactMap(\.0), more: found[0].1, less: found[1].1)
  }
}
