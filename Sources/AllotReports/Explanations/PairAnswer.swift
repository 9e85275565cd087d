package import AllotExplanation
internal import AllotModel

/// Why an offer gives a need what it gives, in words.
package struct PairAnswer: ExplanationAnswer {
  private let account: PairAccount
  private let asked: PairAccount.Question
  private let subject: ExplanationSubject

  package init(
    _ account: PairAccount, to question: PairAccount.Question, about subject: ExplanationSubject
  ) {
    self.account = account
    asked = question
    self.subject = subject
  }

  package var question: String {
    if case .why = asked { "why" } else { "why-not" }
  }

  package var page: Page {
    let given = account.given > 0 ? amount(account.given) : "nothing"
    let title = "Why \(offerName) gives \(given) to \(needName)"
    let words = PairWords(account: account, subject: subject)
    guard account.bar == nil else {
      return Page(
        title: title, summary: [words.bar + "."],
        sections: [remedies(words)].compactMap(\.self))
    }
    return Page(
      title: title, summary: [summary(words.holds)],
      sections: [forced(words), remedies(words)].compactMap(\.self))
  }

  /// What holds the pair, and whether it could give more at all.
  private func summary(_ holds: [String]) -> String {
    let list = holds.joined(separator: "; ")
    guard let forced = account.forced, forced.quantity > account.given else {
      return holds.isEmpty
        ? "No limit holds it: something is left, and there is room." : "As the plan is, \(list)."
    }
    guard let plan = forced.plan else {
      return holds.isEmpty
        ? "No limit holds it by itself; together, and with the minimums and whole units of others, "
          + "they allow no more."
        : "More is not possible: \(list)."
    }
    let isWorse = !DifferenceSections(from: subject, to: plan, of: subject.problem).changes.isEmpty
    let preference = isWorse ? " The objectives prefer the plan as it is." : ""
    return holds.isEmpty
      ? "No limit holds it: something is left, and there is room." + preference
      : "As the plan is, \(list). It can give more only where others give or get less."
        + preference
  }

  private var offerName: String { subject.names.name(of: account.offer) }
  private var needName: String { subject.names.name(of: account.need) }

  private func amount(_ quantity: Double) -> String {
    PairWords(account: account, subject: subject).amount(quantity)
  }

  /// The plan with another quantity, and what it costs whom.
  private func forced(_ words: PairWords) -> PageSection? {
    guard let forced = account.forced else { return nil }
    let isMore = forced.quantity > account.given
    if case .whyNot = asked, forced.quantity == account.given {
      return PageSection(
        heading: "If it gave \(amount(forced.quantity))",
        blocks: [.paragraph("It gives that already.")])
    }
    let heading = "If it gave at \(isMore ? "least" : "most") \(amount(forced.quantity))"
    let rounding = rounding(to: forced.quantity).map { [PageSection.Block.paragraph($0)] } ?? []
    guard let plan = forced.plan else {
      let most = account.most.map { ": \(amount($0)) is the most that any plan can give" } ?? ""
      return PageSection(
        heading: heading, blocks: rounding + [.paragraph("There is no such plan\(most).")])
    }
    let sections = DifferenceSections(from: subject, to: plan, of: subject.problem)
    guard let first = sections.changes.first else {
      return PageSection(
        heading: heading,
        blocks: rounding + [.paragraph(equal(sections))] + sections.blocks)
    }
    let change = FigureChangeWords(subject: subject).sentence(for: first)
    return PageSection(
      heading: heading,
      blocks: rounding + [
        .paragraph(
          "The plan would be worse, first in \(change). Of the best plans that do, this one is "
            + "nearest to the plan as it is.")
      ] + sections.blocks)
  }

  /// What is said of a plan that is not worse.
  private func equal(_ sections: DifferenceSections) -> String {
    sections.slightWords.map { "What is lost or gained is \($0)." }
      ?? "Nothing is lost in any objective: both plans are equally good."
  }

  /// What was asked about, where it is no whole number of units or lots.
  private func rounding(to quantity: Double) -> String? {
    guard case .whyNot(let asked?) = asked, abs(asked - quantity) > 1e-9 * quantity else {
      return nil
    }
    let lot = subject.names.offer(account.offer)?.lot
    let parts = lot.map { "lots of \(amount($0))" } ?? "whole units"
    return "It comes in \(parts), so \(NumberWords.quantity(asked)) means \(amount(quantity))."
  }

  private func remedies(_ words: PairWords) -> PageSection? {
    guard !account.remedies.isEmpty else { return nil }
    return PageSection(
      heading: "What would make it right",
      blocks: [
        .paragraph(
          "Each is enough by itself: the best plan of the problem so changed gives what is told."),
        .list(account.remedies.map(words.sentence)),
      ])
  }
}

extension PairAnswer {
  package func write(to json: inout JSONText) {
    let words = PairWords(account: account, subject: subject)
    json.pair("offer", account.offer.text)
    json.pair("need", account.need.text)
    json.pair("given", account.given)
    json.pair("barred", account.bar?.rawValue)
    json.pair("held", account.bar == nil ? words.holds : [words.bar])
    json.key("forced")
    if let forced = account.forced {
      json.open("{")
      json.pair("quantity", forced.quantity)
      json.pair("status", forced.plan?.status.rawValue ?? "infeasible")
      json.pair("most", account.most)
      if let plan = forced.plan {
        let sections = DifferenceSections(from: subject, to: plan, of: subject.problem)
        sections.write(to: &json)
        json.pair("too-small-to-count", sections.slightWords)
      }
      json.close("}")
    } else {
      json.value(String?.none)
    }
    json.key("remedies")
    json.open("[")
    for remedy in account.remedies {
      json.open("{")
      json.pair("given", remedy.given)
      json.pair("text", words.sentence(for: remedy))
      json.close("}")
    }
    json.close("]")
  }
}
