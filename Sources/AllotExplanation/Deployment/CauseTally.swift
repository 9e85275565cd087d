internal import AllotModel

/// Adds up what is missing by its cause.
struct CauseTally {
  private var countByRank: [Int: Int] = [:]
  private var causeByRank: [Int: PostReason.Cause] = [:]
  private var posts: Set<Post.ID> = []

  mutating func add(_ cause: PostReason.Cause, _ count: Int) {
    if case .elsewhere(let more) = cause { posts.formUnion(more) }
    countByRank[cause.rank, default: 0] += count
    causeByRank[cause.rank] = cause
  }

  /// The causes, the weightiest first, those of the same weight in their fixed order.
  var reasons: [PostReason] {
    countByRank.sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }.compactMap { rank, count in
      guard let cause = causeByRank[rank] else { return nil }
      if case .elsewhere = cause {
        return PostReason(cause: .elsewhere(posts.sorted()), quantity: count)
      }
      return PostReason(cause: cause, quantity: count)
    }
  }
}

extension PostReason.Cause {
  /// The fixed order of causes: what lies with the offers before what lies with the roster.
  var rank: Int {
    switch self {
    case .profile: 0
    case .languages: 1
    case .destination: 2
    case .availability: 3
    case .shortestTour: 4
    case .briefing: 5
    case .limits: 6
    case .elsewhere: 7
    case .incomplete: 8
    case .objectives: 9
    case .frozen: 10
    }
  }
}
