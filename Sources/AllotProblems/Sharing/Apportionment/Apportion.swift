package import AllotModel
package import ExactNumbers

/// Shares as whole units.
///
/// A tie is broken by the larger share, then by the position, which follows the codes.
///
/// - Parameters:
///   - shares: Zero or more, one of them above; any scale.
///   - units: How many there are.
///   - method: How parts are rounded.
///   - minimum: The fewest units of each state.
/// - Returns: The units, what else was possible, and how firm the outcome is.
/// - Precondition: `minimum * shares.count <= units`.
package func apportion(
  _ shares: [Rational], units: Int, by method: RoundingMethod, minimum: Int = 0
) -> Apportionment {
  let sum = shares.reduce(Rational.zero, +)
  precondition(sum.sign > 0, "somebody has a share")
  precondition(minimum * shares.count <= units, "the minimums leave room for all units")
  let quotas = shares.map { $0 * Rational(units) / sum }
  switch method {
  case .largestRemainder:
    return LargestRemainder(quotas: quotas, units: units, minimum: minimum).apportionment()
  case .up:
    let ceilings = quotas.map { $0.ceiling.word ?? .max }
    var result = Apportionment(quotas: quotas, units: ceilings.map { max(minimum, $0) })
    result.lifted = ceilings.indices.filter { ceilings[$0] < minimum }
    return result
  case .webster, .hill, .adams, .jefferson, .dean:
    let signposts = Signposts(method)
    return DivisorMethod(quotas: quotas, units: units, minimum: minimum, signposts: signposts)
      .apportionment()
  }
}
