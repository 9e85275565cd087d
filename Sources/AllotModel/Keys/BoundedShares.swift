/// Shares in proportion to weights, each within its floor and its ceiling.
package enum BoundedShares {
  /// Why no shares lie within their bounds.
  package enum Failure: Error, Hashable, Sendable {
    /// The floors alone make the shares sum to this, which is above 1.
    case floorsSumTo(Double)
    /// The ceilings let the shares sum to this at most, which is below 1.
    case ceilingsSumTo(Double)
  }

  /// How far a sum of bounds may miss 1 by rounding alone: ten ceilings of 0.1 sum to less than 1.
  ///
  /// - Unit: share.
  private static let tolerance = 1e-12

  /// The shares that sum to 1 and lie within their bounds, the others in proportion to weight.
  ///
  ///     share(i) = what is nearest to scale * weight(i) within floor(i)...ceiling(i)
  ///
  /// The one scale for which they sum to 1 is found exactly: between two neighbours among the
  /// scales at which a share leaves its floor or meets its ceiling, the sum is a straight line.
  /// A state without weight gets what is nearest to zero within its bounds.
  ///
  /// - Shape: weights, floors, ceilings and the result run parallel.
  /// - Unit: weights any; floors, ceilings and the result are shares of 1.
  /// - Precondition: no weight is negative, one is above zero, no floor is above its ceiling.
  /// - Throws: `Failure` unless the floors leave room for 1 and the ceilings reach it.
  /// - Complexity: O(n log n).
  package static func shares(
    weights: [Double], floors: [Double], ceilings: [Double]
  ) throws(Failure) -> [Double] {
    let bounds = zip(floors, ceilings).map { $0...$1 }
    let largest = weights.max() ?? 0
    precondition(weights.count == bounds.count, "one floor and one ceiling per weight")
    precondition(largest > 0 && weights.allSatisfy { $0 >= 0 }, "weights are zero or more")
    let parts = zip(weights, bounds).map { Part(weight: $0 / largest, bounds: $1) }

    let least = parts.reduce(0) { $0 + $1.share(atScale: 0) }
    let most = parts.reduce(0) {
      $0 + ($1.weight > 0 ? $1.bounds.upperBound : $1.share(atScale: 0))
    }
    guard least <= 1 + tolerance else { throw .floorsSumTo(least) }
    guard most >= 1 - tolerance else { throw .ceilingsSumTo(most) }

    let scale = exactScale(of: parts)
    return parts.map { $0.share(atScale: scale) }
  }

  private struct Part {
    /// Unit: part of the largest weight.
    let weight: Double
    let bounds: ClosedRange<Double>

    func share(atScale scale: Double) -> Double {
      let free = weight > 0 ? scale * weight : 0
      return min(max(free, bounds.lowerBound), bounds.upperBound)
    }

    /// The scales at which the share leaves its floor and meets its ceiling.
    var breakpoints: (leaves: Double, meets: Double) {
      weight > 0
        ? (bounds.lowerBound / weight, bounds.upperBound / weight) : (.infinity, .infinity)
    }
  }

  private static func exactScale(of parts: [Part]) -> Double {
    let breakpoints = parts.flatMap { [$0.breakpoints.leaves, $0.breakpoints.meets] }
    let scales = [0] + breakpoints.filter { $0 > 0 && $0.isFinite }.sorted()
    // The sum rises with the scale: the last breakpoint at which it is not above 1 is searched.
    var (low, high) = (0, scales.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      let sum = parts.reduce(0) { $0 + $1.share(atScale: scales[middle]) }
      if sum <= 1 { low = middle } else { high = middle }
    }
    let (start, end) = (scales[low], high < scales.count ? scales[high] : .infinity)
    var (fixed, free) = (0.0, 0.0)
    for part in parts {
      let (leaves, meets) = part.breakpoints
      if leaves <= start && meets >= end && part.weight > 0 {
        free += part.weight
      } else {
        fixed += part.share(atScale: start)
      }
    }
    guard free > 0 else { return start }
    return min(max((1 - fixed) / free, start), end)
  }
}
