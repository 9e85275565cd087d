internal import AllotModel
internal import ExactNumbers
internal import LinearPrograms

/// The largest complaint of any coalition is as small as it can be, then the second largest, and
/// so on to the last.
///
/// Source: Schmeidler 1969, The nucleolus of a characteristic function game; per capita: Grotte
/// 1970.
struct Nucleolus: GameRule {
  let weighting: GameWeighting

  func answer(
    to game: CostGame, with splitter: GameSplitter
  ) throws(SolverFailure) -> GameAnswer {
    guard game.players.count > 1 else { return .split(GameSplit(shares: [game.total])) }
    let alone = game.players.indices.reduce(0) { $0 + game.units(Coalition([$1])) }
    var warnings: [String] = []
    if alone < game.totalUnits {
      warnings.append(
        "all together cost more than the states alone, so that some state pays more than alone")
    }
    var seeds: [Coalition] = []
    for _ in 1...Self.mostTries {
      var search = LevelSearch(
        of: game, weighting: weighting, isIndividual: warnings.isEmpty, splitter: splitter)
      for coalition in seeds { search.take(coalition) }
      while !search.isFinished {
        guard try search.findLevel() else { return .interrupted }
      }
      let proof = NucleolusProof(of: search)
      guard let violators = proof.violators() else { return .interrupted }
      if violators.isEmpty { return .split(split(search, proof, warnings, isCertified: true)) }
      seeds += violators
    }
    throw SolverFailure("the nucleolus does not hold in exact arithmetic")
  }

  /// How often a search begins anew with what an exact check found.
  private static let mostTries = 5

  private func split(
    _ search: LevelSearch, _ proof: NucleolusProof, _ warnings: [String], isCertified: Bool
  ) -> GameSplit {
    let unit = Rational(search.game.unitsPerOne)
    return GameSplit(
      shares: proof.shares.map { $0 / unit }, isExact: search.game.noise == 0, warnings: warnings,
      levels: search.levels.map { GameLevel($0.proof, in: search.game) },
      isCertified: isCertified, derivation: .equations(search.equations()))
  }
}

extension GameLevel {
  init(_ proof: LevelProof, in game: CostGame) {
    let unit = Rational(game.unitsPerOne)
    let complaining = proof.counting.filter { $0.complaint.weight > 0 }
    let bound = proof.counting.filter { $0.complaint.weight == 0 }
    self.init(
      complaint: proof.level / unit, coalitions: complaining.map(\.complaint.coalition),
      multipliers: complaining.map(\.multiplier),
      standAlone: bound.flatMap(\.complaint.coalition.members),
      standAloneMultipliers: bound.map(\.multiplier), terms: Self.terms(of: proof, in: game))
  }

  private static func terms(of proof: LevelProof, in game: CostGame) -> [Term] {
    let unit = Rational(game.unitsPerOne)
    let costs = proof.counting.map { counting in
      Term(
        coalition: counting.complaint.coalition, value: game.cost(counting.complaint.coalition),
        multiplier: counting.multiplier, isFixed: false)
    }
    return costs
      + proof.earlier.map {
        Term(
          coalition: $0.sum.coalition, value: $0.sum.value / unit, multiplier: $0.multiplier,
          isFixed: true)
      }
  }
}
