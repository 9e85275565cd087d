internal import AllotModel
internal import AllotProblems
internal import ExactNumbers

// Figures of single groups, where the states are so few that all of them can be written out.

extension GameVerdict {
  /// The most players of whose groups all are written out.
  private static let mostWrittenOut = 6

  var isWrittenOut: Bool { players.count <= Self.mostWrittenOut && hasAllGroups }

  var hasAllGroups: Bool {
    players.count < Int.bitWidth - 1 && groups.count == 1 << players.count - 1
  }

  /// What a player adds to nobody, and to each group of others; `nil` when groups are too many.
  func additions(of player: Int) -> [(group: Coalition, addition: Rational)]? {
    guard isWrittenOut else { return nil }
    let costs = Dictionary(groups.map { ($0.coalition, $0.cost) }) { first, _ in first }
    return groups.filter { $0.coalition.contains(player) }.map { group in
      let others = group.coalition.without(player)
      return (others, group.cost - (costs[others] ?? 0))
    }
  }

  /// The group with a player that leaves it the least beyond what its members add; `nil` when
  /// groups are too many.
  func tightestGroup(of player: Int) -> GroupCost? {
    guard hasAllGroups else { return nil }
    let room = { (group: GroupCost) in
      group.cost - group.coalition.members.map { separable[$0] }.sum
    }
    return groups.filter { $0.coalition.contains(player) }.min { room($0) < room($1) }
  }
}

extension GameWords {
  /// `(6 to {B} + 6 to {C})/2 = 6`, or just `6`.
  static func mean(
    of terms: [(group: Coalition, addition: Rational)], _ mean: Rational, _ game: GameVerdict
  ) -> String {
    guard terms.count > 1 else { return text(mean) }
    let words = terms.map { term in
      let name = term.group.count == 0 ? "nobody" : group(term.group, game)
      return "\(inside(term.addition)) to \(name)"
    }
    return "(\(words.joined(separator: " + ")))/\(terms.count) = \(text(mean))"
  }

  /// `groups of 2: {A B} 15, {A C} 15, {B C} 18`.
  private static func costs(ofSize size: Int, _ game: GameVerdict) -> String {
    let groups = game.groups.filter { $0.coalition.count == size }
    let words = groups.map { "\(group($0.coalition, game)) \(text($0.cost))" }
    return size == game.players.count
      ? words.joined() : "groups of \(size): \(words.joined(separator: ", "))"
  }

  /// What all groups pay alone, or where that stands.
  static func groupsPart(_ game: GameVerdict, states count: Int) -> ExplanationPart? {
    guard !game.groups.isEmpty else { return nil }
    var part = ExplanationPart("What groups pay alone, by \(game.name)")
    part.steps = [[String]](repeating: [], count: count)
    part.lines =
      game.isWrittenOut
      ? game.players.indices.map { costs(ofSize: $0 + 1, game) }
      : [
        "the shares as JSON list under 'coalitions' what \(game.groups.count) groups pay alone"
      ]
    return part
  }
}
