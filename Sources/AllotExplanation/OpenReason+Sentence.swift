package import AllotModel

extension OpenReason {
  /// Why a need stays open, as one sentence without its full stop.
  package func sentence(about need: Need, names: MatchNames) -> String {
    switch cause {
    case .noOffer: return names.noOffer(for: need)
    case .earmarkedElsewhere:
      return "earmarked elsewhere: " + cut(names) { names.earmark($0, of: need.state) }
    case .outsideWindow:
      return names.outsideWindow(offers, need: need, missing: missing ?? need.window.steps)
    case .notSearched:
      return "something is left, and the search was stopped before it was tried: "
        + cut(names) { names.amount($0.quantity, of: $0.resource) }
    case .routeClosed: return "the route is closed: " + ListWords.cut(places(names))
    case .routeFull: return "no capacity is left on the route " + ListWords.cut(routes(names))
    case .budgetSpent:
      return "the budget is spent: \(ListWords.cut(budgets(names))); left for lack of it: "
        + cut(names) { names.amount($0.quantity, of: $0.resource) }
    case .substitutionLimit:
      return "the limit of what may stand in for it is reached: "
        + ListWords.cut(substitutions(names))
    case .offersUsed: return names.offersUsed(offers, by: needs, need: need)
    case .indivisible:
      return "what is left comes in whole units or lots that no longer fit: "
        + cut(names) { names.lot($0) }
    case .offerMinimum:
      return "given in no less than its minimum, and so not given: "
        + cut(names) { "at least \(names.amount($0.minimum, of: $0.resource))" }
    case .stayTooLong:
      return
        "left over, but it stays from its arrival to its end, and in some of that time the need is full: "
        + cut(names) { names.amount($0.quantity, of: $0.resource) }
    case .heldBack:
      return "left over, held back by an objective that comes first: "
        + cut(names) { names.amount($0.quantity, of: $0.resource) }
    }
  }

  /// The offers, each with a note in parentheses, the long list cut.
  private func cut(_ names: MatchNames, note: (Offer) -> String) -> String {
    ListWords.cut(offers) { id in
      names.offer(id).map { "\(names.name(of: id)) (\(note($0)))" } ?? id.text
    }
  }

  private func places(_ names: MatchNames) -> [String] {
    limits.isEmpty ? offers.map { names.name(of: $0) } : limits.map { spaced($0) }
  }

  /// Routes with the capacity that is used up.
  private func routes(_ names: MatchNames) -> [String] {
    limits.map { id in
      let capacities = names.routes(id).compactMap(\.capacity)
      guard capacities.count == 1 else { return spaced(id) }
      return "\(spaced(id)) (\(NumberWords.quantity(capacities[0])) in all)"
    }
  }

  private func budgets(_ names: MatchNames) -> [String] {
    limits.map { id in
      guard let budget = names.problem.budgets.first(where: { $0.id.text == id }) else { return id }
      return "\(id) (\(names.money(budget.amount)))"
    }
  }

  private func substitutions(_ names: MatchNames) -> [String] {
    limits.map { id in
      let rule = names.problem.substitutes.first { "\($0.by)->\($0.need)" == id }
      guard let rule, let limit = rule.limit else { return spaced(id) }
      return "\(names.amount(limit, of: rule.by)) of \(names.name(of: rule.by))"
    }
  }

  private func spaced(_ id: String) -> String {
    let ends = id.split(separator: "->", maxSplits: 1)
    return ends.count == 2 ? "\(ends[0]) -> \(ends[1])" : id
  }
}

extension MatchNames {
  fileprivate func noOffer(for need: Need) -> String {
    let mayStandIn = problem.substitutes.contains { $0.need == need.resource }
    return mayStandIn
      ? "no other state offers it, nor anything that may stand in for it"
      : "no other state offers it, and nothing may stand in for it"
  }

  fileprivate func earmark(_ offer: Offer, of state: State.Code) -> String {
    let amount = amount(offer.quantity, of: offer.resource)
    guard let earmark = offer.earmark, !earmark.contains(state) else {
      return "\(amount), not for \(state)"
    }
    return "\(amount), only for \(ListWords.cut(earmark.map(\.text)))"
  }

  fileprivate func lot(_ offer: Offer) -> String {
    offer.lot.map { "lots of \(amount($0, of: offer.resource))" } ?? "whole units"
  }

  /// Offers by how they miss the need's window, each group with its own words.
  fileprivate func outsideWindow(
    _ offers: [Offer.ID], need: Need, missing: ClosedRange<Int>
  ) -> String {
    let stays = offers.compactMap { offer($0) }.map { offer in
      let lead = route(from: offer.state, to: need.state, for: offer.resource)?.lead ?? 0
      return (
        offer: offer, lead: lead, first: offer.window.steps.lowerBound + lead,
        last: offer.window.steps.upperBound + lead
      )
    }
    let late = stays.filter { $0.first > missing.upperBound }
    let early = stays.filter { $0.last < missing.lowerBound }
    let between = stays.filter {
      $0.first <= missing.upperBound && $0.last >= missing.lowerBound
    }
    let groups = [
      ("arrives too late", late), ("ends before it is missing", early),
      ("is not there when it is missing", between),
    ]
    return groups.filter { !$0.1.isEmpty }.map { words, stays in
      let list = ListWords.cut(stays) {
        "\(name(of: $0.offer.id)) (\(availability(of: $0.offer, lead: $0.lead)))"
      }
      return "\(words): \(list)"
    }.joined(separator: "; ")
  }

  private func availability(of offer: Offer, lead: Int) -> String {
    let days = days(from: offer.window.from, to: offer.window.to)
    let step = problem.horizon?.step.rawValue ?? "step"
    let travel = lead > 0 ? "\(UnitWords.counted(lead, step)) on the way" : ""
    return [amount(offer.quantity, of: offer.resource), days, travel]
      .filter { !$0.isEmpty }.joined(separator: ", ")
  }

  fileprivate func offersUsed(_ offers: [Offer.ID], by needs: [Need.ID], need: Need) -> String {
    let used = offers.compactMap { offer($0) }
      .sorted { ($1.quantity, $0.id) < ($0.quantity, $1.id) }
    let parts = ListWords.cut(used) { offer in
      offer.resource == need.resource
        ? "\(offer.state) \(NumberWords.quantity(offer.quantity))"
        : "\(offer.state) \(amount(offer.quantity, of: offer.resource))"
          + " of \(name(of: offer.resource))"
    }
    let beginning =
      used.count == 1
      ? "the only offer that may reach it is used up"
      : used.count == 2
        ? "both offers that may reach it are used up"
        : "all \(NumberWords.count(offers.count)) offers that may reach it are used up"
    let others = needs.filter { $0 != need.id }
    let also = others.isEmpty ? "" : "; also used by \(ListWords.cut(others) { name(of: $0) })"
    return used.isEmpty
      ? "every offer that may reach it is used up\(also)"
      : "\(beginning): \(parts)\(also)"
  }
}
