internal import AllotExplanation
internal import AllotModel

/// Says what an offer is that would help.
struct WantedWords {
  let names: MatchNames

  /// `16 pieces of generator, 2021-07-12 to 2021-09-30`.
  func name(of offer: WantedOffer) -> String {
    let days = names.days(from: offer.window.from, to: offer.window.to)
    let amount = names.amount(offer.quantity, of: offer.resource)
    return "\(amount) of \(names.name(of: offer.resource))" + (days.isEmpty ? "" : ", \(days)")
  }
}
