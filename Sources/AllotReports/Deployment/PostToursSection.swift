internal import AllotExplanation
internal import AllotModel

/// Who serves at each post, and from when to when.
enum PostToursSection: DeploymentSection {
  /// Experts of one pool who serve as the same in the same steps.
  private struct Party: Hashable {
    let steps: ClosedRange<Int>
    let pool: Pool.ID
    let profile: Profile.ID
  }

  static func section(of report: DeploymentReport) -> PageSection? {
    guard report.hasPlan, !report.plan.tours.isEmpty else { return nil }
    let toursByPost = Dictionary(grouping: report.plan.tours, by: \.post)
    let groups = report.postsByState.flatMap(\.posts).compactMap { fact -> Table.Group? in
      guard let tours = toursByPost[fact.post.id] else { return nil }
      return Table.Group(
        heading(of: fact.post, report.names), rows: rows(of: tours, at: fact.post, report.names))
    }
    let columns = [
      Table.Column("experts"), .init("", .figure), .init("as", .word), .init("from", .word),
      .init("to", .word), .init("", .figure), .init("", .unit),
    ]
    return PageSection(
      heading: "Who serves where", blocks: [.table(Table(columns: columns, groups: groups))])
  }

  /// `LT Medininkai screening, 3 experts asked for`.
  private static func heading(of post: Post, _ names: DeploymentNames) -> String {
    "\(names.name(of: post)), \(UnitWords.counted(post.quantity, names.unit(of: post))) asked for"
  }

  private static func rows(
    of tours: [Tour], at post: Post, _ names: DeploymentNames
  ) -> [[String]] {
    let numbersByParty = Dictionary(grouping: tours) {
      Party(steps: $0.steps, pool: $0.expert.pool, profile: $0.profile)
    }
    return numbersByParty.sorted { order(of: $0.key) < order(of: $1.key) }.map { party, tours in
      let numbers = tours.map(\.expert.number).sorted()
      let days = tours.first.flatMap { names.days(of: $0) }
      return [
        "\(party.pool)/\(ExpertNumbers.words(numbers))", "\(NumberWords.count(numbers.count))",
        isTeam(post) ? party.profile.text : "", days?.lowerBound.description ?? "",
        days?.upperBound.description ?? "",
      ] + stepCells(of: party.steps, names)
    }
  }

  private static func stepCells(of steps: ClosedRange<Int>, _ names: DeploymentNames) -> [String] {
    guard let step = names.problem.horizon?.step.rawValue else { return ["", ""] }
    return ["\(NumberWords.count(steps.count))", UnitWords.named(step, for: Double(steps.count))]
  }

  private static func order(of party: Party) -> (Int, Int, Pool.ID, Profile.ID) {
    (party.steps.lowerBound, party.steps.upperBound, party.pool, party.profile)
  }

  private static func isTeam(_ post: Post) -> Bool {
    if case .teams = post.demand { true } else { false }
  }
}
