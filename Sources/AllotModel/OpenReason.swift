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
    /// Something is left, and the search was stopped before it was tried.
    case notSearched = "not-searched"
  }

  package let cause: Cause
  /// The offers it is about, sorted.
  package let offers: [Offer.ID]
  /// The needs that took what this one lacks, sorted.
  package let needs: [Need.ID]
  /// Ids of the budgets, routes (`FR->LT`) or substitutions (`eur->tent`) that bind, sorted.
  package let limits: [String]
  /// The steps from the first to the last in which a lasting need lacks something.
  package let missing: ClosedRange<Int>?
  /// Where the offers stand in the problem; `nil` when that has to be looked up.
  ///
  /// - Shape: parallel to `offers`.
  package let offerPositions: [Int]?
  /// The same for the needs.
  package let needPositions: [Int]?

  package init(
    _ cause: Cause, offers: [Offer.ID] = [], needs: [Need.ID] = [], limits: [String] = [],
    missing: ClosedRange<Int>? = nil, offerPositions: [Int]? = nil, needPositions: [Int]? = nil
  ) {
    self.cause = cause
    self.offerPositions = offerPositions
    self.needPositions = needPositions
    self.offers = offers
    self.needs = needs
    self.limits = limits
    self.missing = missing
  }
}
