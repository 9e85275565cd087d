internal import AllotModel
internal import ExactNumbers

/// Checks in exact arithmetic that levels determine a split and that no coalition breaks one.
///
/// At each level the multipliers, above zero, balance the coalitions that count; so none of them
/// can be spared without charging another (Kohlberg 1971). What is left to check is that no
/// coalition outside the span of those fixed before complains beyond the level. The excess of one
/// that a level brings into the span stays what it was at that level, so those suffice that were
/// close to a level when it was found.
struct NucleolusProof {
  private let search: LevelSearch
  private let excesses: ExactExcesses
  /// Shape: one per player.
  /// - Unit: the unit of the game.
  let shares: [Rational]

  init(of search: LevelSearch) {
    self.search = search
    shares = search.exactShares()
    excesses = ExactExcesses(of: search.game, shares: shares)
  }

  /// The coalitions that break a level, none in the end; `nil` when told to stop.
  func violators() -> [Coalition]? {
    var violators: [Coalition] = []
    for found in search.levels {
      guard let close = found.close ?? scan(found) else { return nil }
      let level = found.proof.level
      let exceeds = (0...search.game.players.count).map {
        excesses.exceeds(Rational($0) * level)
      }
      violators += close.filter { coalition in
        exceeds[search.weighting.weight(of: coalition)](coalition)
          && !found.spanBefore.contains(coalition)
      }
    }
    return violators
  }

  /// The coalitions beyond a level, where too many were close to it to be kept.
  private func scan(_ found: LevelSearch.FoundLevel) -> [Coalition]? {
    let exceeds = (0...search.game.players.count).map {
      excesses.exceeds(Rational($0) * found.proof.level)
    }
    var beyond: [Coalition] = []
    let scan = ExcessScan(game: search.game, splitter: search.splitter)
    let isDone = scan.scan(
      shares.map(\.double), less: found.proof.level.double, search.weighting,
      above: -search.margin
    ) { coalition, _ in
      let isBeyond = exceeds[search.weighting.weight(of: coalition)](coalition)
      if isBeyond, !found.spanBefore.contains(coalition) { beyond.append(coalition) }
      return -search.margin
    }
    return isDone ? beyond : nil
  }
}
