internal import AllotModel

/// Why an expert is not at a post in a step.
enum ExpertStanding {
  case here
  case elsewhere(Post.ID)
  /// Nothing is in the way.
  case free
  /// There is room for a stay shorter than the shortest tour.
  case tooShort
  /// Rests between tours, or is at the longest tour or the yearly limit.
  case limited
  /// The crew is larger than what is missing.
  case crewTooLarge
}

/// What the rules let one expert do at one post around one step.
struct ExpertRoom {
  let pool: Pool
  let post: Post
  let profile: Profile.ID
  /// How many of the profile the post may have in a step.
  let limit: Int
  let step: Int
  /// Steps before this one are settled.
  let frozenSteps: Int
  let times: RosterTimes

  /// Where `expert` stands towards the post in the step.
  ///
  /// - Precondition: the pool can serve there, and its window has the step.
  func standing(of expert: Expert) -> ExpertStanding {
    let tours = times.tours(of: expert)
    if let now = tours.first(where: { $0.steps.contains(step) }) {
      return now.post == post.id && now.profile == profile ? .here : .elsewhere(now.post)
    }
    guard hasPlaces(in: step) else { return .crewTooLarge }
    if tours.contains(where: { canProlong($0, among: tours) }) { return .free }
    let open = steps { hasPlaces(in: $0) }
    guard open.count >= pool.shortestTour else { return .tooShort }
    let rested = steps { hasPlaces(in: $0) && isRested(in: $0, tours) }
    guard rested.contains(step), rested.count >= pool.shortestTour else { return .limited }
    return canBegin(within: rested, tours) ? .free : .limited
  }

  /// Whether the whole crew has a place.
  private func hasPlaces(in step: Int) -> Bool {
    times.present(at: post.id, as: profile, in: step) + pool.crew <= limit
  }

  /// Whether an expert is rested from every other tour, and will be before the next.
  private func isRested(in step: Int, _ tours: [Tour]) -> Bool {
    tours.allSatisfy { tour in
      let home = tour.post == post.id ? max(1, pool.rest) : pool.rest
      return step > tour.steps.upperBound + home || step < tour.steps.lowerBound - home
    }
  }

  /// The steps around this one, in the windows and after what is settled, that fulfil a condition.
  private func steps(where isOpen: (Int) -> Bool) -> Range<Int> {
    let window = pool.window.steps.clamped(to: post.window.steps)
    guard window.contains(step), step >= frozenSteps, isOpen(step) else { return step..<step }
    var (low, high) = (step, step)
    while low > max(window.lowerBound, frozenSteps), isOpen(low - 1) { low -= 1 }
    while high < window.upperBound, isOpen(high + 1) { high += 1 }
    return low..<high + 1
  }

  /// Whether a shortest tour with this step fits into some steps and the yearly limit.
  private func canBegin(within steps: Range<Int>, _ tours: [Tour]) -> Bool {
    let length = pool.shortestTour
    let starts = max(steps.lowerBound, step - length + 1)...min(step, steps.upperBound - length)
    return starts.contains { start in
      times.isWithin(pool.yearlyLimit, adding: Array(start..<start + length), to: tours)
    }
  }

  /// Whether a tour of the expert at this post could last until this step, or begin with it.
  private func canProlong(_ tour: Tour, among tours: [Tour]) -> Bool {
    guard tour.post == post.id, tour.profile == profile, pool.longestTour ?? .max > 0 else {
      return false
    }
    let added =
      step > tour.steps.upperBound
      ? Array(tour.steps.upperBound + 1...step) : Array(step..<tour.steps.lowerBound)
    let others = tours.filter { $0 != tour }
    let window = pool.window.steps.clamped(to: post.window.steps)
    return tour.steps.count + added.count <= pool.longestTour ?? .max
      && added.allSatisfy {
        window.contains($0) && $0 >= frozenSteps && hasPlaces(in: $0) && isRested(in: $0, others)
      } && times.isWithin(pool.yearlyLimit, adding: added, to: tours)
  }
}
