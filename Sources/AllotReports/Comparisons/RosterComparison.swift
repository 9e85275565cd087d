internal import AllotExplanation
internal import AllotModel

/// What changed between two rosters of `allot deploy`, as far as their files tell.
package struct RosterComparison: ComparisonAnswer {
  private let before: Roster
  private let after: Roster
  private let tours: [TourChange]

  package init(from before: Roster, to after: Roster) {
    self.before = before
    self.after = after
    tours = TourChange.changes(from: before.tours, to: after.tours)
  }

  package var kind: String { "deploy" }

  private var pools: [PairedRows<Roster.Pool>.Pair] {
    PairedRows(before.pools, after.pools) { $0.id }.differing { [$0.headcount] }
  }

  private var demands: [PairedRows<Roster.Post>.Pair] {
    PairedRows(before.posts, after.posts) { $0.id }.differing { [$0.demand] }
  }

  private var posts: [PairedRows<Roster.Post>.Pair] {
    PairedRows(before.posts, after.posts) { $0.id }.differing { [$0.demand, $0.covered] }
  }

  private var objectives: [PairedRows<Roster.Objective>.Pair] {
    PairedRows(before.objectives, after.objectives) { Self.name(of: $0) }
      .differing { [$0.value] }
  }

  private var contributors: [PairedRows<Roster.Contributor>.Pair] {
    PairedRows(before.contributors, after.contributors) { $0.state }.differing { [$0.value] }
  }

  private static func name(of objective: Roster.Objective) -> String {
    objective.name + (objective.priority.map { ", priority \($0)" } ?? "")
  }

  private var moved: [TourChange] { tours.filter { $0.word != "kept" } }

  package var summary: [String] {
    let isSame = before.digest == after.digest
    let input =
      isSame
      ? "Both rosters are of the same problem."
      : pools.isEmpty && demands.isEmpty
        ? "The problems differ in something that the file of a roster does not carry."
        : "In the input \(UnitWords.counted(pools.count, "pool")) and "
          + "\(UnitWords.counted(demands.count, "post")) are other."
    guard !moved.isEmpty else { return [input, "Every tour is the same."] }
    let former = tours.count { $0.former != nil }
    let counts = ["kept", "shortened", "prolonged", "shifted", "moved", "withdrawn"].compactMap {
      word -> String? in
      let count = tours.count { $0.word == word }
      return count > 0 ? "\(NumberWords.count(count)) \(word)" : nil
    }
    let added = tours.count { $0.word == "added" }
    return [
      input,
      "Of \(UnitWords.counted(former, "tour")): \(counts.joined(separator: ", "))"
        + (added > 0 ? "; \(NumberWords.count(added)) added." : "."),
    ]
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
    let rows = objectives.map { [$0.id, figure($0.before?.value), figure($0.after?.value)] }
    return section(
      "What changed in the objectives",
      [.init("objective"), .init("before", .figure), .init("after", .figure)], rows)
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
    let rows = moved.map { change in
      var posts: [String] = []
      for tour in [change.former, change.now].compactMap(\.self) where posts.last != tour.post.text
      {
        posts.append(tour.post.text)
      }
      return [
        change.expert.description, change.word, posts.joined(separator: " -> "),
        days(change.former), days(change.now),
      ]
    }
    return section(
      "Who serves otherwise",
      [
        .init("expert"), .init("", .word), .init("post"), .init("before", .word),
        .init("after", .word),
      ], rows)
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
      "Which states send more or less, in expert-steps",
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

// MARK: - JSON

extension RosterComparison {
  package func write(to json: inout JSONText) {
    write("pools", pools, "headcount", \.headcount, to: &json)
    write("posts", demands, "demand", \.demand, to: &json)
    write("objectives", objectives, "value", \.value, to: &json)
    write("coverage", posts, "covered", \.covered, to: &json)
    write("contributors", contributors, "expert-steps", \.value, to: &json)
    json.key("tours")
    json.open("[")
    for change in moved {
      json.open("{")
      json.pair("change", change.word)
      json.pair("expert", change.expert.description)
      json.key("before")
      write(change.former, to: &json)
      json.key("after")
      write(change.now, to: &json)
      json.close("}")
    }
    json.close("]")
  }

  private func write<Row>(
    _ key: StaticString, _ pairs: [PairedRows<Row>.Pair], _ name: String,
    _ value: (Row) -> Double, to json: inout JSONText
  ) {
    json.key(key)
    json.open("[")
    for pair in pairs {
      json.open("{")
      json.pair("id", pair.id)
      json.pair("change", PairedRows<Row>.word(pair))
      json.pair("figure", name)
      json.pair("before", pair.before.map(value))
      json.pair("after", pair.after.map(value))
      json.close("}")
    }
    json.close("]")
  }

  private func write(_ tour: Tour?, to json: inout JSONText) {
    guard let tour else { return json.value(String?.none) }
    json.open("{")
    json.pair("post", tour.post.text)
    json.pair("profile", tour.profile.text)
    if after.hasDays {
      json.pair("start", Day(number: tour.steps.lowerBound).description)
      json.pair("end", Day(number: tour.steps.upperBound).description)
    } else {
      json.pair("steps", tour.steps.count)
    }
    json.close("}")
  }
}
