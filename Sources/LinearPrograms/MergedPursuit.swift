/// The parts of a pursuit, put together as they come.
struct MergedPursuit {
  private(set) var values: [Double]
  private let program: BareProgram
  private let aims: [Aim]
  private var ranks: [[AimResult.Rank]]
  private var isUnique: Bool? = true
  private var wasStopped = false

  /// Begins with the columns that cannot move.
  init(of program: BareProgram, aims: [Aim]) {
    self.program = program
    self.aims = aims
    values = program.columnBounds.map { min(max(0, $0.lowerBound), $0.upperBound) }
    let values = values
    ranks = aims.map { aim in
      guard case .level(let levelling) = aim else { return [] }
      return levelling.agents
        .filter { program.columnBounds[$0.column].isSinglePoint }
        .map { .proven(values[$0.column] / $0.scale) }
    }
  }

  /// Whether rows in which nothing can move hold as they are.
  func keepsRows(_ rows: [Int]) -> Bool {
    rows.allSatisfy { row in
      let activity = program.activity(ofRow: row, at: values)
      return program.rowBounds[row].distance(to: activity)
        <= Tolerance.feasibility * max(1, abs(activity))
    }
  }

  mutating func add(_ pursuit: Pursuit, of part: Subprogram) {
    part.write(pursuit.values, into: &values)
    for (position, result) in pursuit.results.enumerated() {
      ranks[position] += result.ranks
    }
    switch (isUnique, pursuit.isUnique) {
    case (false, _), (_, false): isUnique = false
    case (true, true): break
    default: isUnique = nil
    }
    wasStopped = wasStopped || pursuit.wasStopped
  }

  /// What all parts together have reached.
  var pursuit: Pursuit {
    let results = zip(aims, ranks).map { aim, ranks in
      switch aim {
      case .best(let objective): sum(of: ranks, for: objective)
      case .level(let levelling): merged(ranks, for: levelling)
      }
    }
    return Pursuit(values: values, results: results, isUnique: isUnique, wasStopped: wasStopped)
  }

  private func sum(of ranks: [AimResult.Rank], for objective: Objective) -> AimResult {
    let fixed = objective.terms
      .filter { program.columnBounds[$0.column].isSinglePoint }
      .reduce(0) { $0 + $1.coefficient * values[$1.column] }
    return AimResult(ranks: [
      .init(
        value: ranks.reduce(fixed) { $0 + $1.value },
        bound: ranks.reduce(fixed) { $0 + $1.bound }, isProven: ranks.allSatisfy(\.isProven))
    ])
  }

  private func merged(_ ranks: [AimResult.Rank], for levelling: Levelling) -> AimResult {
    let isBefore: (Double, Double) -> Bool = levelling.direction == .raise ? (<) : (>)
    let sorted = ranks.sorted { isBefore($0.value, $1.value) }
    return AimResult(ranks: sorted)
  }
}

extension AimResult.Rank {
  /// A value that is known to be the best.
  static func proven(_ value: Double) -> Self {
    Self(value: value, bound: value, isProven: true)
  }
}

extension ClosedRange<Double> {
  /// Whether nothing can move between its ends.
  var isSinglePoint: Bool { lowerBound == upperBound }
}
