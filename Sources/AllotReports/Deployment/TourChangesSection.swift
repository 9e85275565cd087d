internal import AllotExplanation
internal import AllotModel

/// What becomes of the tours of the former roster.
enum TourChangesSection: DeploymentSection {
  static func section(of report: DeploymentReport) -> PageSection? {
    guard let changes = report.changes else { return nil }
    let heading = "What changes against the former roster"
    let differing = changes.filter { $0.word != "kept" }
    var blocks = [PageSection.Block.paragraph(counts(of: changes))]
    if let frozen = frozen(report) { blocks.append(.paragraph(frozen)) }
    if !differing.isEmpty {
      let columns = [
        Table.Column("expert"), .init("", .word), .init("before"), .init("now"),
      ]
      let rows = differing.map { row(of: $0, report.names) }
      blocks.append(.table(Table(columns: columns, groups: [.init(rows: rows)])))
    }
    return PageSection(heading: heading, blocks: blocks)
  }

  /// `Of 61 former tours, 55 are kept, 2 shortened and 4 withdrawn; 3 are added`.
  private static func counts(of changes: [TourChange]) -> String {
    let former = changes.count { $0.former != nil }
    let words = ["kept", "shortened", "prolonged", "shifted", "moved", "withdrawn"]
    let counts = words.compactMap { word -> String? in
      let count = changes.count { $0.word == word }
      return count > 0 ? "\(NumberWords.count(count)) \(word)" : nil
    }
    let added = changes.count { $0.word == "added" }
    let tail = added > 0 ? "; \(NumberWords.count(added)) new" : ""
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

  private static func row(of change: TourChange, _ names: DeploymentNames) -> [String] {
    let expert = (change.former ?? change.now)?.expert.description ?? ""
    let isSamePost = change.former?.post == change.now?.post
    return [
      expert, change.word, change.former.map { words(for: $0, names) } ?? "",
      change.now.map { isSamePost ? days(of: $0, names) : words(for: $0, names) } ?? "",
    ]
  }

  private static func words(for tour: Tour, _ names: DeploymentNames) -> String {
    [names.name(of: tour.post), days(of: tour, names)].filter { !$0.isEmpty }
      .joined(separator: ", ")
  }

  private static func days(of tour: Tour, _ names: DeploymentNames) -> String {
    names.days(of: tour).map { "\($0.lowerBound) to \($0.upperBound)" } ?? ""
  }
}
