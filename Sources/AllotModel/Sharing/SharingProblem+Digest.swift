internal import ExactNumbers

extension SharingProblem {
  /// SHA-256 of all that changes the splits or their report, as 64 hexadecimal digits.
  ///
  /// Where something was written, and in which order rows stood, is left out.
  package var digest: String {
    var text = CanonicalText()
    text.add("allot sharing problem 1")
    text.add(title)
    text.add(description) { $0.add($1) }
    text.add(source) { $0.add($1) }
    text.add(currency)
    text.add(states) { $0.add($1) }
    text.add(amount) { $0.add($1) }
    text.add(units) { $0.add($1) }
    text.add(methods) { $0.add($1) }
    text.add(reference)
    text.add(headFigure) { $0.add($1) }
    text.add(wealthFigure) { $0.add($1) }
    text.add(blocs) { text, bloc in text.add(bloc) { $0.add($1) } }
    text.add(remarks.sorted()) { $0.add($1) }
    return text.digest.hexadecimal()
  }
}

extension CanonicalText {
  fileprivate mutating func add(_ number: Rational) { add("\(number)") }

  fileprivate mutating func add(_ method: SharingMethod) {
    add(method.name)
    add(method.rounding.rawValue)
    add(method.minimum)
    switch method.basis {
    case .key(let basis):
      add("key")
      add(basis)
    case .claims(let basis):
      add("claims")
      add(basis.rule.rawValue)
      add(basis.claims) { $0.add($1) }
    case .game(let basis):
      add("game")
      add(basis.name)
      add(basis.solution.rawValue)
      add(basis.source)
    }
  }

  private mutating func add(_ basis: KeyBasis) {
    add(basis.key.name)
    add(basis.key.formulas) { text, formula in
      text.add(formula.name)
      text.add(formula.text)
    }
    add(basis.key.constants.sorted { $0.key < $1.key }) { text, constant in
      text.add(constant.key)
      text.add(constant.value)
    }
    add(basis.bounds) { text, bounds in
      text.add(bounds.lowerBound)
      text.add(bounds.upperBound)
    }
  }

  private mutating func add(_ source: GameSource) {
    switch source {
    case .table(let game):
      add("table")
      add(game.players) { $0.add($1) }
      add(game.costs) { $0.add($1) }
      add(game.totalUnits)
      add(game.unitsPerOne)
    case .airport(let game):
      add("airport")
      add(game.players) { $0.add($1) }
      add(game.requirements) { $0.add($1) }
    case .match(let problem): add(problem.digest)
    }
  }
}
