internal import AllotModel

extension ExcessScan {
  /// Visits every coalition that complains beyond a level by more than `cutoff`.
  func scan(
    _ shares: [Double], less level: Double, _ weighting: GameWeighting, above cutoff: Double,
    visit: (Coalition, Double) -> Double
  ) -> Bool {
    switch weighting {
    case .equal:
      return scan(shares, above: cutoff + level) { coalition, excess in
        visit(coalition, excess - level) + level
      }
    case .perCapita: return scan(shares.map { $0 - level }, above: cutoff, visit: visit)
    }
  }
}
