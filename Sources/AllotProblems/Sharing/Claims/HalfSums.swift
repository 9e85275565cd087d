internal import ExactNumbers

/// The subsets of a list of claims, as members and sums, by rising sum.
///
/// With all subsets of either half of the claims, what is asked of all subsets is answered by
/// going through one half upwards and the other downwards.
struct HalfSums {
  struct Subset {
    /// Bits of the members, counted from the first of the half.
    let members: Int
    let sum: BigInteger

    var size: Int { members.nonzeroBitCount }
  }

  let subsets: [Subset]

  init(_ claims: ArraySlice<BigInteger>) {
    var subsets = [Subset(members: 0, sum: 0)]
    for (position, claim) in claims.enumerated() {
      subsets += subsets.map { Subset(members: $0.members | 1 << position, sum: $0.sum + claim) }
    }
    self.subsets = subsets.sorted { ($0.sum, $0.members) < ($1.sum, $1.members) }
  }
}

/// A claims problem in whole numbers, without those who claim nothing.
struct WholeClaims {
  /// What each whole number stands for one of.
  let unit: Rational
  let amount: BigInteger
  let claims: [BigInteger]

  init(_ problem: ClaimsProblem) {
    let written = [problem.amount] + problem.claims
    let scale = written.reduce(BigInteger(1)) { scale, number in
      let divisor = BigInteger.greatestDivisor(of: scale, number.denominator)
      return scale * number.denominator.dividedWithRest(by: divisor).quotient
    }
    let factor = Rational(scale)
    unit = 1 / factor
    amount = (problem.amount * factor).floor
    claims = problem.claims.map { ($0 * factor).floor }.filter { !$0.isZero }
  }

  /// The awards of those who claim something, put back among all.
  func spread(_ awards: [Rational], over problem: ClaimsProblem) -> [Rational] {
    var rest = awards[...]
    return problem.claims.map { $0.isZero ? 0 : rest.removeFirst() }
  }
}
