internal import AllotModel
internal import ExactNumbers

/// The mean of all divisions that give nobody less than nothing or more than the claim.
///
/// The centre of the set `{0 <= x <= claims, sum of x = amount}`, by its formula. With
/// `over(T) = max(amount - sum of claims in T, 0)` and n claimants
///
///     volume   = sum over T of (-1)^|T| over(T)^(n-1) / (n-1)!
///     whole    = sum over T of (-1)^|T| over(T)^n / n!
///     award(i) = (whole + claim(i) * sum over T with i of (-1)^|T| over(T)^(n-1) / (n-1)!) / volume
///
/// - Source: M. Mirás Calvo, I. Núñez Lugilde, C. Quinteiro Sandomingo, E. Sánchez Rodríguez, The
///   average-of-awards rule for claims problems, Social Choice and Welfare 59 (2022); the powers of
///   sums by halves of the claims are our own.
struct AverageOfAwards {
  private let problem: ClaimsProblem
  private let whole: WholeClaims
  private let count: Int

  init(_ problem: ClaimsProblem) {
    self.problem = problem
    whole = WholeClaims(problem)
    count = whole.claims.count
  }

  func awards() -> [Rational] {
    let sums = sums
    // Both sides of the fraction are multiplied by n!, so that everything stays whole.
    let volume = sums.volume * BigInteger(count)
    let awards = whole.claims.indices.map { claimant in
      let own = whole.claims[claimant] * sums.with[claimant] * BigInteger(count)
      return Rational(sums.whole + own, over: volume) * whole.unit
    }
    return whole.spread(awards, over: problem)
  }

  /// The figures of the formula, in parts of the amount so that they stay small.
  func centre() -> AwardsCentre {
    let sums = sums
    let scale = Rational(whole.amount.power(count - 1))
    var with = sums.with.map { Rational($0) / scale }[...]
    return AwardsCentre(
      volume: Rational(sums.volume) / scale,
      whole: Rational(sums.whole) / scale / Rational(whole.amount) / Rational(count),
      with: problem.claims.map { $0.isZero ? 0 : with.removeFirst() })
  }

  private var sums: Sums {
    let middle = count / 2
    var sums = Sums(with: Array(repeating: 0, count: count))
    let halves = [whole.claims[..<middle], whole.claims[middle...]].map(HalfSums.init)
    add(halves[0], against: halves[1], firstMember: 0, countsAll: true, into: &sums)
    add(halves[1], against: halves[0], firstMember: middle, countsAll: false, into: &sums)
    return sums
  }

  private struct Sums {
    /// Sum of (-1)^|T| over(T)^(n-1).
    var volume = BigInteger(0)
    /// Sum of (-1)^|T| over(T)^n.
    var whole = BigInteger(0)
    /// The sum of `volume` over the sets with a claimant.
    var with: [BigInteger]
  }

  /// Adds the subsets of one half, each beside those of the other half whose sum leaves something.
  private func add(
    _ half: HalfSums, against other: HalfSums, firstMember: Int, countsAll: Bool,
    into sums: inout Sums
  ) {
    var moments = Moments(degree: count)
    var reached = 0
    for subset in half.subsets.reversed() {
      let left = whole.amount - subset.sum
      while reached < other.subsets.count, other.subsets[reached].sum < left {
        moments.add(other.subsets[reached])
        reached += 1
      }
      guard reached > 0 else { continue }
      let isOdd = subset.size % 2 == 1
      let volume = moments.power(count - 1, of: left, isOdd: isOdd)
      if countsAll {
        sums.volume += volume
        sums.whole += moments.power(count, of: left, isOdd: isOdd)
      }
      var members = subset.members
      while members != 0 {
        sums.with[firstMember + members.trailingZeroBitCount] += volume
        members &= members - 1
      }
    }
  }
}

/// Sums of (-1)^|T| (-sum of T)^k over some sets, for each power k.
///
/// From them follows, by the binomial theorem, the sum of (-1)^|T| (left - sum of T)^m.
private struct Moments {
  private var sums: [BigInteger]

  init(degree: Int) { sums = Array(repeating: 0, count: degree + 1) }

  mutating func add(_ subset: HalfSums.Subset) {
    var power = BigInteger(subset.size % 2 == 1 ? -1 : 1)
    for degree in sums.indices {
      sums[degree] += power
      power *= -subset.sum
    }
  }

  func power(_ degree: Int, of left: BigInteger, isOdd: Bool) -> BigInteger {
    // Horner's scheme over the powers of what is left, with rising binomials.
    var (result, binomial) = (BigInteger(0), BigInteger(1))
    for step in 0...degree {
      result = result * left + binomial * sums[step]
      binomial =
        (binomial * BigInteger(degree - step))
        .dividedWithRest(by: BigInteger(step + 1)).quotient
    }
    return isOdd ? -result : result
  }
}
