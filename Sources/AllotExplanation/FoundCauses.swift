internal import AllotModel

/// The causes for which one need stays open, while its offers are looked at.
struct FoundCauses {
  /// Shape: one list per place in the order of causes; positions of offers.
  private var offers = [[Int]](repeating: [], count: OpenReason.Cause.inOrder.count)
  private var limits: [OpenReason.Cause: [String]] = [:]
  private(set) var isEmpty = true

  mutating func add(_ cause: OpenReason.Cause, offer: Int) {
    offers[cause.rank].append(offer)
    isEmpty = false
  }

  mutating func add(_ cause: OpenReason.Cause, offer: Int, limits own: [String]) {
    add(cause, offer: offer)
    limits[cause, default: []] += own
  }

  /// The causes in the order in which they are told, each with its offers, ascending.
  var byWeight: [(cause: OpenReason.Cause, offers: [Int], limits: [String])] {
    OpenReason.Cause.inOrder.compactMap { cause in
      let own = offers[cause.rank]
      return own.isEmpty ? nil : (cause, own.sortedOnce, limits[cause] ?? [])
    }
  }
}

extension OpenReason.Cause {
  /// What is used first, then what is in the way.
  fileprivate static let inOrder = allCases.sorted { $0.rank < $1.rank }

  /// The place of a cause in the order in which causes are told.
  fileprivate var rank: Int {
    switch self {
    case .noOffer: 0
    case .offersUsed: 1
    case .earmarkedElsewhere: 2
    case .budgetSpent: 3
    case .routeFull: 4
    case .routeClosed: 5
    case .substitutionLimit: 6
    case .outsideWindow: 7
    case .stayTooLong: 8
    case .offerMinimum: 9
    case .indivisible: 10
    case .heldBack: 11
    case .notSearched: 12
    }
  }
}

extension [Int] {
  /// The numbers in order, each once.
  var sortedOnce: [Int] {
    let isAscending = zip(self, dropFirst()).allSatisfy { $0 < $1 }
    if isAscending { return self }
    var once: [Int] = []
    for number in sorted() where number != once.last { once.append(number) }
    return once
  }
}
