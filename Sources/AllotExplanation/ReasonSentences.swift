package import AllotModel

/// Writes why needs stay open, one sentence without its full stop for each reason.
///
/// The words about an offer are made once and kept, because many sentences name the same.
package struct ReasonSentences {
  let names: MatchNames
  /// Shape: one per offer; made by `makeWords` when first asked for.
  private(set) var words: [OfferWords]
  var text = SentenceText()

  package init(_ names: MatchNames) {
    self.names = names
    words = [OfferWords](repeating: .none, count: names.problem.offers.count)
  }

  /// The sentence for a reason of the need at a position.
  package mutating func sentence(for reason: OpenReason, ofNeed position: Int) -> String {
    write(reason, position, names.offerPositions(of: reason))
    return text.taken()
  }

  private mutating func write(_ reason: OpenReason, _ position: Int, _ offers: [Int]) {
    let need = names.problem.needs[position]
    switch reason.cause {
    case .noOffer: text.add(names.noOffer(for: need))
    case .earmarkedElsewhere: addEarmarked(offers, because: need.state)
    case .outsideWindow:
      addOutsideWindow(offers, needPosition: position, reason.missing ?? need.window.steps)
    case .notSearched:
      text.add("something is left, and the search was stopped before it was tried: ")
      addHeld(offers)
    case .routeClosed: addClosed(reason, offers)
    case .routeFull:
      text.add("no capacity is left on the route " + ListWords.cut(names.routes(reason)))
    case .budgetSpent:
      text.add("the budget is spent: \(ListWords.cut(names.budgets(reason)))")
      text.add("; left for lack of it: ")
      addHeld(offers)
    case .substitutionLimit:
      text.add("the limit of what may stand in for it is reached: ")
      text.add(ListWords.cut(names.substitutions(reason)))
    case .offersUsed: addUsed(offers, by: names.needPositions(of: reason), needPosition: position)
    case .indivisible:
      text.add("what is left comes in whole units or lots that no longer fit: ")
      addList(offers) { $0.lot($1) }
    case .offerMinimum:
      text.add("given in no less than its minimum, and so not given: ")
      addList(offers) { "at least \($0.amount($1.minimum, of: $1.resource))" }
    case .stayTooLong:
      text.add("left over, but it stays from its arrival to its end, and in some of that time ")
      text.add("the need is full: ")
      addHeld(offers)
    case .heldBack:
      text.add("left over, held back by an objective that comes first: ")
      addHeld(offers)
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
  private mutating func addHeld(_ offers: [Int]) {
    makeWords(offers)
    let words = words
    text.addList(offers) { $0.add(words[$1].held) }
  }

  /// The offers, each with a note in parentheses, the long list cut.
  private mutating func addList(_ offers: [Int], note: (MatchNames, Offer) -> String) {
    makeWords(offers)
    let (words, names) = (words, names)
    text.addList(offers) {
      $0.add("\(words[$1].name) (\(note(names, names.problem.offers[$1])))")
    }
  }

  /// The places of closed routes.
  private mutating func addClosed(_ reason: OpenReason, _ offers: [Int]) {
    makeWords(offers)
    text.add("the route is closed: ")
    let words = words
    if reason.limits.isEmpty {
      text.addList(offers) { $0.add(words[$1].name) }
    } else {
      text.addList(reason.limits) { $0.add(MatchNames.spaced($1)) }
    }
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
