/// What a plan may be believed for.
package enum PlanStatus: String, Sendable {
  /// Every objective is proven best.
  case optimal
  /// A limit was reached; the gaps are in the bounds.
  case feasible
  /// No plan keeps every minimum that the needs ask for.
  case infeasible
  /// It was stopped; this is the best plan found until then.
  case interrupted
}

/// Who gives what to whom: the solution in words of the problem, every list sorted by id.
package struct MatchPlan: Sendable {
  package var status: PlanStatus
  package var objectives: [ObjectiveResult]
  package var allocations: [Allocation]
  package var needs: [NeedResult]
  package var offers: [OfferResult]
  package var contributors: [ContributorResult]
  package var uniqueness: Uniqueness

  package init(
    status: PlanStatus, objectives: [ObjectiveResult], allocations: [Allocation],
    needs: [NeedResult], offers: [OfferResult], contributors: [ContributorResult],
    uniqueness: Uniqueness
  ) {
    self.status = status
    self.objectives = objectives
    self.allocations = allocations
    self.needs = needs
    self.offers = offers
    self.contributors = contributors
    self.uniqueness = uniqueness
  }
}

/// Whether another plan reaches the same in every objective.
package enum Uniqueness: String, Sendable {
  case onlyBestPlan = "only-best-plan"
  case oneOfSeveral = "one-of-several"
  case unknown
}

/// What one objective reached, and how good that is proven to be.
package struct ObjectiveResult: Sendable {
  package let objective: MatchObjective
  /// The priority of the needs it is about; `nil` for objectives over the whole plan.
  package let priority: Int?
  /// The worst level of a levelled objective, else the sum or count.
  ///
  /// - Unit: a coverage divided by its weight (coverage), weighted coverage (total), the
  ///   problem's currency per whole key (burden), the currency (cost), pairs (shipments).
  package let value: Double
  /// No plan is better than this, in the unit of `value`.
  package let bound: Double
  package let isProven: Bool
  /// The levels of a levelled objective, the worst first; empty for the others.
  package let levels: [Level]

  package struct Level: Sendable {
    package let value: Double
    /// No plan has a better value at this level; equal to `value` when proven.
    package let bound: Double
    /// The ids of the needs or the codes of the states at this level, sorted.
    package let members: [String]

    package init(value: Double, bound: Double, members: [String]) {
      self.value = value
      self.bound = bound
      self.members = members
    }
  }

  package init(
    objective: MatchObjective, priority: Int?, value: Double, bound: Double, isProven: Bool,
    levels: [Level] = []
  ) {
    self.objective = objective
    self.priority = priority
    self.value = value
    self.bound = bound
    self.isProven = isProven
    self.levels = levels
  }
}

/// What one offer gives to one need.
package struct Allocation: Sendable {
  package let offer: Offer.ID
  package let need: Need.ID
  package let from: State.Code
  package let to: State.Code
  /// What is given.
  package let resource: Resource.ID
  /// What it meets: the resource that the need asks for.
  package let meets: Resource.ID
  /// Unit: units of `resource`; of a lasting one, in each step that it serves.
  package let quantity: Double
  /// The first and last day on which it serves the need; `nil` without a horizon.
  package let days: ClosedRange<Day>?

  package init(
    offer: Offer.ID, need: Need.ID, from: State.Code, to: State.Code, resource: Resource.ID,
    meets: Resource.ID, quantity: Double, days: ClosedRange<Day>?
  ) {
    self.offer = offer
    self.need = need
    self.from = from
    self.to = to
    self.resource = resource
    self.meets = meets
    self.quantity = quantity
    self.days = days
  }
}

/// How far a need is met.
package struct NeedResult: Sendable {
  package let need: Need.ID
  /// Unit: units, for a lasting resource times steps.
  package let demand: Double
  /// Unit: as `demand`.
  package let met: Double
  /// `met / demand`, in 0...1; 1 when nothing is asked.
  package let coverage: Double
  /// Why something stays open, the weightiest first; empty when nothing does.
  package var reasons: [OpenReason]

  package init(
    need: Need.ID, demand: Double, met: Double, coverage: Double, reasons: [OpenReason] = []
  ) {
    self.need = need
    self.demand = demand
    self.met = met
    self.coverage = coverage
    self.reasons = reasons
  }
}

/// How much of an offer is given.
package struct OfferResult: Sendable {
  package let offer: Offer.ID
  /// Unit: units of its resource; of a lasting one, the most in any step.
  package let given: Double

  package init(offer: Offer.ID, given: Double) {
    self.offer = offer
    self.given = given
  }
}

/// What a state gives, beside its fair share.
package struct ContributorResult: Sendable {
  package let state: State.Code
  /// Unit: the problem's currency; `nil` when a resource that it gives has no value.
  package let value: Double?
  /// Its part of the reference key over all states of the problem; `nil` without a key.
  package let share: Double?
  /// `value / share`.
  package let burden: Double?
  /// Its part of all value given, divided by its part of the key among the states with offers.
  package let ofFair: Double?

  package init(
    state: State.Code, value: Double?, share: Double?, burden: Double?, ofFair: Double?
  ) {
    self.state = state
    self.value = value
    self.share = share
    self.burden = burden
    self.ofFair = ofFair
  }
}

/// One cause for which a need, or a part of it, stays open.
package struct OpenReason: Hashable, Sendable {
  package enum Cause: String, CaseIterable, Sendable {
    /// Nobody else offers the resource or a substitute of it.
    case noOffer = "no-offer"
    /// Offers are earmarked for other states, or exclude this one.
    case earmarkedElsewhere = "earmarked-elsewhere"
    /// Offers arrive too late, or end before the need begins.
    case outsideWindow = "outside-window"
    /// The route is closed.
    case routeClosed = "route-closed"
    /// The route has no capacity left.
    case routeFull = "route-full"
    /// A budget is spent.
    case budgetSpent = "budget-spent"
    /// The limit of a substitution is reached.
    case substitutionLimit = "substitution-limit"
    /// Every offer that may reach it is used up, by this need or by others.
    case offersUsed = "offers-used"
    /// What is left comes in whole units or lots that no longer fit.
    case indivisible
    /// The offer is given in at least its minimum or not at all.
    case offerMinimum = "offer-minimum"
    /// A stay would cover steps in which the need is full already.
    case stayTooLong = "stay-too-long"
    /// Something is left, and an objective that comes before coverage holds it back.
    case heldBack = "held-back"
  }

  package let cause: Cause
  /// The offers it is about, sorted.
  package let offers: [Offer.ID]
  /// The needs that took what this one lacks, sorted.
  package let needs: [Need.ID]
  /// Ids of the budgets, routes (`FR->LT`) or substitutions (`eur->tent`) that bind, sorted.
  package let limits: [String]

  package init(
    _ cause: Cause, offers: [Offer.ID] = [], needs: [Need.ID] = [], limits: [String] = []
  ) {
    self.cause = cause
    self.offers = offers
    self.needs = needs
    self.limits = limits
  }
}
