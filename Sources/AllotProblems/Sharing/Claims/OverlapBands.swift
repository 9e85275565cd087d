package import ExactNumbers

/// How claims lie on each other in the rule of minimal overlap.
package struct OverlapBands: Sendable {
  /// A stretch of the amount that the same claimants claim.
  package struct Band: Sendable {
    package let from: Rational
    package let to: Rational
    /// How many claim it.
    package let claimants: Int
  }

  /// Up to here all claims begin at the same end; above, each has its own.
  package let level: Rational
  /// From zero to the level, or to the largest claim below it.
  package let bands: [Band]
}

extension ClaimsProblem {
  var overlapBands: OverlapBands {
    let level = overlapLevel
    let ends = Set(claims.map { min($0, level) }).filter { $0.sign > 0 }.sorted()
    let bands = zip([0] + ends, ends).map { from, to in
      OverlapBands.Band(from: from, to: to, claimants: claims.count { min($0, level) >= to })
    }
    return OverlapBands(level: level, bands: bands)
  }
}
