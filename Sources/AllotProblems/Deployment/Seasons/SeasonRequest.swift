/// What is asked of a mixture of seasons.
struct SeasonRequest {
  var rows: SeasonRows
  var aim: SeasonAim
  /// Shape: one per cohort; how many crews have a season.
  var counts: [Int]
  var mostRounds = 1_000
  /// Whether it differs from the request before in bounds only.
  var continues = false
  /// Writes where a crew has room; everywhere where there is none.
  var rooms: ((Crew, inout SeasonPrices) -> Void)?
  /// Shape: one per season known; those that nobody may have.
  var isBarred: [Bool] = []
  /// Whether a value and the bound beside it are good enough to end.
  var isSettled: (_ value: Double, _ bound: Double) -> Bool
}

/// How many crews have which season, perhaps broken.
struct SeasonMixture {
  let value: Double
  /// No mixture has a larger value.
  let bound: Double
  /// Shape: one per season known.
  let amounts: [Double]
}
