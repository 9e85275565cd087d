internal import AllotModel

// What sentences say about needs and limits, whatever the offers.
extension MatchNames {
  func noOffer(for need: Need) -> String {
    hasSubstitutes(for: need.resource)
      ? "no other state offers it, nor anything that may stand in for it"
      : "no other state offers it, and nothing may stand in for it"
  }

  func lot(_ offer: Offer) -> String {
    offer.lot.map { "lots of \(amount($0, of: offer.resource))" } ?? "whole units"
  }

  /// Routes with the capacity that is used up.
  func routes(_ reason: OpenReason) -> [String] {
    reason.limits.map { id in
      let capacities = routes(id).compactMap(\.capacity)
      guard capacities.count == 1 else { return Self.spaced(id) }
      return "\(Self.spaced(id)) (\(NumberWords.quantity(capacities[0])) in all)"
    }
  }

  func budgets(_ reason: OpenReason) -> [String] {
    reason.limits.map { id in
      guard let budget = problem.budgets.first(where: { $0.id.text == id }) else { return id }
      return "\(id) (\(money(budget.amount)))"
    }
  }

  func substitutions(_ reason: OpenReason) -> [String] {
    reason.limits.map { id in
      guard let rule = substitute(id), let limit = rule.limit else { return Self.spaced(id) }
      return "\(amount(limit, of: rule.by)) of \(name(of: rule.by))"
    }
  }

  static func spaced(_ id: String) -> String {
    let ends = id.split(separator: "->", maxSplits: 1)
    return ends.count == 2 ? "\(ends[0]) -> \(ends[1])" : id
  }
}
