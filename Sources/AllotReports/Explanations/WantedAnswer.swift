package import AllotExplanation
internal import AllotModel

/// Which further offers would help most, in words.
package struct WantedAnswer: ExplanationAnswer {
  private let offers: [WantedOffer]
  private let isCut: Bool
  private let subject: ExplanationSubject

  package init(_ offers: [WantedOffer], isCut: Bool, about subject: ExplanationSubject) {
    self.offers = offers
    self.isCut = isCut
    self.subject = subject
  }

  private var words: WantedWords { WantedWords(names: subject.names) }

  package var question: String { "offers-wanted" }

  package var page: Page {
    let first = offers.first.map { words.name(of: $0) } ?? ""
    let summary =
      offers.isEmpty
      ? "No further offer of what is asked for would help."
      : "Ask first for: \(first). Offers are from a state that gives nothing yet and may go "
        + "anywhere; one helps more than another when the needs fare better with all of it."
    let cut =
      isCut ? ["Only the least covered of the needs that stay open were tried."] : []
    return Page(
      title: "Which further offers would help most", summary: [summary] + cut,
      sections: [list].compactMap(\.self) + offers.compactMap(steps))
  }

  private var list: PageSection? {
    guard !offers.isEmpty else { return nil }
    let figures = FigureChangeWords(subject: subject)
    let entries = offers.enumerated().map { position, offer in
      let served = offer.difference.needs.filter { $0.after > $0.before }
      return PageSection.Entry(
        subject: "\(position + 1). \(words.name(of: offer))",
        lines: ["serves: \(ListWords.cut(served, word: words.served))"]
          + offer.changes.prefix(1).map { "then \(figures.sentence(for: $0))" })
    }
    return PageSection(heading: "All that is of use", blocks: [.entries(entries)])
  }

  private func steps(of offer: WantedOffer) -> PageSection? {
    guard let staircase = offer.staircase else { return nil }
    let unit = subject.names.unit(of: offer.resource)
    return StaircaseTable(subject: subject, unit: unit).section(
      "\(subject.names.name(of: offer.resource)), step by step", staircase)
  }
}

extension WantedAnswer {
  /// What needs get; who else would give less or more is not settled in plans made for needs alone.
  private func write(_ needs: [PlanDifference.Change<Need.ID>], to json: inout JSONText) {
    json.key("needs")
    json.open("[")
    for change in needs {
      json.open("{")
      json.pair("id", change.subject.text)
      json.pair("before", change.before)
      json.pair("after", change.after)
      json.close("}")
    }
    json.close("]")
  }

  package func write(to json: inout JSONText) {
    json.pair("cut", isCut)
    json.key("offers")
    json.open("[")
    for offer in offers {
      json.open("{")
      json.pair("resource", offer.resource.text)
      json.pair("from", offer.window.from?.description)
      json.pair("to", offer.window.to?.description)
      json.pair("quantity", offer.quantity)
      json.key("objectives")
      json.open("[")
      for change in offer.changes { change.write(to: &json) }
      json.close("]")
      write(offer.difference.needs, to: &json)
      if let staircase = offer.staircase {
        json.key("more")
        staircase.write(to: &json)
      }
      json.close("}")
    }
    json.close("]")
  }
}
