package import ExactNumbers

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// How unequal parts are.
package struct Inequality: Hashable, Sendable {
  /// The mean difference of two parts, divided by twice the mean part: 0 when all are equal, near
  /// 1 when one has everything.
  package let gini: Double
  /// The mean of `x ln x`, where x is a part divided by the mean part: 0 when all are equal.
  package let theil: Double
  /// `nil` when the smallest part is zero.
  package let largestOverSmallest: Double?

  /// The inequality of some parts; `nil` when one is below zero or all are zero.
  package init?(of parts: [Rational]) {
    let sorted = parts.sorted()
    guard let smallest = sorted.first, let largest = sorted.last, smallest.sign >= 0,
      largest.sign > 0
    else { return nil }
    let sum = sorted.sum
    let count = Rational(sorted.count)
    // Each pair of neighbours is between (rank) and (count - rank) others.
    let weighted = sorted.enumerated().reduce(Rational.zero) { total, entry in
      total + Rational(2 * entry.offset + 1 - sorted.count) * entry.element
    }
    gini = (weighted / (count * sum)).double
    let ratios = sorted.map { ($0 * count / sum).double }
    theil = ratios.reduce(0) { $0 + ($1 > 0 ? $1 * log($1) : 0) } / Double(sorted.count)
    largestOverSmallest = smallest.isZero ? nil : (largest / smallest).double
  }
}
