internal import AllotExplanation
internal import AllotModel

/// Says what an offer is that would help.
struct WantedWords {
  let names: MatchNames

  /// `generator, 16 pieces, 2021-07-12 to 2021-09-30`.
  func name(of offer: WantedOffer) -> String {
    let days = names.days(from: offer.window.from, to: offer.window.to)
    let amount = names.amount(offer.quantity, of: offer.resource)
    return "\(names.name(of: offer.resource)), \(amount)" + (days.isEmpty ? "" : ", \(days)")
  }

  /// `LT generator: 35 -> 53 pieces`.
  func served(_ change: PlanDifference.Change<Need.ID>) -> String {
    let need = names.need(change.subject)
    let unit = need.map { names.unitOfDemand(of: $0.resource) } ?? "unit"
    return "\(names.name(of: change.subject)): \(NumberWords.quantity(change.before)) -> "
      + UnitWords.counted(change.after, unit)
  }
}
