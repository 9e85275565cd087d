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
      case .offerIsUsed(let steps):
        "all of the offer is given\(days(steps)), \(amount(offer.quantity))" + whole(steps)
      case .needIsMet([]): "the need is met while the offer is there"
      case .needIsMet(let steps): "the need is met\(days(steps))" + whole(steps)
      case .lessThanAUnit:
        "what is left is less than \(names.amount(offer.lot ?? 1, of: offer.resource))"
      case .routeIsFull: "the route \(offer.state) -> \(need.state) is full"
      case .substitutionIsFull:
        "no more of \(names.name(of: offer.resource)) may stand in for "
          + names.name(of: need.resource)
      case .budgetIsSpent(let budgets): "the budget \(ListWords.cut(budgets.map(\.text))) is spent"
      case .offerHasAMinimum(let minimum):
        "the offer gives at least \(amount(minimum)) or nothing, and no plan has room for so much"
      case .isBeyond(let ceiling, let most): beyond(ceiling, amount(most), offer, need)
      }
    }
  }

  private func beyond(
    _ ceiling: PairHold.Ceiling, _ most: String, _ offer: Offer, _ need: Need
  ) -> String {
    switch ceiling {
    case .offer: "the offer is no more than \(most)"
    case .need: "the need takes no more than \(most)"
    case .route: "the route \(offer.state) -> \(need.state) carries no more than \(most)"
    case .substitution:
      "no more than \(most) may stand in for \(names.name(of: need.resource))"
    case .budget(let budget): "the budget \(budget) pays for no more than \(most)"
    }
  }

  /// When some steps are, ` from 2021-08-23 to 2021-09-12`; empty for all the time.
  private func days(_ runs: [ClosedRange<Int>]) -> String {
    guard !runs.isEmpty else { return "" }
    let texts = runs.map { steps in
      guard let horizon = subject.problem.horizon else {
        return "in steps \(steps.lowerBound + 1) to \(steps.upperBound + 1)"
      }
      return "from \(horizon.firstDay(ofStep: steps.lowerBound)) to "
        + "\(horizon.lastDay(ofStep: steps.upperBound))"
    }
    return " " + ListWords.cut(texts)
  }

  /// Why a part of the time is enough to hold a pair.
  private func whole(_ runs: [ClosedRange<Int>]) -> String {
    runs.isEmpty ? "" : " (what is given is the same all the time, so that this part holds it)"
  }

  /// `if the route FR -> LT is open: then it gives 4 pieces`.
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
      case .raise(let limit, let more, let notEnough): raised(limit, more, notEnough)
      case .lowerMinimum(let minimum, let notEnough):
        minimum > 0
          ? "if the offer gives at least \(amount(minimum)) instead of \(amount(offer.minimum))"
            + tooMuch(notEnough, of: offer)
          : "if the offer has no minimum"
      }
    return "\(change): then it gives \(amount(remedy.given))"
  }

  private func raised(_ limit: PricedLimit, _ more: Double, _ notEnough: Double) -> String {
    let words = LimitWords(limit)
    let (now, then) = (limit.quantity, limit.quantity + more)
    let tried =
      notEnough > 0 ? " (with \(words.amount(now + notEnough)) it is not enough)" : ""
    return "if \(words.name) is \(words.amount(then)) instead of \(words.amount(now))" + tried
  }

  private func tooMuch(_ minimum: Double, of offer: Offer) -> String {
    minimum < offer.minimum ? " (with \(amount(minimum)) it is not enough)" : ""
  }
}
