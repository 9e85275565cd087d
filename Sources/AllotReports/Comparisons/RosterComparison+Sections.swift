internal import AllotExplanation
internal import AllotModel

extension RosterComparison {
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
