internal import AllotExplanation
internal import AllotModel

/// What was offered and is not given.
enum OffersLeftSection: MatchSection {
  static func section(of report: MatchReport) -> PageSection? {
    guard report.plan.status != .infeasible, !report.offers.isEmpty else { return nil }
    let heading = "Offers left over"
    let rows = report.offers.filter { $0.left > 0 }.map { row(of: $0, names: report.names) }
    let columns = [
      Table.Column("offer"), .init("", .figure), .init("", .whole),
      .init("", .unit), .init("when"),
    ]
    return rows.isEmpty
      ? PageSection(heading: heading, blocks: [.paragraph("None: every offer is used in full.")])
      : PageSection(
        heading: heading, blocks: [.table(Table(columns: columns, groups: [.init(rows: rows)]))])
  }

  private static func row(of fact: OfferFact, names: MatchNames) -> [String] {
    let offer = fact.offer
    return [
      names.name(of: offer), "\(NumberWords.quantity(fact.left)) of",
      NumberWords.quantity(offer.quantity),
      UnitWords.named(names.unit(of: offer.resource), for: offer.quantity),
      names.days(from: offer.window.from, to: offer.window.to),
    ]
  }
}
