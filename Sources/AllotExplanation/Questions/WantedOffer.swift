package import AllotModel
internal import AllotProblems
package import LinearPrograms

/// A further offer that would help, from a state that has no part in the problem yet.
package struct WantedOffer: Sendable {
  package let resource: Resource.ID
  package let window: Window
  /// All of it that could be of use.
  ///
  /// - Unit: units of the resource.
  package let quantity: Double
  /// What changes with all of it in the objectives about needs, and in those before them.
  package let changes: [FigureChange]
  /// What needs get with it.
  package let difference: PlanDifference
  /// What so much of it changes, step by step; `nil` for those that help less than others.
  package let staircase: Staircase?
}

extension WantedOffer {
  /// How many needs are tried, the least covered of the most urgent first.
  package static let mostTried = 12
  /// For how many offers the staircase is made.
  package static let mostPriced = 3
  /// How many plans are made for a staircase at most.
  private static let budget = 20

  /// The offers that help, the one that helps most first.
  ///
  /// One helps more than another when the best plan with all of it that is of use is better. Only
  /// needs are looked at: who else would give less is not why an offer is wanted.
  ///
  /// - Parameters:
  ///   - plan: The best plan of the problem.
  ///   - problem: Its problem.
  ///   - isBroken: Whether every quantity of the problem may be broken.
  ///   - replanning: What makes the plans.
  ///   - mostTried: How many are tried, for the least covered of the most urgent needs.
  ///   - mostPriced: For how many of those that help the staircase is made.
  /// - Returns: at most as many as needs are tried, and whether further needs stay open.
  /// - Throws: `SolverFailure` when a plan could not be made.
  package static func all(
    for plan: MatchPlan, in problem: MatchingProblem, isBroken: Bool,
    with replanning: Replanning, trying mostTried: Int = mostTried,
    pricing mostPriced: Int = mostPriced
  ) throws(SolverFailure) -> (offers: [WantedOffer], isCut: Bool) {
    guard let plan = plan.throughNeeds else { return ([], false) }
    let base = PlanFigures(of: plan, in: problem)
    let trials = OfferTrial.all(for: plan, in: problem)
    let tried = Array(trials.prefix(mostTried))
    let uses = try replanning.answers(about: tried) { trial, replanning throws(SolverFailure) in
      try trial.use(besides: plan, replanning)
    }
    var helping: [(trial: OfferTrial, use: OfferTrial.Use)] = []
    for case (let trial, let use?) in zip(tried, uses)
    where use.quantity > 0 && use.figures.isBetter(than: base) {
      helping.append((trial, use))
    }
    helping.sort { $0.use.figures.isBetter(than: $1.use.figures) }
    let staircases = try replanning.answers(about: Array(helping.prefix(mostPriced))) {
      entry, replanning throws(SolverFailure) in
      try entry.trial.staircase(
        to: entry.use.quantity, from: plan, isBroken: isBroken, budget, replanning)
    }
    let offers = helping.enumerated().map { position, entry in
      WantedOffer(
        resource: entry.trial.resource, window: entry.trial.window,
        quantity: entry.use.quantity, changes: base.changes(to: entry.use.figures),
        difference: PlanDifference(from: plan, to: entry.use.plan),
        staircase: position < staircases.count ? staircases[position] : nil)
    }
    return (offers, trials.count > mostTried)
  }
}

extension MatchPlan {
  /// The plan without the objectives behind the last one about needs; `nil` when none is.
  fileprivate var throughNeeds: MatchPlan? {
    let last = objectives.lastIndex { $0.objective == .coverage || $0.objective == .total }
    guard let last else { return nil }
    var plan = self
    plan.objectives.removeLast(objectives.count - last - 1)
    return plan
  }
}

/// An offer that is tried.
private struct OfferTrial {
  let resource: Resource.ID
  let window: Window
  let id: Offer.ID
  /// The problem with the offer, of which there is nothing yet.
  let limit: PricedLimit

  /// One for each resource and window of a need that stays open, the least covered first.
  static func all(for plan: MatchPlan, in problem: MatchingProblem) -> [OfferTrial] {
    struct Kind: Hashable {
      let resource: Resource.ID
      let window: Window
    }
    let open = zip(problem.needs, plan.needs).filter { $1.coverage < 1 - NumberWords.drift }
      .sorted { ($0.0.priority, $0.1.coverage, $0.0.id) < ($1.0.priority, $1.1.coverage, $1.0.id) }
    var known: Set<Kind> = []
    return open.compactMap { need, _ in
      guard known.insert(Kind(resource: need.resource, window: need.window)).inserted else {
        return nil
      }
      return OfferTrial(resource: need.resource, window: need.window, in: problem)
    }
  }

  private init?(resource: Resource.ID, window: Window, in problem: MatchingProblem) {
    self.resource = resource
    self.window = window
    // No id of the problem begins so: a code is made of letters, digits and '-'.
    let state = State.Code("+")
    id = .made(of: state, resource)
    let offer = Offer(id: id, state: state, resource: resource, quantity: 0, window: window)
    var extended = problem
    extended.offers = (problem.offers + [offer]).sorted { $0.id < $1.id }
    let own = id
    guard let position = extended.offers.firstIndex(where: { $0.id == own }),
      let limit = PricedLimit(.offer(position), of: extended)
    else { return nil }
    self.limit = limit
  }

  /// What all of the offer that is of use does.
  struct Use {
    /// Unit: units of the resource.
    let quantity: Double
    let plan: MatchPlan
    let figures: PlanFigures
  }

  /// The least of the offer with which the objectives of a plan reach what they do with any amount;
  /// `nil` when there is no plan.
  func use(
    besides plan: MatchPlan, _ replanning: Replanning
  ) throws(SolverFailure) -> Use? {
    let problem = limit.problem(at: limit.mostUseful())
    let formulation = MatchFormulation(problem)
    guard let position = problem.offers.firstIndex(where: { $0.id == id }) else { return nil }
    let own = formulation.index.arcsByOffer[position]
    let given = formulation.draft.terms(over: own) { _ in 1 }
    let pursuit = try replanning.pursuit(
      of: formulation.program,
      aims: formulation.goals.prefix(plan.objectives.count).map(\.aim)
        + [.best(Objective(.minimize, given))])
    guard let pursuit else { return nil }
    let best = try formulation.plan(from: pursuit, isInterrupted: false)
    return Use(
      quantity: best.offers[position].given, plan: best,
      figures: PlanFigures(of: best, in: problem, by: plan.objectives))
  }

  /// What so much of the offer changes, up to all of it that is of use.
  func staircase(
    to quantity: Double, from plan: MatchPlan, isBroken: Bool, _ budget: Int,
    _ replanning: Replanning
  ) throws(SolverFailure) -> Staircase {
    let function = ValueFunction(of: limit, from: plan, with: replanning)
    return try StaircaseSearch(
      function: function, grid: limit.step, end: quantity, isBroken: isBroken, budget: budget
    ).run()
  }
}
