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
    let function = ValueFunction(of: limit, from: plan, with: replanning)
    let step = limit.step
    var units: [UnitEffect] = []
    for change in [step, -min(step, limit.quantity)] where change != 0 {
      units.append(
        UnitEffect(
          change: change, problem: limit.problem(at: limit.quantity + change),
          plan: try function.plan(at: change)))
    }
    guard limit.isMonotone else {
      return LimitPrice(limit: limit, units: units, more: nil, less: nil)
    }
    let far = max(0, limit.mostUseful() - limit.quantity)
    let most = (far / limit.step).rounded(.up) * limit.step
    var staircases: [Staircase] = []
    for end in [most, -limit.quantity] {
      let search = StaircaseSearch(
        function: function, grid: limit.step, end: end, isBroken: isBroken,
        budget: function.count + budget)
      staircases.append(try search.run())
    }
    return LimitPrice(limit: limit, units: units, more: staircases[0], less: staircases[1])
  }
}
