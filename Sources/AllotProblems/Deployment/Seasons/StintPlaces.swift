internal import AllotModel
internal import LinearPrograms

/// What a stay does in a step.
enum StintKind: CaseIterable {
  case counting
  case present
  case starts
  case ends
}

/// Columns that stand for whoever counts, is present, comes or goes at a seat in a step, while rules
/// are written before anybody's seasons are known.
struct StintPlaces {
  let columns: Range<Int>
  /// Shape: one per column.
  let places: [(kind: StintKind, cell: Int)]

  func place(of column: Int) -> (kind: StintKind, cell: Int) {
    places[column - columns.lowerBound]
  }
}

extension RosterDraft {
  /// Adds such columns for all seats and steps.
  mutating func addPlaces() -> StintPlaces {
    let first = program.numbers.columnCount
    var places: [(kind: StintKind, cell: Int)] = []
    for (position, seat) in index.seats.enumerated() {
      for step in seat.steps {
        let cell = position * index.stepCount + step
        for kind in StintKind.allCases {
          let column = addColumn(.experts(seat: position, step: step), bounds: 0...Double.infinity)
          addPlace(kind, cell, column: column)
          places.append((kind, cell))
        }
      }
    }
    return StintPlaces(columns: first..<program.numbers.columnCount, places: places)
  }
}
