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
    part.lines = emptiness(game) + objections(game) + repair(game)
    part.steps = problem.states.map { state in
      guard let player = game.players.firstIndex(of: state.code) else { return [] }
      let (pays, alone) = (game.payments[player], game.alone[player])
      let saves = "alone \(text(alone)), here \(text(pays)): \(text(alone - pays)) less"
      return [
        alone.sign > 0
          ? "\(saves), which is \(ExactWords.percent((alone - pays) / alone, 1))" : saves
      ]
    }
    return part
  }

  private func text(_ value: Rational) -> String { GameWords.text(value) }

  private func objections(_ game: GameVerdict) -> [String] {
    (game.standing?.excesses ?? []).map { objection in
      let members = objection.coalition.members
      let sum = members.map { GameWords.inside(game.payments[$0]) }.joined(separator: " + ")
      let pays = members.map { game.payments[$0] }.sum
      let less = objection.excess.sign > 0 ? "more" : "less"
      return "\(GameWords.group(objection.coalition, game)): \(sum)"
        + (members.count > 1 ? " = \(text(pays))" : "")
        + "; alone \(text(pays - objection.excess)), so \(text(objection.excess.absolute)) \(less)"
    }
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
    let words = GameWords.equations(repair.equations, game.without)
    let shares = game.players.indices.map { "\(game.players[$0]) \(text(repair.shares[$0]))" }
    return [
      "the cheapest change moves \(text(repair.moved)): \(shares.joined(separator: ", "))"
    ] + words.lines
  }
}

extension GameVerdict {
  /// The verdict without how its own split was found.
  fileprivate var without: Self {
    var verdict = self
    verdict.split = nil
    return verdict
  }
}
