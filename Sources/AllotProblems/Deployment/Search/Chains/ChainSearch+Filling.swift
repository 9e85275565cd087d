internal import AllotModel
internal import LinearPrograms

extension ChainSearch {
  /// Lets as many serve as are asked for, as far as chains reach, whatever states then carry.
  mutating func fillOpenCells(stop: StopSignal) {
    for cell in openCells() where !stop.isRaised {
      while roster.lacking[cell] > 0, fillOpen(cell) { roster.keep() }
    }
  }

  /// Cells in which fewer serve than are asked for, those of earlier priorities first.
  private func openCells() -> [Int] {
    let index = roster.index
    let cells = roster.lacking.indices.filter { roster.lacking[$0] > 0 }
    let priorities = cells.map {
      index.problem.posts[index.seats[$0 / index.stepCount].post].priority
    }
    return zip(priorities, cells).sorted { $0 < $1 }.map(\.1)
  }

  private mutating func fillOpen(_ cell: Int) -> Bool {
    sizes.contains { size in
      guard size <= roster.lacking[cell] else { return false }
      roster.ask(for: size, in: cell)
      if roster.fill(cell, size: size, ending: .anybody, dice: &dice) { return true }
      roster.goBack()
      return false
    }
  }

  /// Fills what lacks in some cells, by the burdened state only where nobody else can.
  mutating func fill(_ cells: [Int], surplusFirst: Bool) -> Bool {
    let ends: [ChainedRoster.ChainEnd] =
      (surplusFirst ? [.surplus] : []) + [.room(besides: burdened), .room(besides: nil)]
    for cell in dice.shuffled(cells) {
      while roster.excess[cell] < 0 {
        let isFilled = sizes.contains { size in
          size <= -roster.excess[cell]
            && ends.contains { roster.fill(cell, size: size, ending: $0, dice: &dice) }
        }
        guard isFilled else { return false }
      }
    }
    return true
  }

  /// Lets those leave some cells who are too many, for where somebody lacks, else from the burdened state,
  /// else from any.
  mutating func clear(_ cells: [Int]) -> Bool {
    let ends: [ChainedRoster.ClearingEnd] =
      [.lack] + (burdened.map { [.crew(ofState: $0)] } ?? []) + [.anyCrew]
    for cell in dice.shuffled(cells) {
      while roster.excess[cell] > 0 {
        let isCleared = sizes.contains { size in
          size <= roster.excess[cell]
            && ends.contains { roster.clear(cell, size: size, ending: $0, dice: &dice) }
        }
        guard isCleared else { return false }
      }
    }
    return true
  }
}
