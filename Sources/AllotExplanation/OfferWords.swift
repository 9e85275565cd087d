internal import AllotModel

/// What sentences say about one offer.
struct OfferWords {
  /// As in `PL 60-person tent`.
  let name: String
  /// As in `PL 100`.
  let short: String
  /// As in `100 pieces`.
  let amount: String
  /// As in `100 pieces, from 2021-08-16`.
  let stay: String
  /// As in `PL 60-person tent (100 pieces)`.
  let held: String

  /// Words that are still to be made.
  static let none = OfferWords()

  var isMade: Bool { !held.isEmpty }

  private init() {
    (name, short, amount, stay, held) = ("", "", "", "", "")
  }

  init(_ offer: Offer, names: MatchNames) {
    name = names.name(of: offer)
    let quantity = NumberWords.quantity(offer.quantity)
    short = offer.state.text + " " + quantity
    amount = quantity + " " + UnitWords.named(names.unit(of: offer.resource), for: offer.quantity)
    let days = names.days(from: offer.window.from, to: offer.window.to)
    stay = days.isEmpty ? amount : amount + ", " + days
    held = name + " (" + amount + ")"
  }
}
