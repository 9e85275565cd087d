internal import AllotModel

/// The rules that one pool's experts keep in a season, where nothing is frozen and nobody is in briefing.
struct SeasonRules: Sendable {
  /// The steps in which the pool's experts may be at each seat, an empty range where never.
  ///
  /// - Shape: one per seat.
  private let stays: [Range<Int>]
  private let posts: [Int]
  private let lengths: ClosedRange<Int>
  private let rest: Int
  private let limit: Int?
  /// The steps of each calendar year.
  private let years: [Range<Int>]

  init(_ index: DeploymentIndex, pool: Int) {
    let seats = Set(index.seatsByPool[pool])
    stays = index.seats.indices.map { seat in
      guard seats.contains(seat), let stay = index.stay(ofPool: pool, at: seat) else {
        return 0..<0
      }
      return stay.lowerBound..<(stay.upperBound + 1)
    }
    posts = index.seats.map(\.post)
    lengths = index.tourLengths(ofPool: pool)
    rest = index.problem.pools[pool].rest
    limit = index.isLimited[pool] ? index.problem.pools[pool].yearlyLimit : nil
    years = index.yearRanges
  }

  /// Whether a season in time order keeps every rule.
  func allow(_ season: [Stint]) -> Bool {
    var before = Int.min
    var post = -1
    for stint in season {
      let (first, last) = (stint.steps.lowerBound, stint.steps.upperBound)
      let stay = stays[stint.seat]
      guard stay.lowerBound <= first, last < stay.upperBound,
        lengths.contains(last - first + 1)
      else { return false }
      if post >= 0 {
        guard before + rest < first else { return false }
        // Without a day between, two tours at one post would be one stay.
        if before + 1 == first, posts[stint.seat] == post { return false }
      }
      (before, post) = (last, posts[stint.seat])
    }
    guard let limit else { return true }
    return years.allSatisfy { year in
      season.reduce(0) { $0 + $1.steps.overlap(with: year) } <= limit
    }
  }
}

extension ClosedRange<Int> {
  fileprivate func overlap(with other: Range<Int>) -> Int {
    Swift.max(
      0, Swift.min(upperBound + 1, other.upperBound) - Swift.max(lowerBound, other.lowerBound))
  }
}

extension DeploymentIndex {
  /// The steps of each calendar year, in order.
  fileprivate var yearRanges: [Range<Int>] {
    var starts = years.indices.filter { $0 == 0 || years[$0] != years[$0 - 1] }
    starts.append(stepCount)
    return zip(starts, starts.dropFirst()).map { $0..<$1 }
  }
}
