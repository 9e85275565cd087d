internal import ExactNumbers

/// Units by a divisor that is the same for all: quotas are divided by it and rounded.
struct DivisorMethod {
  let quotas: [Rational]
  let units: Int
  let minimum: Int
  let signposts: Signposts

  /// The units, by exact comparison of priorities.
  ///
  /// A divisor near the right one misses the sum by few units; the rest is given to the most
  /// urgent, or taken from the least urgent, one by one. Both go by the larger share and then by the
  /// position, so that a tie ends as it would unit by unit.
  func apportionment() -> Apportionment {
    var parts = nearParts()
    var missing = units - parts.reduce(0, +)
    while missing > 0 {
      guard let position = mostUrgent(parts) else { break }
      parts[position] += 1
      missing -= 1
    }
    while missing < 0 {
      guard let position = leastUrgent(parts) else { break }
      parts[position] -= 1
      missing += 1
    }
    var result = Apportionment(quotas: quotas, units: parts)
    result.tie = tie(at: parts)
    result.standing = standing(of: parts)
    return result
  }

  /// Parts that miss the sum by no more than a unit for each state.
  ///
  /// The quotas themselves do so, unless minimums add to them: then a larger divisor is searched.
  private func nearParts() -> [Int] {
    var (low, high) = (Rational(1), Rational(1))
    var near = parts(dividedBy: 1)
    for _ in 0..<Self.mostSteps where near.reduce(0, +) > units + quotas.count {
      (low, high) = (high, high * 2)
      near = parts(dividedBy: high)
    }
    for _ in 0..<Self.mostSteps where near.reduce(0, +) < units - quotas.count {
      let middle = (low + high) / 2
      let between = parts(dividedBy: middle)
      if between.reduce(0, +) > units + quotas.count {
        low = middle
      } else {
        (high, near) = (middle, between)
      }
    }
    return near
  }

  private static let mostSteps = 64

  private func parts(dividedBy divisor: Rational) -> [Int] {
    quotas.map { max(minimum, signposts.rounded($0 / divisor)) }
  }

  /// The priority of the next unit.
  private func next(_ position: Int, _ parts: [Int]) -> Priority {
    signposts.priority(of: quotas[position], above: parts[position])
  }

  /// The priority by which the last unit was got; `nil` when it was the minimum.
  private func last(_ position: Int, _ parts: [Int]) -> Priority? {
    parts[position] > minimum
      ? signposts.priority(of: quotas[position], above: parts[position] - 1) : nil
  }

  private func mostUrgent(_ parts: [Int]) -> Int? {
    quotas.indices.filter { quotas[$0].sign > 0 }.max { left, right in
      (next(left, parts), quotas[left], right) < (next(right, parts), quotas[right], left)
    }
  }

  private func leastUrgent(_ parts: [Int]) -> Int? {
    let holders = quotas.indices.compactMap { position in
      last(position, parts).map { (position: position, priority: $0) }
    }
    return holders.min { left, right in
      (left.priority, quotas[left.position], right.position)
        < (right.priority, quotas[right.position], left.position)
    }?.position
  }

  /// Whoever could have the last unit with equal right.
  private func tie(at parts: [Int]) -> Apportionment.Tie? {
    let lasts = quotas.indices.map { last($0, parts) }
    let nexts = quotas.indices.map { next($0, parts) }
    guard let lowest = lasts.compactMap(\.self).min(), let highest = nexts.max(),
      lowest == highest, lowest != .never
    else { return nil }
    let winners = quotas.indices.filter { lasts[$0] == lowest }
    let members = winners + quotas.indices.filter { nexts[$0] == lowest }
    return Apportionment.Tie(
      members: members.sorted { (quotas[$1], $0) < (quotas[$0], $1) }, winners: winners.count)
  }

  private func standing(of parts: [Int]) -> Apportionment.Standing? {
    let nexts = quotas.indices.map { next($0, parts) }
    guard case .divisor(let low)? = nexts.max() else { return nil }
    let lowest = quotas.indices.compactMap { last($0, parts) }.min()
    let isSquared = signposts.isSquared
    let threshold = { Apportionment.Threshold(value: $0, isSquared: isSquared) }
    let high: Rational? = if case .divisor(let divisor)? = lowest { divisor } else { nil }
    return .divisors(
      Apportionment.DivisorInterval(
        low: threshold(low), high: high.map(threshold), includesLow: signposts.staysAtSignpost))
  }
}
