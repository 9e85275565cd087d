internal import AllotModel
internal import AllotProblems
internal import ExactNumbers

/// What groups pay under a split and would pay alone, whether the core is empty, and the repair.
struct ObjectionsPart {
  private let split: MethodSplit
  private let problem: SharingProblem

  init(_ split: MethodSplit, _ problem: SharingProblem) {
    self.split = split
    self.problem = problem
  }

  /// `nil` when no game judges the split.
  var part: ExplanationPart? {
    guard let game = split.game else { return nil }
    var part = ExplanationPart("Who would be better off alone, by \(game.name)")
    part.lines =
      [game.scaleSentence(beside: problem)].compactMap(\.self) + emptiness(game) + objections(game)
      + repair(game)
    part.steps = problem.states.map { state in
      guard let player = game.players.firstIndex(of: state.code) else { return [] }
      let (pays, alone) = (game.payments[player], game.alone[player])
      return [Self.saving(alone, pays)] + worst(with: player, game)
    }
    return part
  }

  private func text(_ value: Rational) -> String { GameWords.text(value) }

  /// `alone 10, here 8: 2 less, which is 20.0 % less`.
  private static func saving(_ alone: Rational, _ pays: Rational) -> String {
    guard alone != pays else { return "alone \(GameWords.text(alone)), and here as much" }
    let word = pays < alone ? "less" : "more"
    let difference = (alone - pays).absolute
    let change =
      "alone \(GameWords.text(alone)), here \(GameWords.text(pays)): \(GameWords.text(difference)) "
      + word
    return alone.sign > 0
      ? "\(change), which is \(ExactWords.percent(difference / alone, 1)) \(word)" : change
  }

  /// Of the groups with a player, the one that saves least, or loses most.
  private func worst(with player: Int, _ game: GameVerdict) -> [String] {
    let all = game.groups.filter { $0.coalition.contains(player) && $0.coalition.count > 1 }
      .filter { $0.coalition.count < game.players.count }
    let excess = { (group: GameVerdict.GroupCost) in
      group.coalition.members.map { game.payments[$0] }.sum - group.cost
    }
    guard let group = all.max(by: { excess($0) < excess($1) }) else { return [] }
    let worst = CoreStanding.Objection(coalition: group.coalition, excess: excess(group))
    return [
      "of the groups with it\(game.hasAllGroups ? "" : " that are listed"), this saves least: \(line(of: worst, game))"
    ]
  }

  private func objections(_ game: GameVerdict) -> [String] {
    guard let standing = game.standing else { return [] }
    let others =
      BigInteger(2).power(game.players.count) - 2 - BigInteger(standing.excesses.count)
    let rest =
      game.withoutTable == nil && others > 0
      ? ["\(others) other groups save no less than the last of these"] : []
    return standing.excesses.map { line(of: $0, game) } + rest
  }

  private func line(of objection: CoreStanding.Objection, _ game: GameVerdict) -> String {
    let members = objection.coalition.members
    let sum =
      members.count == 1
      ? text(game.payments[members[0]]) : GameWords.sum(of: members.map { game.payments[$0] })
    let pays = members.map { game.payments[$0] }.sum
    let verdict =
      objection.excess.isZero
      ? "as much"
      : "\(text(objection.excess.absolute)) \(objection.excess.sign > 0 ? "more" : "less")"
    return "\(GameWords.group(objection.coalition, game)): \(sum)"
      + (members.count > 1 ? " = \(text(pays))" : "")
      + "; alone \(text(pays - objection.excess)), so \(verdict)"
  }

  /// The proof that the core is empty.
  private func emptiness(_ game: GameVerdict) -> [String] {
    guard let core = game.core, core.isEmpty, let cost = core.balancedCost else { return [] }
    let weights = core.balancingWeights.map {
      "\($0.weight) of \(GameWords.group($0.coalition, game))"
    }
    return [
      "the core is empty: \(weights.joined(separator: ", ")) count every state once, and cost "
        + "\(text(cost)), less than the \(text(game.total)) of all"
    ]
  }

  private func repair(_ game: GameVerdict) -> [String] {
    guard let repair = game.repair, repair.moved.sign > 0 else { return [] }
    let shares = game.players.indices.map { "\(game.players[$0]) \(text(repair.shares[$0]))" }
    return [
      "the least that has to move is \(text(repair.moved)); one way, of possibly several: "
        + shares.joined(separator: ", ")
    ] + GameWords.sums(of: repair.equations, game, kept: "as before")
  }
}
