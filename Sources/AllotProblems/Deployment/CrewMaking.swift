package import AllotModel

extension Crews {
  /// The crews of every pool, standing where a former roster leaves them.
  package init(of index: DeploymentIndex, after former: FormerRoster?) {
    var making = CrewMaking(index, former)
    for pool in index.problem.pools.indices { making.addCrews(ofPool: pool) }
    making.addOthers()
    all = making.crews
    frozenSteps = making.frozenSteps
    settled = making.settled.sorted { $0.order < $1.order }
    lostSteps = making.lostSteps
  }
}

extension Tour {
  /// By expert and start.
  package var order: TourOrder { TourOrder(expert: expert, start: steps.lowerBound) }
}

/// Where a tour stands among all.
package struct TourOrder: Comparable, Sendable {
  let expert: Expert
  let start: Int

  package static func < (left: Self, right: Self) -> Bool {
    (left.expert, left.start) < (right.expert, right.start)
  }
}

/// Makes the crews of one pool after the other.
private struct CrewMaking {
  let index: DeploymentIndex
  let hasFormer: Bool
  let frozenSteps: Int
  /// What is left of the former tours, by expert.
  private var tours: [Expert: [Tour]]
  private var seatsByName: [String: Int] = [:]
  private(set) var crews: [Crew] = []
  private(set) var settled: [Tour] = []
  private(set) var lostSteps = 0

  init(_ index: DeploymentIndex, _ former: FormerRoster?) {
    self.index = index
    hasFormer = former != nil
    frozenSteps = min(max(0, former?.frozenSteps ?? 0), index.stepCount)
    let inside = (former?.tours ?? []).filter { $0.steps.lowerBound < index.stepCount }
    tours = Dictionary(grouping: inside, by: \.expert).mapValues {
      $0.sorted { $0.order < $1.order }
    }
    for (position, seat) in index.seats.enumerated() {
      seatsByName[name(index.problem.posts[seat.post].id, seat.profile)] = position
    }
  }

  private func name(_ post: Post.ID, _ profile: Profile.ID) -> String {
    "\(post.text)\u{0}\(profile.text)"
  }

  private func seat(of tour: Tour) -> Int? { seatsByName[name(tour.post, tour.profile)] }

  mutating func addCrews(ofPool pool: Int) {
    let own = index.problem.pools[pool]
    let size = max(1, own.crew)
    for crew in 0..<index.crewCount(ofPool: pool) {
      let numbers = (crew * size + 1)...((crew + 1) * size)
      let histories = numbers.map {
        tours.removeValue(forKey: Expert(pool: own.id, number: $0)) ?? []
      }
      let standing = settle(histories, ofPool: pool)
      crews.append(
        Crew(
          pool: pool, numbers: numbers, standing: standing,
          former: hasFormer ? histories.map(assignments) : []))
    }
  }

  /// The former tours of experts who can be sent no more.
  mutating func addOthers() {
    for tour in tours.values.joined() {
      if tour.steps.lowerBound < frozenSteps { settled.append(tour.clipped(to: frozenSteps)) }
      let open = max(tour.steps.lowerBound, frozenSteps)
      lostSteps += max(0, min(tour.steps.upperBound, index.stepCount - 1) - open + 1)
    }
  }

  /// What one expert did, step by step.
  private func assignments(of history: [Tour]) -> [Int] {
    var seats = [Int](repeating: Former.home, count: index.stepCount)
    for tour in history {
      for step in tour.steps where step < index.stepCount {
        seats[step] = seat(of: tour) ?? Former.elsewhere
      }
    }
    return seats
  }

  /// Settles what is frozen of the members' tours, and says where that leaves their crew.
  private mutating func settle(_ histories: [[Tour]], ofPool pool: Int) -> Standing {
    var standing = Standing(
      firstStep: frozenSteps, used: [Int](repeating: 0, count: (index.years.last ?? 0) + 1),
      barredPosts: [], ongoing: nil)
    guard frozenSteps > 0 else { return standing }
    let frozen = histories.map { $0.filter { $0.steps.lowerBound < frozenSteps } }
    let ongoing = ongoing(in: frozen, ofPool: pool)
    for member in frozen {
      var used = [Int](repeating: 0, count: standing.used.count)
      for tour in member where ongoing == nil || tour.steps.upperBound < frozenSteps - 1 {
        let kept = tour.clipped(to: frozenSteps)
        settled.append(kept)
        for step in kept.steps { used[index.years[step]] += 1 }
        let rest = index.problem.pools[pool].rest
        standing.firstStep = max(standing.firstStep, kept.steps.upperBound + 1 + rest)
        if rest == 0, kept.steps.upperBound == frozenSteps - 1, let seat = seat(of: tour) {
          standing.barredPosts.append(index.seats[seat].post)
        }
      }
      standing.used = zip(standing.used, used).map(max)
    }
    standing.barredPosts = Set(standing.barredPosts).sorted()
    standing.ongoing = ongoing
    return standing
  }

  /// The stay in progress that all members share, when it may go on.
  private func ongoing(in frozen: [[Tour]], ofPool pool: Int) -> Standing.Ongoing? {
    let last = frozen.map { $0.last }
    guard let first = last.first ?? nil, first.steps.upperBound >= frozenSteps - 1,
      let seat = seat(of: first), index.seatsByPool[pool].contains(seat),
      let stay = index.stay(ofPool: pool, at: seat), stay.upperBound >= frozenSteps - 1
    else { return nil }
    let areTogether = last.allSatisfy {
      $0?.post == first.post && $0?.profile == first.profile
        && $0?.steps.lowerBound == first.steps.lowerBound
        && ($0?.steps.upperBound ?? 0) >= frozenSteps - 1
    }
    guard areTogether else { return nil }
    let start = first.steps.lowerBound
    let lengths = index.tourLengths(ofPool: pool)
    let ends = (frozenSteps - 1...stay.upperBound).filter { end in
      lengths.contains(end - start + 1)
        && keepsLimit(start...end, after: frozen.map { $0.dropLast() }, ofPool: pool)
    }
    return ends.isEmpty ? nil : Standing.Ongoing(seat: seat, start: start, ends: ends)
  }

  private func keepsLimit(
    _ steps: ClosedRange<Int>, after earlier: [ArraySlice<Tour>], ofPool pool: Int
  ) -> Bool {
    guard let limit = index.problem.pools[pool].yearlyLimit else { return true }
    return earlier.allSatisfy { tours in
      var used: [Int: Int] = [:]
      for step in tours.map(\.steps).joined() { used[index.years[step], default: 0] += 1 }
      for step in steps { used[index.years[step], default: 0] += 1 }
      return steps.allSatisfy { used[index.years[$0], default: 0] <= limit }
    }
  }
}

extension Tour {
  /// The part of a tour that lies in the first steps.
  fileprivate func clipped(to frozenSteps: Int) -> Tour {
    Tour(
      expert: expert, post: post, profile: profile,
      steps: steps.lowerBound...min(steps.upperBound, frozenSteps - 1))
  }
}
