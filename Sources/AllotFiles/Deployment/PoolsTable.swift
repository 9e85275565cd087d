internal import AllotModel

/// The table of pools: who offers how many like experts, and the rules for each of them.
enum PoolsTable {
  enum Column: String, TableColumn {
    case id
    case state
    case headcount
    case profiles
    case languages
    case from
    case to
    case earmark = "for"
    case excluded = "not-for"
    case reliability
    case shortestTour = "tour-min"
    case longestTour = "tour-max"
    case rest
    case yearly
    case crew
    case travel
    case cost

    static let table = "pools"
    static let required = [Column.state, .headcount, .profiles]
    static let otherNames = CommonHeaders.names(
      state: Column.state, resource: .profiles, quantity: .headcount, from: .from, to: .to
    ).merging([
      "quantity": .headcount, "experts": .headcount, "officers": .headcount, "staff": .headcount,
      "profile": .profiles, "role": .profiles, "roles": .profiles, "language": .languages,
      "lang": .languages, "earmark": .earmark, "only-for": .earmark, "except": .excluded,
      "min-tour": .shortestTour, "shortest-tour": .shortestTour, "max-tour": .longestTour,
      "longest-tour": .longestTour, "year": .yearly, "annual": .yearly, "per-year": .yearly,
      "pause": .rest, "break": .rest, "group": .crew, "travel-cost": .travel, "step-cost": .cost,
      "price": .cost,
    ]) { first, _ in first }
    static let hashtags =
      CommonHeaders.tags(
        id: Column.id, state: .state, resource: .profiles, quantity: .headcount, from: .from,
        to: .to)
      + DeploymentTags.tags(profile: Column.profiles, languages: .languages, quantity: .headcount)
  }

  static func read(_ sheet: Sheet, _ context: DeploymentContext, log: FindingLog) -> [Pool] {
    guard let table = Table<Column>(sheet, log: log) else { return [] }
    var identifiers = RowIdentifiers(
      table, idColumn: .id,
      content: [
        .state, .profiles, .from, .to, .headcount, .languages, .earmark, .excluded, .shortestTour,
        .longestTour, .rest, .yearly, .crew, .travel, .cost, .reliability,
      ], mark: PoolNames.mark)
    var (pools, places): ([Pool], [Place]) = ([], [])
    pools.reserveCapacity(table.count)
    for var row in table.rows {
      guard let pool = PoolRow(&row, context).pool(&row) else { continue }
      identifiers.add(row) {
        "\(row.text(.state) ?? "")/\(pool.profiles.map(\.text).joined(separator: "+"))"
      }
      pools.append(pool)
      places.append(row.place(of: .id))
    }
    for (position, name) in identifiers.names().enumerated() { pools[position].id = .init(name) }
    PoolNames(of: pools, at: places).tellExperts(in: log)
    return pools
  }
}
