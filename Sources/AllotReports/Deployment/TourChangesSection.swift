internal import AllotExplanation
internal import AllotModel

/// What becomes of the tours of the former roster.
enum TourChangesSection: DeploymentSection {
  static func section(of report: DeploymentReport) -> PageSection? {
    guard let changes = report.changes else { return nil }
    let heading = "What changes against the former roster"
    let differing = changes.filter { $0.kind != .kept }
    var blocks = [PageSection.Block.paragraph(counts(of: changes))]
    if let frozen = frozen(report) { blocks.append(.paragraph(frozen)) }
    if !differing.isEmpty { blocks.append(.table(table(of: differing, report.names))) }
    return PageSection(heading: heading, blocks: blocks)
  }

  /// `Of 61 former tours: 55 kept, 2 shortened and 4 withdrawn; 3 are added`.
  private static func counts(of changes: [TourChange]) -> String {
    let former = changes.count { $0.former != nil }
    let counts = TourChange.Kind.allCases.filter { $0 != .added }.compactMap { kind -> String? in
      let count = changes.count { $0.kind == kind }
      return count > 0 ? "\(NumberWords.count(count)) \(kind.rawValue)" : nil
    }
    let added = changes.count { $0.kind == .added }
    let tail = added > 0 ? "; \(NumberWords.count(added)) added" : ""
    guard let last = counts.last else { return "There were no tours before\(tail)." }
    let list =
      counts.count == 1 ? last : counts.dropLast().joined(separator: ", ") + " and \(last)"
    return "Of \(UnitWords.counted(former, "former tour")): \(list)\(tail)."
  }

  private static func frozen(_ report: DeploymentReport) -> String? {
    guard let steps = report.facts.former?.frozenSteps, steps > 0,
      let horizon = report.problem.horizon
    else { return nil }
    return
      "Everything before \(horizon.firstDay(ofStep: min(steps, horizon.count))) stays as it was."
  }

  private static func table(of changes: [TourChange], _ names: DeploymentNames) -> Table {
    let columns = [
      Table.Column("expert", .figure), .init("", .word), .init("post"), .init("before", .word),
      .init("now", .word),
    ]
    let changesByPool = Dictionary(grouping: changes) { $0.expert.pool }
    let groups = changesByPool.sorted { $0.key < $1.key }.map { pool, changes in
      Table.Group(pool.text, rows: changes.map { row(of: $0, names) })
    }
    return Table(columns: columns, groups: groups)
  }

  private static func row(of change: TourChange, _ names: DeploymentNames) -> [String] {
    [
      "\(change.expert.number)", change.word, change.places { names.name(of: $0) },
      days(of: change.former, names), days(of: change.now, names),
    ]
  }

  private static func days(of tour: Tour?, _ names: DeploymentNames) -> String {
    tour.flatMap { names.days(of: $0) }.map { "\($0.lowerBound) to \($0.upperBound)" } ?? ""
  }
}
