internal import AllotModel

/// The table of teams: one row for each profile in a team.
enum TeamsTable {
  enum Column: String, TableColumn {
    case id
    case profile
    case count

    static let table = "teams"
    static let required = [Column.id, .profile, .count]
    static let otherNames: [String: Column] = [
      "team": .id, "name": .id, "kind": .id, "profiles": .profile, "role": .profile,
      "quantity": .count, "number": .count, "experts": .count, "headcount": .count,
    ]
    static let hashtags =
      [(Hashtag(name: "meta", "id"), Column.id)]
      + DeploymentTags.tags(profile: Column.profile, languages: nil, quantity: .count)
  }

  static func read(_ sheet: Sheet, log: FindingLog) -> [Team]? {
    guard let table = Table<Column>(sheet, log: log) else { return nil }
    var lineByMember: [String: [Profile.ID: Int]] = [:]
    var membersByTeam: [String: [Team.Member]] = [:]
    for var row in table.rows {
      let id = row.requiredText(.id)
      let profile = row.hasRequired(.profile) ? row.profile(.profile) : nil
      let count = row.requiredWhole(.count, atLeast: 1, maybe: "write how many a team has of them")
      guard let id else { continue }
      // Kept even when a cell is wrong, so that the team is not called unknown elsewhere.
      membersByTeam[id, default: []] += []
      guard let profile, let count else { continue }
      if let earlier = lineByMember[id]?[profile] {
        row.reject(
          .profile, "the team '\(id)' has '\(profile)' twice, first in line \(earlier)",
          maybe: "write one line with the sum")
      } else {
        lineByMember[id, default: [:]][profile] = row.place.line
        membersByTeam[id, default: []].append(Team.Member(profile: profile, count: count))
      }
    }
    return membersByTeam.sorted { $0.key < $1.key }.map { Team(id: .init($0), members: $1) }
  }
}
