internal import AllotModel
internal import AllotProblems
internal import ExactNumbers

// Splits that follow from what some groups pay together.

extension GameWords {
  static func equations(_ equations: GameEquations, _ game: GameVerdict) -> Self {
    let found = game.split?.levels ?? []
    let gloss =
      found.isEmpty
      ? []
      : [
        "beside a group stands what it would pay alone; where it says 'fixed', what its members pay by "
          + "an earlier level"
      ]
    let levels =
      gloss + found.enumerated().map { line(of: $1, number: $0 + 1, game) }
    let sums = equations.equations.map { line(of: $0, game) }
    let proof =
      game.split?.isCertified == true
      ? [
        "the weights of the groups that a level names are above zero, and those of all groups of a "
          + "state add up to nothing, so that no split spares one of them without charging another "
          + "(Kohlberg 1971); that no further group complains more was checked in exact arithmetic"
      ] : []
    let title = ["these sums determine the split:"]
    return Self(lines: levels + proof + title + sums) { player in
      [solution(equations, of: player, game)]
    }
  }

  /// What a level comes to, from costs and sums that are fixed.
  private static func line(
    of level: GameLevel, number: Int, _ game: GameVerdict
  ) -> String {
    let groups = level.coalitions.map { group($0, game) }.joined(separator: ", ")
    let amount = text(level.complaint.absolute)
    let words = level.complaint.sign > 0 ? "pay \(amount) more than alone" : "save \(amount)"
    let isPerHead = game.isPerCapita ? " for each member" : ""
    let terms = level.terms.map { term in
      (term.multiplier, term.value, group(term.coalition, game) + (term.isFixed ? " fixed" : ""))
    }
    return "level \(number): \(groups.isEmpty ? "no group" : groups) \(words)\(isPerHead), as what "
      + "is saved is \(sum(of: terms)) = \(text(-level.complaint))"
  }

  /// `1/2*500 {EE LV} - 200 {LV}`: what is added stands before what is taken off.
  private static func sum(of terms: [(factor: Rational, value: Rational, name: String)]) -> String {
    let ordered = terms.filter { $0.factor.sign > 0 } + terms.filter { $0.factor.sign < 0 }
    let words = ordered.map { term in
      let factor = term.factor.absolute == 1 ? "" : "\(term.factor.absolute)*"
      let sign = term.factor.sign < 0 ? "- " : "+ "
      return "\(sign)\(factor)\(inside(term.value)) \(term.name)"
    }.joined(separator: " ")
    return words.hasPrefix("+ ") ? String(words.dropFirst(2)) : words.isEmpty ? "0" : words
  }

  /// `{EE LV} pay 500, which is 100 less than alone: level 2`.
  private static func line(of equation: GameEquations.Equation, _ game: GameVerdict) -> String {
    let name = group(equation.coalition, game)
    let value = text(equation.value)
    let saved = equation.cost - equation.value
    let against =
      saved.isZero
      ? "as alone"
      : "\(text(equation.cost)) alone \(saved.sign > 0 ? "less" : "and") \(text(saved.absolute))"
        + (saved.sign > 0 ? "" : " more")
    return switch equation.source {
    case .all: "\(name) = \(value), the cost of all"
    case .level(let level): "\(name) = \(value), \(against), by level \(level)"
    case .kept: "\(name) = \(value), \(game.split == nil ? "as before" : "the equal part")"
    case .limit: "\(name) = \(value), \(against), the most that it may pay"
    }
  }

  /// `pays 1/2*500 {EE LV} - 200 {LV} = 50`.
  private static func solution(
    _ equations: GameEquations, of player: Int, _ game: GameVerdict
  ) -> String {
    let terms = zip(equations.equations, equations.coefficients[player]).compactMap {
      equation, coefficient -> (Rational, Rational, String)? in
      coefficient.isZero ? nil : (coefficient, equation.value, group(equation.coalition, game))
    }
    return "pays \(sum(of: terms)) = \(text(game.payments[player]))"
  }
}

extension GameVerdict {
  /// Whether complaints count for each member of a group.
  fileprivate var isPerCapita: Bool {
    guard case .equations(let equations)? = split?.derivation else { return false }
    return equations.equations.contains { equation in
      guard case .level(let number) = equation.source, equation.coalition.count > 1,
        let level = split?.levels[number - 1], !level.complaint.isZero
      else { return false }
      return equation.value - equation.cost != level.complaint
    }
  }
}
