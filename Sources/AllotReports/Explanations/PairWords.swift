internal import AllotExplanation
internal import AllotModel

/// Says what holds an offer and a need, and what would let go.
struct PairWords {
  let account: PairAccount
  let subject: ExplanationSubject

  private var names: MatchNames { subject.names }
  private var offer: Offer? { names.offer(account.offer) }
  private var need: Need? { names.need(account.need) }

  /// A quantity of what is given, with its unit.
  func amount(_ quantity: Double) -> String {
    offer.map { names.amount(quantity, of: $0.resource) } ?? NumberWords.quantity(quantity)
  }

  /// What keeps the pair from being one, as a sentence without its full stop.
  var bar: String {
    account.bar.map {
      "It cannot: \(Self.barred(account.offer, account.need, $0, subject: subject))"
    }
      ?? ""
  }

  /// What keeps an offer from a need that it is no pair with.
  static func barred(
    _ offer: Offer.ID, _ need: Need.ID, _ bar: PairAccount.Bar, subject: ExplanationSubject
  ) -> String {
    let names = subject.names
    guard let offer = names.offer(offer), let need = names.need(need) else { return "" }
    let cause: OpenReason.Cause
    switch bar {
    case .earmarked: cause = .earmarkedElsewhere
    case .routeClosed: cause = .routeClosed
    case .outsideWindow: cause = .outsideWindow
    case .indivisible: cause = .indivisible
    case .sameState: return "a state does not give to itself"
    case .otherResource:
      return "\(names.name(of: offer.resource)) is not what is asked for, nor may it stand in for "
        + names.name(of: need.resource)
    }
    let limits = cause == .routeClosed ? ["\(offer.state)->\(need.state)"] : []
    return OpenReason(cause, offers: [offer.id], limits: limits).sentence(about: need, names: names)
  }

  /// What leaves nothing more to give.
  var holds: [String] {
    guard let offer, let need else { return [] }
    return account.holds.map { hold in
      switch hold {
      case .offerIsUsed: "all of the offer is given, \(amount(offer.quantity))"
      case .needIsMet: "the need is met while the offer is there"
      case .lessThanAUnit:
        "what is left is less than \(names.amount(offer.lot ?? 1, of: offer.resource))"
      case .routeIsFull: "the route \(offer.state) -> \(need.state) is full"
      case .substitutionIsFull:
        "no more of \(names.name(of: offer.resource)) may stand in for "
          + names.name(of: need.resource)
      case .budgetIsSpent(let budgets): "the budget \(ListWords.cut(budgets.map(\.text))) is spent"
      }
    }
  }

  /// `an earmark that lets LT have it; then 4 pieces are given`.
  func sentence(for remedy: PairRemedy) -> String {
    guard let offer, let need else { return "" }
    let change =
      switch remedy.change {
      case .liftEarmark: "if \(need.state) may have the offer"
      case .openRoute: "if the route \(offer.state) -> \(need.state) is open"
      case .widenWindow: "if the offer is there as long as the need is"
      case .raisePriority: "if the need has the most urgent priority"
      case .raiseWeight(let times):
        "if the need counts \(NumberWords.quantity(times)) times as much"
      case .addToOffer(let more):
        "if the offer has \(amount(more)) more; with one unit or lot less than that it is not enough"
      }
    return "\(change): then it gives \(amount(remedy.given))"
  }
}
