package import ExactNumbers

/// Parts in proportion to weights, each within its floor and its ceiling, without rounding.
package enum ExactBounds {
  /// Why no shares lie within their bounds.
  package enum Failure: Error, Hashable, Sendable {
    /// The floors alone make the parts sum to this, which is above the total.
    case floorsSumTo(Rational)
    /// The ceilings let the parts sum to this at most, which is below the total.
    case ceilingsSumTo(Rational)
  }

  /// The parts that sum to a total and lie within their bounds, the others in proportion to weight.
  ///
  ///     share(i) = what is nearest to scale * weight(i) within floor(i)...ceiling(i)
  ///
  /// A state without weight gets what is nearest to zero within its bounds.
  ///
  /// - Shape: weights, floors, ceilings and the result run parallel.
  /// - Unit: weights any; floors, ceilings and the result as the total.
  /// - Precondition: no weight is negative, one is above zero, no floor is above its ceiling.
  /// - Throws: `Failure` unless the floors leave room for the total and the ceilings reach it.
  package static func shares(
    of total: Rational = 1, weights: [Rational], floors: [Rational], ceilings: [Rational]
  ) throws(Failure) -> [Rational] {
    let parts = weights.indices.map {
      Part(weight: weights[$0], bounds: floors[$0]...ceilings[$0])
    }
    let least = parts.reduce(Rational.zero) { $0 + $1.share(atScale: 0) }
    let most = parts.reduce(Rational.zero) {
      $0 + ($1.weight.isZero ? $1.share(atScale: 0) : $1.bounds.upperBound)
    }
    guard least <= total else { throw .floorsSumTo(least) }
    guard most >= total else { throw .ceilingsSumTo(most) }
    let scale = scale(of: parts, total)
    return parts.map { $0.share(atScale: scale) }
  }

  private struct Part {
    let weight: Rational
    let bounds: ClosedRange<Rational>

    func share(atScale scale: Rational) -> Rational {
      min(max(scale * weight, bounds.lowerBound), bounds.upperBound)
    }
  }

  /// The scale at which the parts sum to the total: they rise with it, along a straight line between two
  /// neighbours among the scales at which a share leaves its floor or meets its ceiling.
  private static func scale(of parts: [Part], _ total: Rational) -> Rational {
    let weighty = parts.filter { $0.weight.sign > 0 }
    let breakpoints = weighty.flatMap {
      [$0.bounds.lowerBound / $0.weight, $0.bounds.upperBound / $0.weight]
    }
    let scales = [Rational.zero] + breakpoints.filter { $0.sign > 0 }.sorted()
    // The last breakpoint at which the sum is not above 1 is searched.
    var (low, high) = (0, scales.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      let sum = parts.reduce(Rational.zero) { $0 + $1.share(atScale: scales[middle]) }
      if sum <= total { low = middle } else { high = middle }
    }
    let start = scales[low]
    let reached = parts.reduce(Rational.zero) { $0 + $1.share(atScale: start) }
    let free = weighty.filter {
      $0.bounds.lowerBound <= start * $0.weight && start * $0.weight < $0.bounds.upperBound
    }
    let slope = free.reduce(Rational.zero) { $0 + $1.weight }
    return slope.isZero ? start : start + (total - reached) / slope
  }
}
