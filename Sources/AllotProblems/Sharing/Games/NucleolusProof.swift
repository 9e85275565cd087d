internal import AllotModel
internal import ExactNumbers

/// Checks in exact arithmetic that levels determine a split and that no coalition breaks one.
///
/// At each level the multipliers, above zero, balance the coalitions that count; so none of them
/// can be spared without charging another (Kohlberg 1971). What is left to check is that no
/// coalition outside the span of those fixed before complains beyond the level.
struct NucleolusProof {
  private let search: LevelSearch
  /// Shape: one per player.
  /// - Unit: the unit of the game.
  let shares: [Rational]

  init(of search: LevelSearch) {
    self.search = search
    shares = search.exactShares()
  }

  /// The coalitions that break a level, none in the end; `nil` when told to stop.
  func violators() -> [Coalition]? {
    let excesses = ExactExcesses(of: search.game, shares: shares)
    let scan = ExcessScan(game: search.game, splitter: search.splitter)
    let approximate = shares.map(\.double)
    var violators: [Coalition] = []
    for found in search.levels {
      let level = found.proof.level
      let exceeds = (0...search.game.players.count).map {
        excesses.exceeds(Rational($0) * level)
      }
      let isDone = scan.scan(
        approximate, less: level.double, search.weighting, above: -search.margin
      ) { coalition, _ in
        if !found.spanBefore.contains(coalition),
          exceeds[search.weighting.weight(of: coalition)](coalition)
        {
          violators.append(coalition)
        }
        return -search.margin
      }
      guard isDone else { return nil }
    }
    return violators
  }
}
