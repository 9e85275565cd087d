internal import AllotModel

/// Offers whose lots are larger than what is offered, so that nothing can be given.
struct OversizedLots: LintRule {
  func findings(in problem: MatchingProblem, _ reach: Reach) -> [Finding] {
    problem.offers.compactMap { offer in
      guard let lot = offer.lot, lot > offer.quantity, offer.quantity > 0 else { return nil }
      return Finding(
        .warning, at: offer.place,
        "offer '\(offer.id)' gives nothing: its lot is \(PlainNumber.text(lot)), more than its "
          + "quantity, \(PlainNumber.text(offer.quantity))",
        maybe: "lower the lot, or raise the quantity")
    }
  }
}
