@testable import LinearPrograms

/// The best of listed solutions in every aim, each among those that are best in all before it.
struct Enumeration {
  /// Shape: one list per aim: the levels from the worst to the best, or the only value.
  private(set) var ranks: [[Double]] = []
  private(set) var best: [[Double]]

  /// How far two values may lie apart and still be the same.
  private static let noise = 1e-7

  init(of solutions: [[Double]], aims: [Aim]) {
    best = solutions
    for aim in aims {
      let reached = best.map { aim.ranks(at: $0) }
      guard let leader = reached.max(by: { aim.isWorse($0, than: $1, noise: Self.noise) }) else {
        return
      }
      ranks.append(leader)
      best = zip(best, reached).filter { !aim.isWorse($1, than: leader, noise: Self.noise) }
        .map(\.0)
    }
  }
}

extension Aim {
  /// What values reach: the levels from the worst to the best, or the only value.
  func ranks(at values: [Double]) -> [Double] {
    switch self {
    case .best(let objective):
      [objective.terms.reduce(0) { $0 + $1.coefficient * values[$1.column] }]
    case .level(let levelling):
      levelling.agents.map { values[$0.column] / $0.scale }
        .sorted(by: levelling.direction == .raise ? (<) : (>))
    }
  }

  /// Whether the first rank that tells two apart speaks for the other.
  func isWorse(_ one: [Double], than other: [Double], noise: Double) -> Bool {
    let isRaised =
      switch self {
      case .best(let objective): objective.sense == .maximize
      case .level(let levelling): levelling.direction == .raise
      }
    guard let pair = zip(one, other).first(where: { abs($0 - $1) > noise }) else { return false }
    return isRaised ? pair.0 < pair.1 : pair.0 > pair.1
  }
}

/// Whether ranks are the same to a millionth of the largest of their aim.
func areSame(_ one: [[Double]], _ other: [[Double]]) -> Bool {
  one.map(\.count) == other.map(\.count)
    && zip(one, other).allSatisfy { ranks, others in
      let scale = ranks.reduce(1) { max($0, abs($1)) }
      return zip(ranks, others).allSatisfy { abs($0 - $1) <= 1e-6 * scale }
    }
}
