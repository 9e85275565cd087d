internal import AllotModel
internal import AllotProblems
internal import LinearPrograms

/// The least amount of a change that was found to be enough: one step less is not.
extension PairRemedies {
  /// The limits of an arc that have less left than it is to give more, and the offer's minimum.
  func limits(along arc: Arc, more: Double, _ usage: MatchUsage) -> [Trial] {
    let step = arc.lot
    var trials: [Trial] = []
    if usage.isRouteFull(for: arc, quantity: more), let route = arc.route,
      let limit = PricedLimit(.route(route), of: problem)
    {
      trials.append(.raise(limit, step: step, first: step))
    }
    if usage.isSubstitutionFull(for: arc, quantity: more), let rule = arc.substitute,
      let limit = PricedLimit(.substitution(rule), of: problem)
    {
      trials.append(.raise(limit, step: step, first: step))
    }
    for budget in usage.positionsOfSpentBudgets(for: arc, quantity: more) {
      guard let limit = PricedLimit(.budget(budget), of: problem) else { continue }
      // What is paid for is one unit or lot after another.
      let step = max(1, (arc.cost * arc.lot).rounded(.up))
      trials.append(.raise(limit, step: step, first: step * (more / arc.lot).rounded(.up)))
    }
    if problem.offers[offer].minimum > 0, !usage.isUsed(offer: offer) {
      trials.append(.lowerMinimum(step: step))
    }
    return trials
  }

  /// The smallest rise of a limit that was found.
  func raised(
    _ limit: PricedLimit, step: Double, first: Double, _ replanning: Replanning
  ) throws(SolverFailure) -> PairRemedy? {
    let most = limit.mostUseful() - limit.quantity
    func given(by rise: Double) throws(SolverFailure) -> Double {
      try self.given(in: limit.problem(at: limit.quantity + rise), by: replanning)
    }
    var (low, high) = (0.0, first)
    var reached = try given(by: high)
    while !isEnough(reached) {
      guard high < most else { return nil }
      (low, high) = (high, 2 * high)
      reached = try given(by: high)
    }
    while high - low > step * 1.5 {
      let middle = ((low + high) / 2 / step).rounded() * step
      let given = try given(by: middle)
      if isEnough(given) { (high, reached) = (middle, given) } else { low = middle }
    }
    return PairRemedy(change: .raise(limit, by: high, notEnough: low), given: reached)
  }

  /// The largest minimum of the offer that was found.
  func lowered(step: Double, _ replanning: Replanning) throws(SolverFailure) -> PairRemedy? {
    func given(withMinimum minimum: Double) throws(SolverFailure) -> Double {
      var changed = problem
      changed.offers[offer].minimum = minimum
      return try self.given(in: changed, by: replanning)
    }
    var (low, high) = (0.0, problem.offers[offer].minimum)
    var reached = try given(withMinimum: low)
    guard isEnough(reached) else { return nil }
    while high - low > step * 1.5 {
      let middle = ((low + high) / 2 / step).rounded() * step
      let given = try given(withMinimum: middle)
      if isEnough(given) { (low, reached) = (middle, given) } else { high = middle }
    }
    return PairRemedy(change: .lowerMinimum(to: low, notEnough: high), given: reached)
  }
}
