internal import AllotExplanation
internal import AllotModel

/// Says why a part of a need stays open.
struct CauseWords {
  let need: Need
  let subject: ExplanationSubject

  private var names: MatchNames { subject.names }

  /// One sentence without its full stop.
  func sentence(for part: NeedCauses.Part) -> String {
    switch part.cause {
    case .notOffered: notOffered(part)
    case .earmarks, .closedRoutes, .time: reason(for: part)
    case .routeCapacities: reason(.routeFull, part)
    case .substitutionLimits: reason(.substitutionLimit, part)
    case .budgets: "the budget allows no more: \(ListWords.cut(part.limits.map(budget)))"
    case .wholeUnits:
      "offers come in whole units or lots, or in no less than a minimum: \(held(part.offers))"
    case .otherMinimums: "other needs insist on a minimum\(takers(part))"
    case .servedBefore: servedBefore(part)
    case .levelled: levelled(part)
    case .equallyGood:
      "another plan is as good for the needs and gives more here; this one was chosen by what comes "
        + "after coverage, or by the fixed rule that settles ties\(takers(part))"
    }
  }

  private func notOffered(_ part: NeedCauses.Part) -> String {
    guard !part.offers.isEmpty else {
      return "no other state offers it, nor anything that may stand in for it"
    }
    return "other states do not offer more, whomever it is for: \(held(part.offers))"
  }

  private func reason(for part: NeedCauses.Part) -> String {
    switch part.cause {
    case .earmarks: reason(.earmarkedElsewhere, part)
    case .closedRoutes: reason(.routeClosed, part)
    default: "not there all the time that it is needed: \(stays(part.offers))"
    }
  }

  /// The sentence that a report says of the same cause.
  private func reason(_ cause: OpenReason.Cause, _ part: NeedCauses.Part) -> String {
    OpenReason(cause, offers: part.offers, limits: part.limits)
      .sentence(about: need, names: names)
  }

  private func servedBefore(_ part: NeedCauses.Part) -> String {
    let objectives = subject.problem.settings.objectives
    let own = objectives.firstIndex { $0 == .coverage || $0 == .total } ?? 0
    let first = objectives[..<own].map(\.rawValue)
    let what = first.isEmpty ? "" : "\(first.joined(separator: " and ")) comes before it; "
    return "\(what)needs of a more urgent priority are served before\(takers(part))"
  }

  private func levelled(_ part: NeedCauses.Part) -> String {
    let own = subject.problem.settings.objectives.first { $0 == .coverage || $0 == .total }
    let isLevelled = own != .total
    let why =
      isLevelled
      ? "more here would be taken from what is no better covered"
      : "elsewhere it adds more to the total"
    return why + takers(part)
  }

  private func takers(_ part: NeedCauses.Part) -> String {
    guard !part.takers.isEmpty else { return "" }
    let list = ListWords.cut(part.takers) { taker in
      "\(names.name(of: taker.need)) (worth \(NumberWords.quantity(taker.amount)) here)"
    }
    return "; from offers that may reach it, others get: \(list)"
  }

  private func held(_ offers: [Offer.ID]) -> String {
    ListWords.cut(offers.compactMap { names.offer($0) }) { offer in
      "\(names.name(of: offer)) (\(names.amount(offer.quantity, of: offer.resource)))"
    }
  }

  private func stays(_ offers: [Offer.ID]) -> String {
    ListWords.cut(offers.compactMap { names.offer($0) }) { offer in
      let days = names.days(from: offer.window.from, to: offer.window.to)
      let amount = names.amount(offer.quantity, of: offer.resource)
      return "\(names.name(of: offer)) (\(days.isEmpty ? amount : "\(amount), \(days)"))"
    }
  }

  private func budget(_ id: String) -> String {
    guard let budget = subject.problem.budgets.first(where: { $0.id.text == id }) else { return id }
    return "\(id) (\(names.money(budget.amount)))"
  }
}
