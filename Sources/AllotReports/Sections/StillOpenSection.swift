internal import AllotExplanation
internal import AllotModel

/// What is still missing, and why.
enum StillOpenSection: MatchSection {
  static func section(of report: MatchReport) -> PageSection? {
    guard report.plan.status != .infeasible, !report.needs.isEmpty else { return nil }
    let open = report.needsByState.flatMap(\.needs).filter { report.needs[$0].isOpen }
    let entries = open.map { position in
      PageSection.Entry(
        subject: subject(of: report.needs[position], names: report.names),
        lines: report.needs[position].sentences)
    }
    let heading = "Still open, and why"
    return entries.isEmpty
      ? PageSection(heading: heading, blocks: [.paragraph("Nothing: every need is met in full.")])
      : PageSection(heading: heading, blocks: [.entries(entries)])
  }

  /// `LT bed: 57 of 100 pieces missing`.
  private static func subject(of fact: NeedFact, names: MatchNames) -> String {
    let demand = fact.result.demand
    let missing = NumberWords.quantity(demand - fact.result.met)
    let unit = UnitWords.named(names.unitOfDemand(of: fact.need.resource), for: demand)
    let days = names.days(from: fact.need.window.from, to: fact.need.window.to)
    let amount =
      fact.isEmpty
      ? "all \(NumberWords.quantity(demand)) \(unit) missing"
      : "\(missing) of \(NumberWords.quantity(demand)) \(unit) missing"
    let gaps = ListWords.cut(fact.gaps) { gap in
      "\(NumberWords.quantity(gap.quantity)) from \(gap.days.lowerBound) to \(gap.days.upperBound)"
    }
    let time = gaps.isEmpty ? (days.isEmpty ? "" : ", \(days)") : ": \(gaps)"
    return "\(names.name(of: fact.need)): \(amount)\(time)"
  }
}
