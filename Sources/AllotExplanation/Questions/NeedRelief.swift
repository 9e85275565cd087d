package import AllotModel
internal import AllotProblems
internal import LinearPrograms

/// One thing that is used up or held back, without which a need gets more and no other gets less.
package struct NeedRelief: Sendable {
  package enum Change: Sendable {
    /// A budget, a route or a substitution lets through as much as is of use.
    case limit(PricedLimit)
    /// The offer may give as little as it likes.
    case minimum(Offer.ID)
    /// The need's state may have what is left of the offer.
    ///
    /// Unit: units of the resource, left over the need's time.
    case earmark(Offer.ID, left: Double)
  }

  package let change: Change
  /// How much more of the need could be met at most while every other keeps what it gets.
  ///
  /// - Unit: units of the need's demand.
  package let more: Double
}

/// Looks for reliefs, each confirmed by a plan.
struct ReliefSearch {
  /// How many are tried, those that several needs share first.
  private static let mostTried = 12

  let position: Int
  let plan: MatchPlan
  let index: MatchIndex
  let replanning: Replanning

  /// What helps more than nothing at all does.
  func found() throws(SolverFailure) -> [NeedRelief] {
    let changes = Array(candidates.prefix(Self.mostTried))
    guard !changes.isEmpty else { return [] }
    let problems = [index.problem] + changes.map(changed)
    let reached = try replanning.answers(about: problems) {
      problem, replanning throws(SolverFailure) in
      try most(in: problem, replanning)
    }
    let result = plan.needs[position]
    let least = Tolerance.level * max(1, result.demand)
    let unchanged = reached[0] ?? result.met
    return zip(changes, reached.dropFirst()).compactMap { change, most in
      guard let most, most > max(unchanged, result.met) + least else { return nil }
      return NeedRelief(change: change, more: most - result.met)
    }
  }

  /// The most of the need that can be met while others keep what they get; `nil` when rounding
  /// leaves no plan.
  private func most(
    in problem: MatchingProblem, _ replanning: Replanning
  ) throws(SolverFailure) -> Double? {
    let formulation = MatchFormulation(problem)
    var program = formulation.program
    for (need, column) in formulation.draft.metColumns.enumerated() where need != position {
      let bounds = program.columnBounds[column]
      let kept = plan.needs[need].met * (1 - Tolerance.rounding)
      program.columnBounds[column] =
        min(max(bounds.lowerBound, kept), bounds.upperBound)...bounds.upperBound
    }
    let own = formulation.draft.metColumns[position]
    return try replanning.pursuit(
      of: program, aims: [.best(Objective(.maximize, [(own, 1)]))],
      start: formulation.values(ofGiven: formulation.given(in: plan)))?.values[own]
  }

  private func changed(_ change: NeedRelief.Change) -> MatchingProblem {
    var problem = index.problem
    switch change {
    case .limit(let limit): return limit.problem(at: limit.quantity + limit.mostUseful())
    case .minimum(let id):
      for offer in problem.offers.indices where problem.offers[offer].id == id {
        problem.offers[offer].minimum = 0
      }
    case .earmark(let id, _):
      let state = problem.needs[position].state
      for offer in problem.offers.indices where problem.offers[offer].id == id {
        problem.offers[offer].earmark = problem.offers[offer].earmark.map { $0 + [state] }
        problem.offers[offer].excluded.removeAll { $0 == state }
      }
    }
    return problem
  }
}

/// What may hold the need back.
extension ReliefSearch {
  private var candidates: [NeedRelief.Change] {
    let usage = MatchUsage(of: plan, in: index)
    return fullLimits(usage).compactMap { PricedLimit($0, of: index.problem) }
      .map(NeedRelief.Change.limit) + unmetMinimums(usage) + earmarks(usage)
  }

  private var arcs: [Arc] { index.arcsByNeed[position].map { index.arcs[$0] } }

  /// The limits of the need's arcs that leave less than one unit or lot.
  private func fullLimits(_ usage: MatchUsage) -> [PricedLimit.Kind] {
    var (budgets, routes, rules): (Set<Int>, Set<Int>, Set<Int>) = ([], [], [])
    for arc in arcs {
      let least = arc.lot * (1 - Tolerance.wholeness)
      budgets.formUnion(usage.positionsOfSpentBudgets(for: arc, quantity: least))
      if let route = arc.route, usage.isRouteFull(for: arc, quantity: least) {
        routes.insert(route)
      }
      if let rule = arc.substitute, usage.isSubstitutionFull(for: arc, quantity: least) {
        rules.insert(rule)
      }
    }
    return budgets.sorted().map(PricedLimit.Kind.budget) + routes.sorted().map { .route($0) }
      + rules.sorted().map { .substitution($0) }
  }

  private func unmetMinimums(_ usage: MatchUsage) -> [NeedRelief.Change] {
    let problem = index.problem
    return Set(arcs.map(\.offer)).sorted().filter {
      problem.offers[$0].minimum > 0 && !usage.isUsed(offer: $0)
    }.map { .minimum(problem.offers[$0].id) }
  }

  private func earmarks(_ usage: MatchUsage) -> [NeedRelief.Change] {
    let steps = index.problem.needs[position].window.steps
    return index.obstacles(forNeed: position).compactMap { offer, obstacle in
      guard obstacle == .earmarkedElsewhere else { return nil }
      let left = usage.left(ofOffer: offer, during: steps)
      guard left > Tolerance.level * max(1, index.problem.offers[offer].quantity) else {
        return nil
      }
      return .earmark(index.problem.offers[offer].id, left: left)
    }
  }
}
