internal import AllotExplanation
internal import AllotModel

/// How far each need of each state is met.
enum CoverageSection: MatchSection {
  static func section(of report: MatchReport) -> PageSection? {
    guard report.plan.status != .infeasible, !report.needs.isEmpty else { return nil }
    let groups = report.needsByState.map { state, needs in
      Table.Group(
        heading(of: state, needs: needs, report: report),
        rows: needs.map { row(of: report.needs[$0], report: report) })
    }
    let columns = [
      Table.Column("need"), .init("part met", .bar), .init("covered", .figure),
      .init("", .figure), .init("", .whole), .init("", .unit), .init("when"),
    ]
    return PageSection(
      heading: "Coverage", blocks: [.table(Table(columns: columns, groups: groups))])
  }

  private static func heading(
    of state: State.Code, needs: [Int], report: MatchReport
  ) -> String {
    let name = report.names.name(of: state)
    guard needs.count > 1 else { return name }
    let weights = needs.map { report.needs[$0].need.weight }
    let sum = zip(needs, weights).reduce(0) { $0 + report.needs[$1.0].result.coverage * $1.1 }
    let mean = NumberWords.percent(sum / weights.reduce(0, +))
    let isWeighted = Set(weights).count > 1
    let kind = isWeighted ? "weighted mean" : "mean"
    return "\(name): \(kind) \(mean) over \(UnitWords.counted(needs.count, "need"))"
  }

  private static func row(of fact: NeedFact, report: MatchReport) -> [String] {
    let (need, result) = (fact.need, fact.result)
    let names = report.names
    let demand = NumberWords.quantity(result.demand)
    let met = NumberWords.quantity(result.met)
    let unit = names.unitOfDemand(of: need.resource)
    let part = fact.isOpen ? result.coverage : 1
    return [
      names.thing(of: need), Bar.filled(fact.isEmpty ? 0 : part, width: 10),
      NumberWords.percent(part),
      // What is missing may be less than the last digit shown.
      fact.isOpen && met == demand ? "<\(met) of" : "\(met) of", demand,
      UnitWords.named(unit, for: result.demand),
      [
        need.priority > 1 ? "priority \(need.priority)" : "",
        names.days(from: need.window.from, to: need.window.to),
      ].filter { !$0.isEmpty }.joined(separator: ", "),
    ]
  }
}
