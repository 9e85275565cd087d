package import AllotModel
internal import AllotProblems
internal import ExactNumbers

extension SharingWarnings {
  func games(_ method: SharingMethod, _ split: MethodSplit) -> [String] {
    guard let game = split.game else { return [] }
    let lonely = zip(game.players, zip(game.payments, game.alone)).filter {
      $1.0 - $1.1 > game.noise
    }
    let worse =
      lonely.isEmpty
      ? nil
      : "By '\(method.name)', "
        + ListWords.cut(lonely) {
          "\($0.0) pays \(problem.currency) \(ExactWords.decimals($0.1.0 - $0.1.1, 2)) more than alone"
        } + "."
    let fallers = game.fallers.map { faller in
      "If the total rose by 1 %, \(faller.player) would pay \(problem.currency) "
        + "\(ExactWords.decimals(faller.less, 2)) less under '\(method.name)'."
    }
    let scaled = scaled(game).map { "The \($0)." }
    let told = (game.split?.warnings ?? []).map { "'\(method.name)': \($0)" }
    return [worse, pairs(method, game), scaled].compactMap(\.self) + fallers + told
  }
}

extension SharingWarnings {
  /// The pairs that pay more than on their own.
  private func pairs(_ method: SharingMethod, _ game: GameVerdict) -> String? {
    guard !game.pairs.isEmpty else { return nil }
    let words = ListWords.cut(game.pairs) { pair in
      let members = pair.coalition.members.map { game.players[$0].text }.joined(separator: " ")
      let more = ExactWords.decimals(pair.payment - pair.cost, 2)
      return "{\(members)} \(problem.currency) \(more)"
    }
    return "By '\(method.name)', pairs pay more than as a pair alone: \(words)."
  }

  /// The methods of games whose cost is not the amount, each with what that means: a sentence
  /// without its capital and full stop.
  package var scaled: [(method: SharingMethod, sentence: String)] {
    zip(problem.methods, splits).compactMap { method, split in
      split.game.flatMap(scaled).map { (method, "the \($0)") }
    }
  }

  private func scaled(_ game: GameVerdict) -> String? {
    guard game.split != nil, game.isScaled(to: problem.amount), let amount = problem.amount else {
      return nil
    }
    return "game of \(game.name) costs all together \(problem.currency) "
      + "\(ExactWords.decimals(game.total, 2)), and the amount is \(ExactWords.decimals(amount, 2)), "
      + "which is split in the same proportions"
  }
}
