package import AllotModel

/// What a column of a matching program stands for.
package enum MatchMeaning: Hashable, Sendable {
  /// What one offer gives to one need, in the offer's lots.
  case given(Offer.ID, Need.ID)
  /// What a need gets, in units of demand.
  case met(Need.ID)
  /// A state's mean coverage of its needs of one priority.
  case coverage(State.Code, priority: Int)
  /// The money value that a state gives.
  case value(State.Code)
  /// Whether an offer with a minimum is used at all.
  case isUsed(Offer.ID)
  /// Whether anything is given by one offer to one need.
  case isShipped(Offer.ID, Need.ID)
}

/// Why a row stands in a matching program.
package enum MatchReason: Hashable, Sendable {
  /// Nobody gives more than they offered, in any step.
  case offerIsAPromise(Offer.ID, step: Int?)
  /// No need gets more than it asks for, in any step.
  case needIsTheMost(Need.ID, step: Int?)
  /// What a need gets is counted.
  case metIsCounted(Need.ID)
  /// A step of a lasting need has at least its minimum.
  case needHasAMinimum(Need.ID, step: Int)
  /// An offer is given in at least its minimum, or not at all.
  case offerHasAMinimum(Offer.ID)
  /// A route carries no more than its capacity.
  case routeHasACapacity(Route.Ends)
  /// No more of a resource stands in for another than is allowed.
  case substitutionHasALimit(need: Resource.ID, by: Resource.ID)
  /// Costs stay within a budget.
  case budgetIsKept(Budget.ID)
  /// A state's mean coverage is counted.
  case coverageIsCounted(State.Code, priority: Int)
  /// The value that a state gives is counted.
  case valueIsCounted(State.Code)
  /// A pair through which something is given is counted as one shipment.
  case shipmentIsCounted(Offer.ID, Need.ID)
}
