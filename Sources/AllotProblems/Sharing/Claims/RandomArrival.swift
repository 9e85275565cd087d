internal import AllotModel
internal import ExactNumbers

/// Claimants arrive one after the other and take what they claim as long as there is some; the
/// awards are the mean over all orders.
///
/// With `over(S) = max(amount - sum of claims in S, 0)`, somebody who comes after the set `S` gets
/// `over(S) - over(S with i)`, so that only the sums of `over` by size of `S` are needed:
///
///     award(i) = sum over k of k! (n-k-1)! / n! * (all(k) - with(i, k) - with(i, k + 1))
///
/// - Source: B. O'Neill (1982); the sums by halves of the claims are our own.
struct RandomArrival {
  private let problem: ClaimsProblem
  private let whole: WholeClaims

  init(_ problem: ClaimsProblem) {
    self.problem = problem
    whole = WholeClaims(problem)
  }

  func awards() -> [Rational] {
    let count = whole.claims.count
    let sums = sums
    let all = BigInteger.factorial(count)
    let awards = whole.claims.indices.map { claimant in
      (0..<count).reduce(BigInteger(0)) { total, size in
        let weight = BigInteger.factorial(size) * BigInteger.factorial(count - size - 1)
        return total + weight * sums.gain(of: claimant, after: size)
      }
    }
    return whole.spread(awards.map { Rational($0, over: all) * whole.unit }, over: problem)
  }

  /// What each gets on average when so many of those who claim anything have come before.
  ///
  /// - Shape: claimants by the number of those before; none for who claims nothing.
  func means() -> [[Rational]] {
    let count = whole.claims.count
    let sums = sums
    var means = whole.claims.indices.map { claimant in
      (0..<count).map { size in
        Rational(sums.gain(of: claimant, after: size), over: .choices(of: size, from: count - 1))
          * whole.unit
      }
    }[...]
    return problem.claims.map { $0.isZero ? [] : means.removeFirst() }
  }

  private var sums: SumsBySize {
    let count = whole.claims.count
    let middle = count / 2
    var sums = SumsBySize(count: count)
    let halves = [whole.claims[..<middle], whole.claims[middle...]].map(HalfSums.init)
    add(halves[0], against: halves[1], firstMember: 0, countsAll: true, into: &sums)
    add(halves[1], against: halves[0], firstMember: middle, countsAll: false, into: &sums)
    return sums
  }

  private struct SumsBySize {
    /// The sum of `over` of all sets, by their size.
    var all: [BigInteger]
    /// The same of the sets with a claimant.
    var with: [[BigInteger]]

    init(count: Int) {
      all = Array(repeating: 0, count: count + 1)
      with = Array(repeating: all, count: count)
    }

    /// What a claimant gets after all groups of a size, added up.
    func gain(of claimant: Int, after size: Int) -> BigInteger {
      all[size] - with[claimant][size] - with[claimant][size + 1]
    }
  }

  /// Adds the subsets of one half, each beside those of the other half whose sum leaves something.
  private func add(
    _ half: HalfSums, against other: HalfSums, firstMember: Int, countsAll: Bool,
    into sums: inout SumsBySize
  ) {
    var (counts, totals) = ([Int](), [BigInteger]())
    var reached = 0
    for subset in half.subsets.reversed() {
      let left = whole.amount - subset.sum
      while reached < other.subsets.count, other.subsets[reached].sum < left {
        let next = other.subsets[reached]
        while counts.count <= next.size {
          counts.append(0)
          totals.append(0)
        }
        counts[next.size] += 1
        totals[next.size] += next.sum
        reached += 1
      }
      for size in counts.indices where counts[size] > 0 {
        let over = left * BigInteger(counts[size]) - totals[size]
        let whole = subset.size + size
        if countsAll { sums.all[whole] += over }
        var members = subset.members
        while members != 0 {
          sums.with[firstMember + members.trailingZeroBitCount][whole] += over
          members &= members - 1
        }
      }
    }
  }
}
