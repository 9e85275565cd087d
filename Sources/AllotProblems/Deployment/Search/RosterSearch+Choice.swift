internal import AllotModel

/// Which crews are taken out and put in again.
extension RosterSearch {
  /// A seat and a step of its post, where something is open if such a one is soon found.
  private mutating func chosenCell() -> (seat: Int, step: Int) {
    if seeksOpen, dice.below(4) > 0 {
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
    if dice.below(3) == 0 || index.seats.isEmpty {
      return dice.some(size, of: Array(crews.all.indices))
    }
    let (seat, step) = chosenCell()
    let near = crewsBySeat[seat].filter { crew in
      let season = state.roster.seasons[crew]
      return season.isEmpty
        || season.contains { $0.steps.lowerBound <= step + 3 && step <= $0.steps.upperBound + 3 }
    }
    return dice.some(size, of: near.isEmpty ? Array(crews.all.indices) : near)
  }
}

extension SearchDice {
  /// Up to `count` different elements.
  fileprivate mutating func some(_ count: Int, of elements: [Int]) -> [Int] {
    var pool = elements
    for place in 0..<min(count, pool.count) {
      pool.swapAt(place, place + below(pool.count - place))
    }
    return Array(pool.prefix(count))
  }

  mutating func shuffled(_ elements: [Int]) -> [Int] {
    some(elements.count, of: elements)
  }
}
