internal import AllotExplanation
internal import AllotModel
internal import AllotProblems

/// Says which rule a plan breaks.
struct BreachWords {
  let subject: ExplanationSubject

  private var names: MatchNames { subject.names }

  /// One sentence without its full stop.
  func sentence(for breach: PlanJudgement.Breach) -> String {
    let distance = breach.distance ?? 0
    switch breach.rule {
    case .pair(let offer, let need, let bar):
      let account = PairWords.barred(offer, need, bar, subject: subject)
      return "\(offer) -> \(need): \(account)"
    case .quantity(let offer, let need):
      return "\(offer) -> \(need): \(amount(distance, of: offer)) more than offer and need allow"
    case .wholeness(let offer, let need):
      return "\(offer) -> \(need): comes in \(unit(of: offer)) only"
    case .tooMuch(let need):
      let asked = names.need(need).map { " (\(names.amount($0.quantity, of: $0.resource)))" } ?? ""
      return "\(need) gets \(demand(distance, of: need)) more than it asks for\(asked)"
    case .minimum(let need):
      return "\(need) gets \(demand(distance, of: need)) less than its minimum"
    case .promise(let offer):
      return "\(offer) gives \(amount(distance, of: offer)) more than it has\(all(of: offer))"
    case .row(let reason): return sentence(for: reason, distance)
    }
  }

  private func sentence(for reason: MatchReason, _ distance: Double) -> String {
    switch reason {
    case .offerIsAPromise(let offer, let step):
      return "\(offer) gives \(amount(distance, of: offer)) more than it has\(all(of: offer))"
        + time(step)
    case .needIsTheMost(let need, let step):
      return "\(need) gets \(amount(distance, of: need)) more than it asks for\(time(step))"
    case .needHasAMinimum(let need, let step):
      return "\(need) gets \(amount(distance, of: need)) less than its minimum\(time(step))"
    case .offerHasAMinimum(let offer): return "\(offer) gives less than its minimum, but something"
    case .routeHasACapacity(let ends):
      let much = ends.resource.map { names.amount(distance, of: $0) }
      return "the route \(ends) carries \(much ?? UnitWords.counted(distance, "unit")) "
        + "more than it can"
    case .substitutionHasALimit(let need, let by):
      return "\(names.name(of: by)) stands in for \(names.name(of: need)) by "
        + "\(names.amount(distance, of: by)) more than it may"
    case .budgetIsKept(let budget):
      return "the budget \(budget) is exceeded by \(names.money(distance))"
    case .metIsCounted, .coverageIsCounted, .valueIsCounted, .shipmentIsCounted:
      preconditionFailure("a row that only counts is no rule to break")
    }
  }

  /// `(4 pieces)`, what an offer has.
  private func all(of offer: Offer.ID) -> String {
    names.offer(offer).map { " (\(names.amount($0.quantity, of: $0.resource)))" } ?? ""
  }

  private func time(_ step: Int?) -> String {
    guard let step, let horizon = subject.problem.horizon else { return "" }
    return " from \(horizon.firstDay(ofStep: step))"
  }

  private func amount(_ quantity: Double, of offer: Offer.ID) -> String {
    names.offer(offer).map { names.amount(quantity, of: $0.resource) }
      ?? NumberWords.quantity(quantity)
  }

  private func amount(_ quantity: Double, of need: Need.ID) -> String {
    names.need(need).map { names.amount(quantity, of: $0.resource) }
      ?? NumberWords.quantity(quantity)
  }

  private func demand(_ quantity: Double, of need: Need.ID) -> String {
    let unit = names.need(need).map { names.unitOfDemand(of: $0.resource) } ?? "unit"
    return UnitWords.counted(quantity, unit)
  }

  private func unit(of offer: Offer.ID) -> String {
    guard let offer = names.offer(offer) else { return "whole units" }
    return offer.lot.map { "lots of \(names.amount($0, of: offer.resource))" } ?? "whole units"
  }
}
