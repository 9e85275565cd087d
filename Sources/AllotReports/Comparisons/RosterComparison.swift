internal import AllotExplanation
internal import AllotModel

/// What changed between two rosters of `allot deploy`, as far as their files tell.
package struct RosterComparison: ComparisonAnswer {
  let before: Roster
  let after: Roster
  private let tours: [TourChange]

  package init(from before: Roster, to after: Roster) {
    self.before = before
    self.after = after
    tours = TourChange.changes(from: before.tours, to: after.tours)
  }

  package var kind: String { "deploy" }

  var pools: [PairedRows<Roster.Pool>.Pair] {
    PairedRows(before.pools, after.pools) { $0.id }.differing { [$0.headcount] }
  }

  var demands: [PairedRows<Roster.Post>.Pair] {
    PairedRows(before.posts, after.posts) { $0.id }.differing { [$0.demand] }
  }

  var posts: [PairedRows<Roster.Post>.Pair] {
    PairedRows(before.posts, after.posts) { $0.id }.differing { [$0.demand, $0.covered] }
  }

  /// In the order of the rosters: what comes first counts first.
  var objectives: [PairedRows<Roster.Objective>.Pair] {
    let names = (after.objectives + before.objectives).map { Self.name(of: $0) }
    return PairedRows(before.objectives, after.objectives) { Self.name(of: $0) }
      .differing { [$0.value] }
      .sorted { names.firstIndex(of: $0.id) ?? 0 < names.firstIndex(of: $1.id) ?? 0 }
  }

  var contributors: [PairedRows<Roster.Contributor>.Pair] {
    PairedRows(before.contributors, after.contributors) { $0.state }.differing { [$0.value] }
  }

  private static func name(of objective: Roster.Objective) -> String {
    objective.name + (objective.priority.map { ", priority \($0)" } ?? "")
  }

  var moved: [TourChange] { tours.filter { $0.kind != .kept } }

  package var summary: [String] {
    let isSame = before.digest == after.digest
    let input =
      isSame
      ? "Both rosters are of the same problem."
      : pools.isEmpty && demands.isEmpty
        ? "The problems differ in something that the file of a roster does not carry."
        : inputSentence
    guard !moved.isEmpty else { return [input, "Every tour is the same."] }
    let former = tours.count { $0.former != nil }
    let counts = TourChange.Kind.allCases.filter { $0 != .added }.compactMap { kind -> String? in
      let count = tours.count { $0.kind == kind }
      return count > 0 ? "\(NumberWords.count(count)) \(kind.rawValue)" : nil
    }
    let added = tours.count { $0.kind == .added }
    return [
      input,
      "Of \(UnitWords.counted(former, "tour")): \(counts.joined(separator: ", "))"
        + (added > 0 ? "; \(NumberWords.count(added)) added." : "."),
    ]
  }

  /// As `In the input 1 pool and 2 posts differ`, with its full stop.
  private var inputSentence: String {
    let counts = [(pools.count, "pool"), (demands.count, "post")].filter { $0.0 > 0 }
    let words = counts.map { UnitWords.counted($0.0, $0.1) }.joined(separator: " and ")
    return "In the input \(words) \(counts.map(\.0) == [1] ? "differs" : "differ")."
  }

  package var notes: [String] {
    [
      "The file of a roster carries its result, and of its input pools with their headcounts and "
        + "what posts ask for. Which change caused which is computed for plans of 'allot match' "
        + "alone; 'allot deploy PROBLEM --from PLAN' changes nothing that it need not."
    ]
  }

  // MARK: - Words

  package var sections: [PageSection] {
    [input, reached, coverage, tourSection, states].compactMap(\.self)
  }

  private var input: PageSection? {
    let pools = pools.map { pair in
      "pools \(pair.id)"
        + Self.step(pair.before?.headcount, pair.after?.headcount, "headcount")
    }
    let posts = demands.map { pair in
      "posts \(pair.id)" + Self.step(pair.before?.demand, pair.after?.demand, "asked for")
    }
    let lines = pools + posts
    return lines.isEmpty
      ? nil : PageSection(heading: "What changed in the input", blocks: [.list(lines)])
  }

  private static func step(_ before: Double?, _ after: Double?, _ name: String) -> String {
    switch (before.map(NumberWords.quantity), after.map(NumberWords.quantity)) {
    case (let before?, let after?): ": \(name) \(before) -> \(after)"
    case (nil, let after?): " added (\(name) \(after))"
    case (let before?, nil): " removed (\(name) \(before))"
    case (nil, nil): ""
    }
  }

  private var reached: PageSection? {
    let rows = objectives.map { pair in
      [pair.id] + [pair.before, pair.after].map { $0.map(Self.figure) ?? "-" }
    }
    return section(
      "What changed in the objectives",
      [.init("objective"), .init("before", .figure), .init("after", .figure)], rows)
  }

  private static func figure(of objective: Roster.Objective) -> String {
    switch DeploymentObjective(rawValue: objective.name) {
    case .floor, .coverage: NumberWords.percent(objective.value)
    case .total, .burden, .changes, .tours, .cost, nil: NumberWords.quantity(objective.value)
    }
  }

  private var coverage: PageSection? {
    let rows = posts.map { pair in
      [
        pair.id, part(pair.before), amount(pair.before), part(pair.after), amount(pair.after),
        pair.after?.reason ?? "",
      ]
    }
    return section(
      "Which posts are covered more or less",
      [
        .init("post"), .init("before", .figure), .init("", .figure), .init("after", .figure),
        .init("", .figure), .init("why it stays open"),
      ], rows)
  }

  private func part(_ post: Roster.Post?) -> String {
    post.map { NumberWords.percent($0.coverage) } ?? "-"
  }

  private func amount(_ post: Roster.Post?) -> String {
    post.map { "\(NumberWords.quantity($0.covered)) of \(NumberWords.quantity($0.demand))" } ?? ""
  }

  private var tourSection: PageSection? {
    guard !moved.isEmpty else { return nil }
    let groups = Dictionary(grouping: moved) { $0.expert.pool }.sorted { $0.key < $1.key }
    let columns = [
      Table.Column("expert", .figure), .init("", .word), .init("post"), .init("before", .word),
      .init("after", .word),
    ]
    let table = Table(
      columns: columns, groups: groups.map { .init($0.key.text, rows: $0.value.map(row)) })
    return PageSection(heading: "Who serves otherwise", blocks: [.table(table)])
  }

  private func row(of change: TourChange) -> [String] {
    [
      "\(change.expert.number)", change.word, change.places(named: \.text), days(change.former),
      days(change.now),
    ]
  }

  private func days(_ tour: Tour?) -> String {
    guard let tour else { return "" }
    guard after.hasDays else { return UnitWords.counted(tour.steps.count, "step") }
    return "\(Day(number: tour.steps.lowerBound)) to \(Day(number: tour.steps.upperBound))"
  }

  private var states: PageSection? {
    let rows = contributors.map { pair in
      [
        pair.id, figure(pair.before?.value), figure(pair.after?.value),
        pair.before?.ofFair.map(NumberWords.times) ?? "-",
        pair.after?.ofFair.map(NumberWords.times) ?? "-",
      ]
    }
    return section(
      "Which states send more or less, in expert-\(after.step ?? "step")s",
      [
        .init("state"), .init("before", .figure), .init("after", .figure),
        .init("of fair before", .figure), .init("after", .figure),
      ], rows)
  }

  private func figure(_ value: Double?) -> String { value.map(NumberWords.quantity) ?? "-" }

  private func section(
    _ heading: String, _ columns: [Table.Column], _ rows: [[String]]
  ) -> PageSection? {
    rows.isEmpty
      ? nil
      : PageSection(
        heading: heading, blocks: [.table(Table(columns: columns, groups: [.init(rows: rows)]))])
  }
}
