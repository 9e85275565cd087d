package import AllotModel
package import AllotProblems
internal import ExactNumbers

/// What the figures of one problem do under its methods, one sentence each.
package struct SharingWarnings {
  private let problem: SharingProblem
  private let splits: [MethodSplit]

  /// - Precondition: one split for each method.
  package init(of problem: SharingProblem, splits: [MethodSplit]) {
    self.problem = problem
    self.splits = splits
  }

  /// Everything that is worth knowing, method by method.
  package var sentences: [String] {
    var sentences: [String] = []
    for (method, split) in zip(problem.methods, splits) {
      let own = [
        bounds(method), claims(method, split), negatives(method, split), games(method, split),
        rounding(method, split),
      ]
      // What two methods have in common, as their game, is told once.
      for sentence in own.joined() where !sentences.contains(sentence) {
        sentences.append(sentence)
      }
    }
    return sentences
  }

  private func names(_ positions: [Int]) -> String {
    ListWords.cut(positions) { problem.states[$0].code.text }
  }

  /// Who is held by the floor or the ceiling of a key.
  private func bounds(_ method: SharingMethod) -> [String] {
    guard case .key(let basis) = method.basis, let bounds = basis.bounds else { return [] }
    let low = basis.shares.indices.filter { basis.shares[$0] == bounds.lowerBound }
    let high = basis.shares.indices.filter { basis.shares[$0] == bounds.upperBound }
    let isRaised = bounds.lowerBound.sign > 0 && !low.isEmpty
    return [
      isRaised
        ? "By '\(method.name)', the floor of \(ExactWords.short(bounds.lowerBound * 100)) % holds "
          + "\(names(low)) up." : nil,
      high.isEmpty
        ? nil
        : "By '\(method.name)', the ceiling of \(ExactWords.short(bounds.upperBound * 100)) % holds "
          + "\(names(high)) down.",
    ].compactMap(\.self)
  }

  /// Who gets nothing of a claim, and who all of it.
  private func claims(_ method: SharingMethod, _ split: MethodSplit) -> [String] {
    guard case .claims(let basis) = method.basis else { return [] }
    let claiming = basis.claims.indices.filter { basis.claims[$0].sign > 0 }
    let empty = claiming.filter { split.shares[$0].isZero }
    let full = claiming.filter { split.shares[$0] * problem.total == basis.claims[$0] }
    return [
      empty.isEmpty ? nil : "By '\(method.name)', \(names(empty)) have nothing of what they claim.",
      full.isEmpty || full.count == claiming.count
        ? nil
        : "By '\(method.name)', \(names(full)) have all that they claim, and the others less.",
    ].compactMap(\.self)
  }

  /// Whom a game pays for taking part.
  private func negatives(_ method: SharingMethod, _ split: MethodSplit) -> [String] {
    let paid = split.shares.indices.filter { split.shares[$0].sign < 0 }
    return paid.isEmpty
      ? [] : ["By '\(method.name)', \(names(paid)) would be paid for taking part, and not pay."]
  }
}

// MARK: - Games

extension SharingWarnings {
  private func games(_ method: SharingMethod, _ split: MethodSplit) -> [String] {
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
    let cents = (game.total * 100).rounded
    guard game.split != nil, let amount = problem.amount, amount * 100 != Rational(cents) else {
      return nil
    }
    return "game of \(game.name) costs all together \(problem.currency) "
      + "\(ExactWords.decimals(game.total, 2)), and the amount is \(ExactWords.decimals(amount, 2)), "
      + "which is split in the same proportions"
  }
}

// MARK: - Rounding

extension SharingWarnings {
  private func rounding(_ method: SharingMethod, _ split: MethodSplit) -> [String] {
    guard let units = problem.units, let result = split.apportionment else { return [] }
    return outsideQuota(method, result) + withoutUnit(method, split, result)
      + [units + 1, units + max(1, units / 100)].reduce(into: [String]()) { sentences, more in
        if let sentence = loss(method, split, from: result, to: more),
          !sentences.contains(sentence)
        {
          sentences.append(sentence)
        }
      }
  }

  /// Who is a whole unit or more away from the part before rounding.
  private func outsideQuota(_ method: SharingMethod, _ result: Apportionment) -> [String] {
    let lifted = result.units.indices.filter {
      result.units[$0] == method.minimum && result.quotas[$0] < Rational(method.minimum)
    }
    let minimum =
      lifted.isEmpty || method.minimum == 0
      ? []
      : [
        "By '\(method.name)', the minimum of \(NumberWords.count(method.minimum)) lifts "
          + "\(names(lifted)), and the others have less for that."
      ]
    guard method.rounding != .up else { return minimum }
    return minimum
      + result.units.indices.filter { !lifted.contains($0) }.compactMap { position in
        let quota = result.quotas[position]
        let units = BigInteger(result.units[position])
        guard units < quota.floor || units > quota.ceiling else { return nil }
        return
          "By '\(method.name)', \(problem.states[position].code) has \(units) units, a whole unit or "
          + "more away from its part of \(ExactWords.decimals(quota, 4))."
      }
  }

  private func withoutUnit(
    _ method: SharingMethod, _ split: MethodSplit, _ result: Apportionment
  ) -> [String] {
    let empty = result.units.indices.filter {
      result.units[$0] == 0 && split.shares[$0].sign > 0
    }
    return empty.isEmpty
      ? [] : ["By '\(method.name)', \(names(empty)) have a share and not a single unit."]
  }

  /// Who would have fewer units if there were more of them.
  private func loss(
    _ method: SharingMethod, _ split: MethodSplit, from result: Apportionment, to units: Int
  ) -> String? {
    guard method.rounding != .up else { return nil }
    let more = apportion(
      split.shares, units: units, by: method.rounding, minimum: method.minimum)
    let losers = result.units.indices.filter { more.units[$0] < result.units[$0] }
    guard !losers.isEmpty else { return nil }
    return "By '\(method.name)', \(names(losers)) would have fewer units if there were "
      + "\(NumberWords.count(units)) of them instead of \(NumberWords.count(problem.units ?? 0))."
  }
}
