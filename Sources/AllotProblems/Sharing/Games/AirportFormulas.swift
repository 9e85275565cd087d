internal import AllotModel
internal import ExactNumbers

extension AirportGame {
  /// Players of equal requirement together, the least first.
  struct Kind {
    let requirement: Rational
    let players: [Int]
  }

  var kinds: [Kind] {
    Set(requirementUnits).sorted().map { units in
      let own = players.indices.filter { requirementUnits[$0] == units }
      return Kind(requirement: Rational(Int(units), over: unitsPerOne), players: own)
    }
  }

  /// A split in which players of one kind pay the same: a share per kind.
  func split(_ shares: [Rational], _ kinds: [Kind]) -> GameAnswer {
    var all = [Rational](repeating: 0, count: players.count)
    for (kind, share) in zip(kinds, shares) {
      for player in kind.players { all[player] = share }
    }
    return .split(GameSplit(shares: all))
  }
}

extension Shapley: AirportRule {
  /// Each part of the runway is paid by those who need it, in equal parts.
  ///
  /// Source: Littlechild and Owen 1973.
  func answer(to airport: AirportGame) -> GameAnswer {
    let kinds = airport.kinds
    var (share, before) = (Rational.zero, Rational.zero)
    var needing = airport.players.count
    var parts: [RunwayPart] = []
    let shares = kinds.enumerated().map { position, kind in
      let players = kinds[position...].flatMap(\.players).sorted()
      parts.append(RunwayPart(from: before, to: kind.requirement, players: players))
      share += (kind.requirement - before) / Rational(needing)
      before = kind.requirement
      needing -= kind.players.count
      return share
    }
    return airport.split(shares, kinds).derived(by: .runway(parts))
  }
}

extension Nucleolus: AirportRule {
  /// The kinds that can save the least pay the same, then those of the rest.
  ///
  /// Source: Littlechild 1974, A simple expression for the nucleolus in a special case.
  func answer(to airport: AirportGame) -> GameAnswer {
    guard weighting == .equal else { return .undefined(Game.airport(airport).noTable) }
    let kinds = airport.kinds
    var shares: [Rational] = []
    var levels: [RunwayLevel] = []
    var (share, before, served) = (Rational.zero, Rational.zero, 0)
    while shares.count < kinds.count {
      var (least, last, lastServed) = (Rational?.none, shares.count, served)
      var count = served
      for position in shares.count..<kinds.count {
        count += kinds[position].players.count
        let parts = count - served + (position + 1 < kinds.count ? 1 : 0)
        let part = (kinds[position].requirement - before + share) / Rational(parts)
        if let least, part > least { continue }
        (least, last, lastServed) = (part, position, count)
      }
      let own = least ?? share
      levels.append(
        RunwayLevel(
          players: kinds[shares.count...last].flatMap(\.players).sorted(),
          requirement: kinds[last].requirement, requirementBefore: before, shareBefore: share,
          parts: lastServed - served + (last + 1 < kinds.count ? 1 : 0), share: own))
      share = own
      shares += [Rational](repeating: share, count: last + 1 - shares.count)
      (before, served) = (kinds[last].requirement, lastServed)
    }
    return airport.split(shares, kinds).derived(by: .runwayLevels(levels))
  }
}

extension Tau: AirportRule {
  /// In a game in which costs grow the slower the larger the coalition, it is the alternate cost
  /// avoided (Tijs and Driessen 1986).
  func answer(to airport: AirportGame) -> GameAnswer {
    AlternateCostAvoided().answer(to: airport.outline)
  }
}

extension Banzhaf: AirportRule {
  /// A player adds a part of the runway to every coalition of those who do not need it.
  func answer(to airport: AirportGame) -> GameAnswer {
    let kinds = airport.kinds
    var (added, before, count) = (Rational.zero, Rational.zero, 0)
    let additions = kinds.map { kind in
      added += (kind.requirement - before) * Rational(BigInteger(2).power(count))
      before = kind.requirement
      count += kind.players.count
      return added
    }
    let sum = zip(kinds, additions).reduce(Rational.zero) {
      $0 + Rational($1.0.players.count) * $1.1
    }
    guard !sum.isZero else { return .undefined(Self.defect) }
    let groups = Rational(BigInteger(2).power(airport.players.count - 1))
    var means = [Rational](repeating: 0, count: airport.players.count)
    for (kind, addition) in zip(kinds, additions) {
      for player in kind.players { means[player] = addition / groups }
    }
    return airport.split(additions.map { airport.total * $0 / sum }, kinds)
      .derived(by: .meanAdditions(means))
  }
}

extension AirportGame {
  /// Whether a split is in the core.
  ///
  /// Only coalitions of all who require no more than some amount and pay anything can object most.
  func standing(of shares: [Rational], listing count: Int) -> CoreStanding {
    let requirements = requirements
    let coalitions = kinds.map { kind in
      Coalition(
        players.indices.filter {
          requirements[$0] <= kind.requirement && shares[$0].sign > 0
        })
    }
    let all = Coalition.all(of: players.count)
    let list = Set(coalitions).filter { $0.bits != 0 && $0 != all }.sorted()
      .map { coalition in
        let cost = coalition.members.map { requirements[$0] }.max() ?? 0
        return CoreStanding.Objection(
          coalition: coalition,
          excess: coalition.members.reduce(-cost) { $0 + shares[$1] })
      }
      .sorted { ($1.excess, $0.coalition) < ($0.excess, $1.coalition) }
    return CoreStanding(
      objection: list.first { $0.excess.sign > 0 }, excesses: Array(list.prefix(count)))
  }
}
