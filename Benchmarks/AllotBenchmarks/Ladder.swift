internal import AllotModel

/// One size of a made-up emergency: who gives, who asks, for what, and how long.
struct Rung {
  let name: String
  let contributors: Int
  let recipients: Int
  let kinds: Int
  let periods: Int
  /// Whether things are given in whole units only.
  let isWhole: Bool

  static let all = [false, true].flatMap { isWhole in
    [
      Rung("S", 27, 3, 10, 1, isWhole), Rung("M", 27, 4, 20, 12, isWhole),
      Rung("L", 31, 6, 50, 26, isWhole),
    ]
  }

  private init(
    _ name: String, _ contributors: Int, _ recipients: Int, _ kinds: Int, _ periods: Int,
    _ isWhole: Bool
  ) {
    self.name = name + (isWhole ? " whole" : " broken")
    self.contributors = contributors
    self.recipients = recipients
    self.kinds = kinds
    self.periods = periods
    self.isWhole = isWhole
  }
}

extension Rung {
  /// The problem of this size, the same on every run; all its figures are made up.
  func problem() -> MatchingProblem {
    var dice = Dice(seed: UInt64(contributors * 1_000_003 + kinds * 1009 + periods))
    let givers = (0..<contributors).map { State.Code("C\(padded($0))") }
    let takers = (0..<recipients).map { State.Code("R\(padded($0))") }
    let resources = (0..<kinds).map { kind in
      Resource(
        id: .init("k\(padded(kind))"), category: .equipment, isWhole: isWhole,
        value: Double(dice.next(1...50) * 10))
    }
    let needs = makeNeeds(by: takers, of: resources, dice: &dice)
    let offers = makeOffers(by: givers, to: takers, of: resources, dice: &dice)
    var routes: [Route] = []
    for (from, to) in givers.flatMap({ giver in takers.map { (giver, $0) } }) {
      routes.append(Route(from: from, to: to, cost: Double(dice.next(1...30))))
    }
    var shares: [State.Code: Double] = [:]
    let sizes = givers.map { _ in Double(dice.next(1...100)) }
    let total = sizes.reduce(0, +)
    for (giver, size) in zip(givers, sizes) { shares[giver] = size / total }
    return MatchingProblem(
      title: name, horizon: horizon,
      states: (givers + takers).map { State(code: $0, name: $0.text) },
      resources: resources, needs: needs, offers: offers, routes: routes,
      settings: MatchSettings(coverageOver: .state), keyShares: shares)
  }

  private var horizon: Horizon {
    Horizon(start: Day(number: 18_800), step: .week, count: max(periods, 1))
  }

  private func makeNeeds(
    by takers: [State.Code], of resources: [Resource], dice: inout Dice
  ) -> [Need] {
    var needs: [Need] = []
    for taker in takers {
      for resource in resources {
        for period in 0..<periods where dice.next(1...10) <= 7 {
          needs.append(
            Need(
              id: .init("\(taker)/\(resource.id)/\(padded(period))"), state: taker,
              resource: resource.id, quantity: Double(dice.next(5...80)),
              window: Window(steps: period...min(period + 1, periods - 1))))
        }
      }
    }
    return needs
  }

  /// A third of the pairs offers; a fifth of the offers is earmarked; windows are a third long.
  private func makeOffers(
    by givers: [State.Code], to takers: [State.Code], of resources: [Resource], dice: inout Dice
  ) -> [Offer] {
    var offers: [Offer] = []
    for giver in givers {
      for resource in resources where dice.next(1...3) == 1 {
        let start = dice.next(0...(periods - 1))
        offers.append(
          Offer(
            id: .init("\(giver)/\(resource.id)"), state: giver, resource: resource.id,
            quantity: Double(dice.next(5...60) * max(1, periods / 4)),
            window: Window(steps: start...min(periods - 1, start + periods / 3)),
            earmark: dice.next(1...5) == 1 ? [takers[dice.next(0...(takers.count - 1))]] : nil))
      }
    }
    return offers
  }

  private func padded(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 3 - digits.count)) + digits
  }
}

/// Whole numbers that look random and are the same on every run (Vigna's splitmix64).
struct Dice {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next(_ range: ClosedRange<Int>) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    mixed ^= mixed >> 31
    return range.lowerBound + Int(mixed % UInt64(range.count))
  }
}
