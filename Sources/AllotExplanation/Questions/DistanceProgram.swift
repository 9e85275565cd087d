internal import AllotProblems
internal import LinearPrograms

/// A program that counts how far the quantities of its pairs move from given ones.
///
/// Where all may be broken, a pair that can move both ways gets a second column in the same rows:
/// the first one reaches up to what is given, and the second one beyond it. So no row is added,
/// and a flow stays a flow. Whole columns are not doubled, because a search would look at every
/// way to share a quantity among the two; there a column and two rows count the distance.
struct DistanceProgram {
  private(set) var program: BareProgram
  /// How far all pairs move, in parts of their largest quantities; it differs by a constant.
  private(set) var objective = Objective(.minimize, [])
  private let columnCount: Int
  /// The second column of a pair's first.
  private var twins: [Int: Int] = [:]

  /// - Parameters:
  ///   - given: One per arc, in units of the resource given.
  ///   - formulation: What the columns mean.
  ///   - program: The program of the formulation, maybe with narrower bounds.
  init(from given: [Double], of formulation: MatchFormulation, in program: BareProgram) {
    self.program = program
    columnCount = program.columnCount
    let pairs = zip(formulation.draft.givenColumns, zip(formulation.index.arcs, given)).filter {
      $0.1.0.most > 0
    }.map { column, own in
      Pair(column: column, given: own.1 / own.0.lot, most: own.0.most)
    }
    if program.isWhole.contains(true) { countByRows(pairs) } else { countByTwins(pairs) }
  }

  /// What flows between an offer and a need, counted in lots.
  private struct Pair {
    let column: Int
    let given: Double
    let most: Double
  }

  private mutating func countByRows(_ pairs: [Pair]) {
    for pair in pairs {
      let moved = program.addColumn(bounds: 0...max(pair.most, pair.given))
      program.addRow(
        bounds: -.infinity...pair.given,
        terms: [(column: pair.column, coefficient: 1), (column: moved, coefficient: -1)])
      program.addRow(
        bounds: pair.given ... .infinity,
        terms: [(column: pair.column, coefficient: 1), (column: moved, coefficient: 1)])
      objective.terms.append((moved, 1 / pair.most))
    }
  }

  private mutating func countByTwins(_ pairs: [Pair]) {
    var doubled: [Pair] = []
    for pair in pairs {
      let bounds = program.columnBounds[pair.column]
      let noise = Tolerance.priced * pair.most
      if pair.given <= bounds.lowerBound + noise {
        objective.terms.append((pair.column, 1 / pair.most))
      } else {
        objective.terms.append((pair.column, -1 / pair.most))
        if pair.given < bounds.upperBound - noise { doubled.append(pair) }
      }
    }
    program = program.doubling(doubled.map(\.column))
    for (position, pair) in doubled.enumerated() {
      let (twin, bounds) = (columnCount + position, program.columnBounds[pair.column])
      program.columnBounds[pair.column] = bounds.lowerBound...pair.given
      program.columnBounds[twin] = 0...(bounds.upperBound - pair.given)
      twins[pair.column] = twin
      objective.terms.append((twin, 1 / pair.most))
    }
  }

  /// An aim of the formulation as one of the program.
  ///
  /// What is levelled is counted by columns of its own, which have no second one.
  func aim(_ aim: Aim) -> Aim {
    switch aim {
    case .best(let objective): .best(shared(objective))
    case .level: aim
    }
  }

  /// An objective in which second columns count as their first ones.
  func shared(_ objective: Objective) -> Objective {
    let added = objective.terms.compactMap { column, coefficient in
      twins[column].map { (column: $0, coefficient: coefficient) }
    }
    return Objective(objective.sense, objective.terms + added)
  }

  /// The values of the formulation's own columns.
  func joined(_ values: [Double]) -> [Double] {
    var joined = Array(values.prefix(columnCount))
    for column in 0..<columnCount {
      if let twin = twins[column] { joined[column] += values[twin] }
    }
    return joined
  }
}
