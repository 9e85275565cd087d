internal import AllotModel
internal import AllotProblems
internal import LinearPrograms

/// A change of the data with which the best plan gives what was asked for.
package struct PairRemedy: Sendable {
  package enum Change: Sendable {
    /// The state may receive the offer.
    case liftEarmark
    case openRoute
    /// The offer is there as long as the need is.
    case widenWindow
    /// The need has the priority of the most urgent.
    case raisePriority
    /// The need counts so many times as much.
    case raiseWeight(Double)
    /// The offer has so much more.
    case addToOffer(Double)
  }

  package let change: Change
  /// What the pair gives in the best plan with the change.
  ///
  /// - Unit: units of the resource given.
  package let given: Double
}

/// Tries changes of the data, each by itself, the least of its kind.
struct PairRemedies {
  let offer: Int
  let need: Int
  /// What the pair is to give; 0 means anything.
  let target: Double
  let problem: MatchingProblem
  /// The best plan of the problem.
  let plan: MatchPlan
  let replanning: Replanning

  /// Those with which the best plan gives what is asked for, confirmed by that plan.
  ///
  /// A pair that is barred gives nothing, however much is offered.
  func found(isBarred: Bool) throws(SolverFailure) -> [PairRemedy] {
    let tried = try replanning.answers(about: lifted) { lifted, replanning throws(SolverFailure) in
      let given = try given(in: lifted.problem, by: replanning)
      return isEnough(given) ? PairRemedy(change: lifted.change, given: given) : nil
    }
    let found = tried.compactMap { $0 }
    if !isBarred, found.isEmpty, let remedy = try moreOffered() { return [remedy] }
    return found
  }

  /// The problem without each rule that stands between the pair.
  private var lifted: [(change: PairRemedy.Change, problem: MatchingProblem)] {
    let (own, asking) = (problem.offers[offer], problem.needs[need])
    var changes: [(change: PairRemedy.Change, problem: MatchingProblem)] = []
    var changed = problem
    if own.earmark?.contains(asking.state) == false || own.excluded.contains(asking.state) {
      changed.offers[offer].earmark = own.earmark.map { $0 + [asking.state] }
      changed.offers[offer].excluded.removeAll { $0 == asking.state }
      changes.append((.liftEarmark, changed))
    }
    changed = problem
    for route in problem.routes.indices
    where problem.routes[route].from == own.state && problem.routes[route].to == asking.state {
      changed.routes[route].isOpen = true
    }
    if problem.routes.contains(where: {
      $0.from == own.state && $0.to == asking.state && !$0.isOpen
    }) {
      changes.append((.openRoute, changed))
    }
    if own.window.steps != asking.window.steps {
      changed = problem
      changed.offers[offer].window = asking.window
      changes.append((.widenWindow, changed))
    }
    let first = problem.needs.map(\.priority).min() ?? 1
    if asking.priority > first {
      changed = problem
      changed.needs[need].priority = first
      changes.append((.raisePriority, changed))
    }
    return changes + heavier
  }

  /// The need with more and more weight.
  private var heavier: [(change: PairRemedy.Change, problem: MatchingProblem)] {
    let times = 2.0
    var changed = problem
    changed.needs[need].weight *= times
    return [(.raiseWeight(times), changed)]
  }

  private func isEnough(_ given: Double) -> Bool {
    given > 0 && given >= target * (1 - Tolerance.level)
  }

  /// What the pair gives in the best plan of a problem.
  private func given(
    in changed: MatchingProblem, by replanning: Replanning
  ) throws(SolverFailure) -> Double {
    let plan = try replanning.plan(for: changed, from: plan)
    let (one, other) = (problem.offers[offer].id, problem.needs[need].id)
    return plan?.allocations.first { $0.offer == one && $0.need == other }?.quantity ?? 0
  }

  /// The smallest addition to the offer that was found: one unit or lot less is not enough.
  private func moreOffered() throws(SolverFailure) -> PairRemedy? {
    let unit = problem.offers[offer].lot ?? 1
    let limit = PricedLimit(.offer(offer), of: problem)
    let most = limit.map { $0.mostUseful() - $0.quantity } ?? 0
    var (low, high) = (0.0, unit)
    var reached = try given(withMore: high)
    while !isEnough(reached) {
      guard high < most else { return nil }
      (low, high) = (high, 2 * high)
      reached = try given(withMore: high)
    }
    while high - low > unit * 1.5 {
      let middle = ((low + high) / 2 / unit).rounded() * unit
      let given = try given(withMore: middle)
      if isEnough(given) { (high, reached) = (middle, given) } else { low = middle }
    }
    return PairRemedy(change: .addToOffer(high), given: reached)
  }

  private func given(withMore quantity: Double) throws(SolverFailure) -> Double {
    var changed = problem
    changed.offers[offer].quantity += quantity
    return try given(in: changed, by: replanning)
  }
}
