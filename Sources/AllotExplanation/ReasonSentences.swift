package import AllotModel

/// Writes why needs stay open, one sentence without its full stop for each reason.
///
/// The words about an offer are made once and kept, because many sentences name the same.
package struct ReasonSentences {
  let names: MatchNames
  /// Shape: one per offer; made by `makeWords` when first asked for.
  private(set) var words: [OfferWords]

  package init(_ names: MatchNames) {
    self.names = names
    words = [OfferWords](repeating: .none, count: names.problem.offers.count)
  }

  /// The sentence for a reason of the need at a position.
  package mutating func sentence(for reason: OpenReason, ofNeed position: Int) -> String {
    let need = names.problem.needs[position]
    let offers = names.offerPositions(of: reason)
    switch reason.cause {
    case .noOffer: return names.noOffer(for: need)
    case .earmarkedElsewhere:
      return "earmarked elsewhere: " + cut(offers, because: need.state)
    case .outsideWindow:
      return outsideWindow(
        offers, needPosition: position, missing: reason.missing ?? need.window.steps)
    case .notSearched:
      return "something is left, and the search was stopped before it was tried: " + held(offers)
    case .routeClosed: return "the route is closed: " + ListWords.cut(places(reason, offers))
    case .routeFull:
      return "no capacity is left on the route " + ListWords.cut(names.routes(reason))
    case .budgetSpent:
      return "the budget is spent: \(ListWords.cut(names.budgets(reason))); left for lack of it: "
        + held(offers)
    case .substitutionLimit:
      return "the limit of what may stand in for it is reached: "
        + ListWords.cut(names.substitutions(reason))
    case .offersUsed:
      return offersUsed(offers, by: names.needPositions(of: reason), needPosition: position)
    case .indivisible:
      return "what is left comes in whole units or lots that no longer fit: "
        + cut(offers) { $0.lot($1) }
    case .offerMinimum:
      return "given in no less than its minimum, and so not given: "
        + cut(offers) { "at least \($0.amount($1.minimum, of: $1.resource))" }
    case .stayTooLong:
      return
        "left over, but it stays from its arrival to its end, and in some of that time the need is full: "
        + held(offers)
    case .heldBack: return "left over, held back by an objective that comes first: " + held(offers)
    }
  }

  /// Makes the words of the first offers of a list, which are those that a sentence names.
  mutating func makeWords(_ offers: [Int]) {
    for offer in offers.prefix(ListWords.most) { makeWords(offer) }
  }

  mutating func makeWords(_ offer: Int) {
    if words[offer].isMade { return }
    words[offer] = OfferWords(names.problem.offers[offer], names: names)
  }

  /// The offers, each with its quantity, the long list cut.
  private mutating func held(_ offers: [Int]) -> String {
    makeWords(offers)
    return ListWords.cut(offers) { words[$0].held }
  }

  /// The offers, each with a note in parentheses, the long list cut.
  private mutating func cut(
    _ offers: [Int], note: (MatchNames, Offer) -> String
  ) -> String {
    makeWords(offers)
    return ListWords.cut(offers) {
      "\(words[$0].name) (\(note(names, names.problem.offers[$0])))"
    }
  }

  /// The offers, each with whom it is for when not for `state`, the long list cut.
  private mutating func cut(_ offers: [Int], because state: State.Code) -> String {
    makeWords(offers)
    return ListWords.cut(offers) { position in
      var text = words[position].name
      text += " ("
      text += words[position].amount
      if let earmark = names.problem.offers[position].earmark, !earmark.contains(state) {
        text += ", only for "
        text += ListWords.cut(earmark) { $0.text }
      } else {
        text += ", not for "
        text += state.text
      }
      text += ")"
      return text
    }
  }

  private mutating func places(_ reason: OpenReason, _ offers: [Int]) -> [String] {
    guard reason.limits.isEmpty else { return reason.limits.map(MatchNames.spaced) }
    for offer in offers { makeWords(offer) }
    return offers.map { words[$0].name }
  }
}

extension OpenReason {
  /// Why a need stays open, as one sentence without its full stop.
  ///
  /// Where there are many, `ReasonSentences` is faster.
  package func sentence(about need: Need, names: MatchNames) -> String {
    guard let position = names.position(of: need.id) else {
      preconditionFailure("a reason is about a need that is in its problem")
    }
    var sentences = ReasonSentences(names)
    return sentences.sentence(for: self, ofNeed: position)
  }
}
