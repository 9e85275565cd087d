/// Who makes up a whole team, which counts only when it is complete.
package struct Team: Sendable {
  package typealias ID = Identifier<Team>

  /// How many experts of one profile a team has.
  package struct Member: Hashable, Sendable {
    package let profile: Profile.ID
    /// Unit: experts; at least one.
    package let count: Int

    package init(profile: Profile.ID, count: Int) {
      self.profile = profile
      self.count = count
    }
  }

  package let id: ID
  /// Sorted by profile, each profile once.
  package let members: [Member]

  package init(id: ID, members: [Member]) {
    self.id = id
    self.members = members.sorted { $0.profile < $1.profile }
  }

  /// How many experts a complete team has.
  package var size: Int { members.reduce(0) { $0 + $1.count } }
}
