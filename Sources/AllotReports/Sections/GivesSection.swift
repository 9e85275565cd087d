internal import AllotExplanation
internal import AllotModel

/// Who gives what to whom.
enum GivesSection: MatchSection {
  static func section(of report: MatchReport) -> PageSection? {
    guard report.plan.status != .infeasible else { return nil }
    let heading = "Who gives what to whom"
    guard !report.plan.allocations.isEmpty else {
      return PageSection(heading: heading, blocks: [.paragraph("Nobody gives anything.")])
    }
    // Allocations are sorted by offer and need, so that positions tell these apart.
    let all = report.plan.allocations
    let positionsByGiver = Dictionary(grouping: all.indices) { all[$0].from }
    let groups = positionsByGiver.keys.sorted().map { giver in
      let positions = (positionsByGiver[giver] ?? []).sorted {
        all[$0].to == all[$1].to ? $0 < $1 : all[$0].to < all[$1].to
      }
      return Table.Group(
        report.names.name(of: giver),
        rows: positions.map { row(of: all[$0], names: report.names) })
    }
    let columns = [
      Table.Column("to", .word), .init("quantity", .figure), .init("", .unit), .init("what"),
      .init("for"), .init("when"), .init("offer"),
    ]
    return PageSection(
      heading: heading, blocks: [.table(Table(columns: columns, groups: groups))])
  }

  private static func row(of allocation: Allocation, names: MatchNames) -> [String] {
    let isOwnNeed = allocation.need.isMade(of: allocation.to, allocation.resource)
    let isPlainOffer = allocation.offer.isMade(of: allocation.from, allocation.resource)
    let quantity = allocation.quantity
    return [
      "-> \(allocation.to)", NumberWords.quantity(quantity),
      UnitWords.named(names.unit(of: allocation.resource), for: quantity),
      names.name(of: allocation.resource), isOwnNeed ? "" : need(of: allocation, names: names),
      names.days(from: allocation.days?.lowerBound, to: allocation.days?.upperBound),
      isPlainOffer ? "" : allocation.offer.text,
    ]
  }

  private static func need(of allocation: Allocation, names: MatchNames) -> String {
    allocation.needPosition.map { names.thing(of: names.problem.needs[$0]) }
      ?? names.thing(of: allocation.need)
  }
}
