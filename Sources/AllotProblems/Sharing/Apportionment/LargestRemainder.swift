internal import ExactNumbers

/// Everybody's whole part, then one unit more by the largest remainders.
///
/// Where a minimum is above a quota, the state gets the minimum, and the quotas of the others are
/// taken of what is left, until no quota lies below it.
struct LargestRemainder {
  let quotas: [Rational]
  let units: Int
  let minimum: Int

  func apportionment() -> Apportionment {
    let (free, quotas) = quotasAboveMinimum()
    var parts = quotas.map { $0.floor.word ?? 0 }
    let missing = units - parts.reduce(0, +)
    let remainders = quotas.indices.map { quotas[$0] - Rational(parts[$0]) }
    let order = free.filter { quotas[$0].sign > 0 }.sorted {
      (remainders[$1], quotas[$1], $0) < (remainders[$0], quotas[$0], $1)
    }
    let winners = order.prefix(missing)
    for winner in winners { parts[winner] += 1 }
    let (up, down) = (winners.last.map { remainders[$0] }, order.dropFirst(missing).first)
    let next = down.map { remainders[$0] }
    var result = Apportionment(quotas: self.quotas, units: parts)
    result.standing = missing > 0 ? .remainders(down: next, up: up) : nil
    if let up, up == next {
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
