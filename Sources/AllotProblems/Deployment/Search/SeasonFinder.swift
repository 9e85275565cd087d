internal import AllotModel

/// Finds the best season of one crew: a longest path over its moments at home, from the end.
struct SeasonFinder {
  let index: DeploymentIndex
  let pool: Int
  private let seats: [Int]
  private let stays: [ClosedRange<Int>?]
  private let lengths: ClosedRange<Int>
  private let rest: Int
  let limit: Int?
  private let weighing: StayWorth
  /// The first step of each step's calendar year, and of the next.
  let yearStarts: [Int]
  private let nextYears: [Int]
  /// The last step of the longest tour from each step that keeps the limit by itself.
  private let latest: [Int]

  init(_ index: DeploymentIndex, pool: Int) {
    self.index = index
    self.pool = pool
    seats = index.seatsByPool[pool]
    stays = seats.map { index.stay(ofPool: pool, at: $0) }
    lengths = index.tourLengths(ofPool: pool)
    rest = index.problem.pools[pool].rest
    limit = index.isLimited[pool] ? index.problem.pools[pool].yearlyLimit : nil
    weighing = StayWorth(
      stepCount: index.stepCount, rest: rest, briefing: index.problem.settings.briefing,
      handover: index.problem.settings.handover)
    yearStarts = index.years.map { year in index.years.firstIndex(of: year) ?? 0 }
    nextYears = index.years.map { year in
      index.years.firstIndex { $0 > year } ?? index.stepCount
    }
    latest = index.lastSteps(within: limit)
  }

  /// The best season for a crew at these prices, and how many stays were weighed.
  func season(
    for crew: Crew, from frozenSteps: Int, at prices: SeasonPrices
  ) -> (season: [Stint], work: Int) {
    let width = (limit ?? 0) + 1
    let steps = index.stepCount
    var best = SeasonWays(count: (steps + 1) * width, value: 0)
    var second = SeasonWays(count: rest == 0 ? best.values.count : 0, value: -Double.infinity)
    var work = 0
    for step in stride(from: steps - 1, through: min(frozenSteps, steps), by: -1) {
      let barred = step == frozenSteps ? crew.standing.barredPosts : []
      work += weigh(step, prices, width, barred, &best, &second)
    }
    var season: [Stint] = []
    var (step, used, lastPost) = begin(crew, frozenSteps, prices, width, best, second, &season)
    while step < steps {
      var choice = best.choices[step * width + used]
      if lastPost >= 0, post(of: choice) == lastPost {
        choice = second.choices[step * width + used]
      }
      if choice < 0 {
        used = limit == nil || nextYears[step] == step + 1 ? 0 : used
        (step, lastPost) = (step + 1, -1)
        continue
      }
      let stint = Stint(seat: seats[choice / steps], steps: step...(choice % steps))
      season.append(stint)
      (step, used) = landing(of: stint.steps, used: used)
      lastPost = rest == 0 ? index.seats[stint.seat].post : -1
    }
    return (season, work)
  }

  /// The post of a choice, -1 for waiting.
  func post(of choice: Int) -> Int {
    choice < 0 ? -1 : index.seats[seats[choice / index.stepCount]].post
  }

  /// Weighs every way out of one step; the later ones are weighed already.
  private func weigh(
    _ step: Int, _ prices: SeasonPrices, _ width: Int, _ barred: [Int], _ best: inout SeasonWays,
    _ second: inout SeasonWays
  ) -> Int {
    let isNewYear = limit == nil || nextYears[step] == step + 1
    let home = prices.homeCosts[step + 1] - prices.homeCosts[step]
    for used in 0..<width {
      let next = best.values[(step + 1) * width + (isNewYear ? 0 : used)]
      best.set(step * width + used, next - home, -1)
    }
    var work = width
    for place in seats.indices {
      guard let stay = stays[place], stay.contains(step) else { continue }
      if barred.contains(index.seats[seats[place]].post) { continue }
      let final = min(stay.upperBound, step + lengths.upperBound - 1, latest[step])
      var last = step + lengths.lowerBound - 1
      while last <= final {
        defer { last += 1 }
        let inYear = min(last + 1, nextYears[step]) - step
        if let limit, inYear > limit { break }
        guard weighing.haveRoom(place, step...last, prices) else { continue }
        work += width
        let candidate = Stay(
          steps: step...last, choice: place * index.stepCount + last,
          value: weighing.worth(place, step...last, prices),
          usedCount: limit.map { $0 - inYear + 1 } ?? 1)
        if rest == 0 {
          takeApart(candidate, width, &best, &second)
        } else {
          take(candidate, width, &best)
        }
      }
    }
    return work
  }

  /// Where a crew is after a stay and its rest.
  func landing(of steps: ClosedRange<Int>, used: Int) -> (step: Int, used: Int) {
    let next = min(index.stepCount, steps.upperBound + 1 + rest)
    guard limit != nil, next < index.stepCount else { return (next, 0) }
    let yearStart = yearStarts[next]
    let before = yearStarts[steps.lowerBound] == yearStart ? used : 0
    return (next, before + max(0, steps.upperBound - max(steps.lowerBound, yearStart) + 1))
  }

  /// Takes the first step of a season: the stay in progress, or waiting until a tour may begin.
  private func begin(
    _ crew: Crew, _ frozenSteps: Int, _ prices: SeasonPrices, _ width: Int, _ best: SeasonWays,
    _ second: SeasonWays, _ season: inout [Stint]
  ) -> (step: Int, used: Int, lastPost: Int) {
    guard let ongoing = crew.standing.ongoing else {
      let step = min(crew.standing.firstStep, index.stepCount)
      let isOpen = limit != nil && step < index.stepCount
      return (step, isOpen ? min(crew.standing.used[index.years[step]], width - 1) : 0, -1)
    }
    let post = index.seats[ongoing.seat].post
    let place = seats.firstIndex(of: ongoing.seat)
    var choice: (value: Double, last: Int) = (-Double.infinity, ongoing.ends[0])
    for last in ongoing.ends {
      let (next, own) = landing(of: ongoing.start...last, used: 0)
      let used = own + usedBefore(crew, next)
      guard used < width else { continue }
      let isSame =
        rest == 0 && next < index.stepCount
        && self.post(of: best.choices[next * width + used]) == post
      let follow = (isSame ? second : best).values[next * width + used]
      let worth = weighing.worth(
        of: ongoing, at: place, until: last, from: frozenSteps, prices)
      let value = worth + follow
      if value > choice.value { choice = (value, last) }
    }
    let stint = Stint(seat: ongoing.seat, steps: ongoing.start...choice.last)
    season.append(stint)
    let (next, used) = landing(of: stint.steps, used: 0)
    return (next, min(used + usedBefore(crew, next), width - 1), rest == 0 ? post : -1)
  }

  private func usedBefore(_ crew: Crew, _ step: Int) -> Int {
    limit == nil || step >= index.stepCount ? 0 : crew.standing.used[index.years[step]]
  }
}

extension DeploymentIndex {
  /// For each step the last one up to which a stay from it keeps a yearly limit.
  fileprivate func lastSteps(within limit: Int?) -> [Int] {
    guard let limit else { return (0..<stepCount).map { _ in stepCount - 1 } }
    return (0..<stepCount).map { first in
      var (inYear, last) = (0, first - 1)
      for step in first..<stepCount {
        inYear = step > first && years[step] != years[step - 1] ? 1 : inYear + 1
        if inYear > limit { break }
        last = step
      }
      return last
    }
  }
}
