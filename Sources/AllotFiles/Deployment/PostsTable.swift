internal import AllotModel

/// The table of posts: where how many experts or teams are asked for, and when.
enum PostsTable {
  enum Column: String, TableColumn {
    case id
    case state
    case location = "place"
    case profile
    case team
    case languages
    case quantity
    case from
    case to
    case priority
    case weight
    case minimum

    static let table = "posts"
    static let required = [Column.state, .quantity]
    static let otherNames = CommonHeaders.names(
      state: Column.state, resource: .profile, quantity: .quantity, from: .from, to: .to
    ).merging([
      "host": .state, "location": .location, "site": .location, "town": .location,
      "centre": .location, "center": .location, "role": .profile, "profiles": .profile,
      "function": .profile, "teams": .team, "language": .languages, "lang": .languages,
      "experts": .quantity, "headcount": .quantity, "prio": .priority, "min": .minimum,
      "at-least": .minimum,
    ]) { first, _ in first }
    static let hashtags =
      CommonHeaders.tags(
        id: Column.id, state: .state, resource: .profile, quantity: .quantity, from: .from, to: .to)
      + DeploymentTags.tags(profile: Column.profile, languages: .languages, quantity: .quantity)
      + [(Hashtag(name: "loc", "name"), Column.location), (Hashtag(name: "loc"), .location)]
  }

  static func read(_ sheet: Sheet, _ context: DeploymentContext, log: FindingLog) -> [Post] {
    guard let table = Table<Column>(sheet, log: log) else { return [] }
    guard table.has(.profile) || table.has(.team) else {
      log.error(
        "the posts have neither a column 'profile' nor a column 'team'",
        at: sheet.headerPlaces.first, maybe: "add a column 'profile' that says who is asked for")
      return []
    }
    var identifiers = RowIdentifiers(
      table, idColumn: .id,
      content: [
        .state, .location, .profile, .team, .from, .to, .priority, .quantity, .languages, .weight,
        .minimum,
      ])
    var posts: [Post] = []
    posts.reserveCapacity(table.count)
    for var row in table.rows {
      guard let post = PostRow(&row, context).post(&row) else { continue }
      identifiers.add(row) { name(of: row) }
      posts.append(post)
    }
    for (position, name) in identifiers.names().enumerated() { posts[position].id = .init(name) }
    return posts
  }

  /// What a post is called that has no id of its own: `LT/Medininkai/screening`.
  private static func name(of row: TableRow<Column>) -> String {
    [Column.state, .location, .profile, .team].compactMap { row.text($0) }.joined(separator: "/")
  }
}
