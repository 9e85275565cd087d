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
    /// A limit is so much higher, and so much is not enough.
    case raise(PricedLimit, by: Double, notEnough: Double)
    /// The offer gives at least so much instead, and with so much it is not enough.
    case lowerMinimum(to: Double, notEnough: Double)
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
  let best: MatchPlan
  let replanning: Replanning

  /// A change that is looked for.
  enum Trial: Sendable {
    case make(PairRemedy.Change, MatchingProblem)
    /// The least rise of a limit, in steps, with a first guess.
    case raise(PricedLimit, step: Double, first: Double)
    /// The largest minimum of the offer that is small enough, in steps.
    case lowerMinimum(step: Double)
  }

  /// Those with which the best plan gives so much more, confirmed by that plan.
  ///
  /// More of the offer is looked for only where nothing else helps.
  func found(
    along arc: Arc, more: Double, _ usage: MatchUsage
  ) throws(SolverFailure) -> [PairRemedy] {
    let found = try remedies(of: lifted + limits(along: arc, more: more, usage))
    let nothing = Tolerance.level * max(1, more)
    guard found.isEmpty, usage.left(ofOfferAt: arc) < more - nothing,
      let limit = PricedLimit(.offer(offer), of: problem)
    else { return found }
    return try remedies(of: [.raise(limit, step: limit.step, first: limit.step)])
  }

  /// Those with which an offer and a need that are no pair become one that gives enough.
  func foundForBarred() throws(SolverFailure) -> [PairRemedy] { try remedies(of: lifted) }

  private func remedies(of trials: [Trial]) throws(SolverFailure) -> [PairRemedy] {
    try replanning.answers(about: trials) { trial, replanning throws(SolverFailure) in
      try remedy(by: trial, replanning)
    }.compactMap(\.self)
  }

  private func remedy(
    by trial: Trial, _ replanning: Replanning
  ) throws(SolverFailure) -> PairRemedy? {
    switch trial {
    case .make(let change, let changed):
      let given = try given(in: changed, by: replanning)
      return isEnough(given) ? PairRemedy(change: change, given: given) : nil
    case .raise(let limit, let step, let first):
      return try raised(limit, step: step, first: first, replanning)
    case .lowerMinimum(let step):
      return try lowered(step: step, replanning)
    }
  }

  func isEnough(_ given: Double) -> Bool {
    given > 0 && given >= target * (1 - Tolerance.level)
  }

  /// What the pair gives in the best plan of a problem.
  func given(
    in changed: MatchingProblem, by replanning: Replanning
  ) throws(SolverFailure) -> Double {
    let plan = try replanning.plan(for: changed, from: best)
    let (one, other) = (problem.offers[offer].id, problem.needs[need].id)
    return plan?.allocations.first { $0.offer == one && $0.need == other }?.quantity ?? 0
  }
}
