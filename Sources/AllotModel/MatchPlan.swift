/// What a plan may be believed for.
package enum PlanStatus: String, Sendable {
  /// Every objective is proven best.
  case optimal
  /// A limit ended the search; the gaps are in the bounds.
  case feasible
  /// No plan keeps every minimum that the needs ask for.
  case infeasible
  /// It was stopped; this is the best plan found until then.
  case interrupted
}

/// What ends a search that nobody interrupts before everything is proven.
package enum SearchLimit: String, CaseIterable, Sendable {
  /// The time that it was given, or the share of it that a part of the work had.
  case time
  /// The work that is counted.
  case effort
}

/// Who gives what to whom: the solution in words of the problem, every list sorted by id.
package struct MatchPlan: Sendable {
  package var status: PlanStatus
  /// What ended the search, where the status is `feasible` and it is known.
  package var limit: SearchLimit?
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

extension MatchPlan {
  /// The plan of a problem that has none.
  package static let none = MatchPlan(
    status: .infeasible, objectives: [], allocations: [], needs: [], offers: [],
    contributors: [], uniqueness: .unknown)
}

/// Whether another plan reaches the same in every objective.
package enum Uniqueness: String, Sendable {
  case onlyBestPlan = "only-best-plan"
  case oneOfSeveral = "one-of-several"
  case unknown
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
  /// Where the need stands in the problem; `nil` when that has to be looked up.
  package let needPosition: Int?

  package init(
    offer: Offer.ID, need: Need.ID, from: State.Code, to: State.Code, resource: Resource.ID,
    meets: Resource.ID, quantity: Double, days: ClosedRange<Day>?, needPosition: Int? = nil
  ) {
    self.needPosition = needPosition
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
  /// When a lasting need lacks how much, in time order; empty for one that is met once.
  package let gaps: [Gap]
  /// Why something stays open, the weightiest first; empty when nothing does.
  package var reasons: [OpenReason]

  /// Steps in a row in which the same quantity is missing.
  package struct Gap: Hashable, Sendable {
    package let steps: ClosedRange<Int>
    /// What is missing in each of the steps.
    ///
    /// - Unit: units of the need's resource.
    package let quantity: Double

    package init(steps: ClosedRange<Int>, quantity: Double) {
      self.steps = steps
      self.quantity = quantity
    }
  }

  package init(
    need: Need.ID, demand: Double, met: Double, coverage: Double, gaps: [Gap] = [],
    reasons: [OpenReason] = []
  ) {
    self.need = need
    self.demand = demand
    self.met = met
    self.coverage = coverage
    self.gaps = gaps
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
