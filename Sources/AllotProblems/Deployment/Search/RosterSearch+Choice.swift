internal import AllotModel

/// Which crews are taken out and put in again.
extension RosterSearch {
  /// Once in so many times any place is chosen, so that not only the same few are tried.
  private static let timesOpen = 4

  /// A seat and a step of its post, where something is open if such a one is soon found.
  private mutating func chosenCell() -> (seat: Int, step: Int) {
    if focus != .anywhere, dice.below(RosterSearch.timesOpen) > 0 {
      let open = state.openCells()
      if !open.isEmpty {
        let cell = open[dice.below(open.count)]
        let seats = index.seatsByPost[cell.post]
        return (seats.lowerBound + dice.below(seats.count), cell.step)
      }
    }
    var cell = (seat: 0, step: 0)
    for _ in 0..<8 {
      let seat = dice.below(index.seats.count)
      let steps = index.seats[seat].steps
      cell = (seat, steps.lowerBound + dice.below(steps.count))
      let post = index.seats[seat].post
      let counted = state.count.counted(post: post, step: cell.step)
      if counted < index.problem.posts[post].quantity { return cell }
    }
    return cell
  }

  /// Some crews that may stand in each other's way: they can serve at one post about one time.
  mutating func chosenCrews() -> [Int] {
    let size = 2 + dice.below(min(5, crews.all.count))
    if focus == .changed, dice.below(2) == 0, let (crew, cell) = chosenChange() {
      return [crew] + dice.some(size - 1, of: crews(near: cell).filter { $0 != crew })
    }
    if dice.below(3) == 0 || index.seats.isEmpty {
      return dice.some(size, of: Array(crews.all.indices))
    }
    let near = crews(near: chosenCell())
    return dice.some(size, of: near.isEmpty ? Array(crews.all.indices) : near)
  }

  /// Crews that may serve at a seat and are at home or serve about that step.
  private func crews(near cell: (seat: Int, step: Int)) -> [Int] {
    crewsBySeat[cell.seat].filter { crew in
      let season = state.roster.seasons[crew]
      return season.isEmpty
        || season.contains {
          $0.steps.lowerBound <= cell.step + 3 && cell.step <= $0.steps.upperBound + 3
        }
    }
  }

  /// A crew that does something else than before, and a seat and step where it serves or served;
  /// `nil` where none is met soon.
  private mutating func chosenChange() -> (crew: Int, cell: (seat: Int, step: Int))? {
    for _ in 0..<RosterSearch.glances {
      let crew = dice.below(crews.all.count)
      let own = state.roster.seasons[crew].seatsByStep(index.stepCount)
      state.work += index.stepCount
      let changed = (crews.frozenSteps..<index.stepCount).filter {
        crews.all[crew].changes(at: own[$0], step: $0) > 0
      }
      guard !changed.isEmpty else { continue }
      let step = changed[dice.below(changed.count)]
      let seats = ([own[step]] + crews.all[crew].former.map { $0[step] }).filter { $0 >= 0 }
      guard !seats.isEmpty else { continue }
      return (crew, (seats[dice.below(seats.count)], step))
    }
    return nil
  }

  /// How many crews are looked at for one that does something else than before.
  private static let glances = 50
}

/// Rosters that came from elsewhere.
extension RosterSearch {
  /// Takes out stays where more are sent than the quantity allows, until nobody is.
  ///
  /// Until then every other improvement would be refused.
  mutating func clearOverfullSeats() {
    var isCleared = false
    while !isCleared, !state.isWithinQuantities {
      isCleared = true
      for crew in crews.all.indices {
        let season = state.roster.seasons[crew]
        let kept = season.filter { $0.steps.lowerBound < crews.frozenSteps || !isOverfull($0) }
        if kept.count == season.count { continue }
        state.set(kept, ofCrew: crew)
        isCleared = false
      }
    }
  }

  private func isOverfull(_ stay: Stint) -> Bool {
    stay.steps.contains { step in
      let room = state.room(stay.seat, step)
      return room.arrivals < 0 || room.leaving < 0
    }
  }
}
