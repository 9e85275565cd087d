package import AllotExplanation
internal import AllotModel

/// Why a need stays open, in parts that add up.
package struct NeedAnswer: ExplanationAnswer {
  private let causes: NeedCauses
  private let subject: ExplanationSubject

  package init(_ causes: NeedCauses, about subject: ExplanationSubject) {
    self.causes = causes
    self.subject = subject
  }

  package var question: String { "need" }

  package var page: Page {
    let names = subject.names
    let missing = causes.demand - causes.met
    let title = "Why \(names.name(of: causes.need)) stays open"
    guard let need = names.need(causes.need), !causes.parts.isEmpty else {
      return Page(title: title, summary: ["It does not: it is met in full."], sections: [])
    }
    let unit = names.unitOfDemand(of: need.resource)
    let summary =
      "\(isOrAre(UnitWords.counted(causes.demand, unit), causes.demand)) asked for, "
      + "\(isOrAre(NumberWords.quantity(causes.met), causes.met)) given, "
      + "\(isOrAre(NumberWords.quantity(missing), missing)) missing."
    let order =
      "The need is looked at alone and without rules first. Then the rules come back, kind by "
      + "kind, and last the other needs; each line is what is lost in that step."
    let columns = [
      Table.Column("missing", .figure), .init("", .unit), .init("because"),
    ]
    let words = CauseWords(need: need, subject: subject)
    let amounts = RoundedParts.amounts(of: [causes.demand] + causes.parts.map(\.after))
    let rows = zip(causes.parts, amounts).map { part, amount in
      [NumberWords.quantity(amount), UnitWords.named(unit, for: amount), words.sentence(for: part)]
    }
    let total = [
      NumberWords.quantity(amounts.reduce(0, +)), UnitWords.named(unit, for: missing), "in all",
    ]
    return Page(
      title: title, summary: [summary],
      sections: [
        PageSection(
          heading: "Causes",
          blocks: [
            .paragraph(order),
            .table(Table(columns: columns, groups: [.init(rows: rows + [total])])),
          ])
      ] + (reliefs.map { [$0] } ?? []))
  }

  /// What would help without taking from others.
  private var reliefs: PageSection? {
    guard let need = subject.names.need(causes.need), !causes.reliefs.isEmpty else { return nil }
    let words = ReliefWords(need: need, subject: subject)
    return PageSection(
      heading: "What would help without taking from others",
      blocks: [
        .paragraph(
          "Each by itself; every other need keeps at least what it gets, and so much more could be "
            + "given here."),
        .list(causes.reliefs.map(words.sentence)),
      ])
  }

  private func isOrAre(_ words: String, _ quantity: Double) -> String {
    "\(words) \(quantity == 1 ? "is" : "are")"
  }

  package func write(to json: inout JSONText) {
    json.pair("need", causes.need.text)
    json.pair("demand", causes.demand)
    json.pair("met", causes.met)
    json.pair("missing", causes.demand - causes.met)
    json.key("causes")
    json.open("[")
    for part in causes.parts { write(part, to: &json) }
    json.close("]")
    json.key("reliefs")
    json.open("[")
    for relief in causes.reliefs { write(relief, to: &json) }
    json.close("]")
  }

  private func write(_ relief: NeedRelief, to json: inout JSONText) {
    guard let need = subject.names.need(causes.need) else { return }
    let words = ReliefWords(need: need, subject: subject)
    json.open("{")
    json.pair("kind", words.kind(of: relief))
    json.pair("id", words.id(of: relief))
    json.pair("more", relief.more)
    json.pair("text", words.sentence(for: relief))
    json.close("}")
  }

  private func write(_ part: NeedCauses.Part, to json: inout JSONText) {
    json.open("{")
    json.pair("cause", part.cause.rawValue)
    json.pair("before", part.before)
    json.pair("after", part.after)
    json.pair("amount", part.amount)
    json.pair("offers", part.offers)
    json.pair("limits", part.limits)
    json.key("takers")
    json.open("[")
    for taker in part.takers {
      json.open("{")
      json.pair("need", taker.need.text)
      json.pair("amount", taker.amount)
      json.close("}")
    }
    json.close("]")
    if let need = subject.names.need(causes.need) {
      json.pair("text", CauseWords(need: need, subject: subject).sentence(for: part))
    }
    json.close("}")
  }
}

/// Parts as they are printed: rounded, and still adding up.
enum RoundedParts {
  /// The steps of a falling list, each the difference of two rounded figures.
  ///
  /// - Shape: one fewer than `figures`.
  static func amounts(of figures: [Double]) -> [Double] {
    // As many decimals as a quantity shows.
    let rounded = figures.map { ($0 * 100).rounded() / 100 }
    return zip(rounded, rounded.dropFirst()).map { (($0 - $1) * 100).rounded() / 100 }
  }
}
