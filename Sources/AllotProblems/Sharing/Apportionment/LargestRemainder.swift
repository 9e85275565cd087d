internal import ExactNumbers

/// Everybody's whole part, then one unit more by the largest remainders.
///
/// Who has less than the minimum gets the minimum, and the others keep their parts, as after the
/// censuses of the United States. Where the minimums would then take more than the remainders
/// leave, the others share what is left in proportion, until none of them lies below the minimum.
struct LargestRemainder {
  let quotas: [Rational]
  let units: Int
  let minimum: Int

  func apportionment() -> Apportionment {
    let low = quotas.indices.filter { quotas[$0] < Rational(minimum) }
    var free = quotas.indices.filter { !low.contains($0) }
    var current = quotas
    for position in low { current[position] = Rational(minimum) }
    if Self.whole(current).reduce(0, +) > units { (free, current) = quotasAboveMinimum() }
    return rounded(current, free: free)
  }

  private static func whole(_ quotas: [Rational]) -> [Int] { quotas.map { $0.floor.word ?? 0 } }

  /// Gives what whole parts leave to the largest remainders of the free states.
  private func rounded(_ current: [Rational], free: [Int]) -> Apportionment {
    var parts = Self.whole(current)
    let missing = units - parts.reduce(0, +)
    let remainders = current.indices.map { current[$0] - Rational(parts[$0]) }
    let order = free.filter { current[$0].sign > 0 }.sorted {
      (remainders[$1], current[$1], $0) < (remainders[$0], current[$0], $1)
    }
    let winners = order.prefix(missing)
    for winner in winners { parts[winner] += 1 }
    let up = winners.last.map { remainders[$0] }
    let down = order.dropFirst(missing).first.map { remainders[$0] }
    var result = Apportionment(quotas: quotas, parts: current, units: parts)
    result.standing = missing > 0 ? .remainders(down: down, up: up) : nil
    if let up, up == down {
      let members = order.filter { remainders[$0] == up }
      result.tie = Apportionment.Tie(
        members: members, winners: members.count { winners.contains($0) })
    }
    return result
  }

  /// The states above their minimum, and what everybody is to have before rounding.
  private func quotasAboveMinimum() -> (free: [Int], quotas: [Rational]) {
    var current = quotas
    var free = Array(quotas.indices)
    while true {
      let low = free.filter { current[$0] < Rational(minimum) }
      guard !low.isEmpty else { return (free, current) }
      for position in low { current[position] = Rational(minimum) }
      free.removeAll { low.contains($0) }
      let left = Rational(units - minimum * (quotas.count - free.count))
      let sum = free.reduce(Rational.zero) { $0 + quotas[$1] }
      guard sum.sign > 0 else { return (free, current) }
      for position in free { current[position] = quotas[position] * left / sum }
    }
  }
}
