package import AllotModel
package import LinearPrograms

/// A matching program whose rules are being written.
package struct MatchDraft: Sendable {
  package let index: MatchIndex
  package private(set) var program = LinearProgram<MatchMeaning, MatchReason>()
  /// Shape: one per arc; the column of what it gives, counted in its lots.
  package private(set) var givenColumns: [Int] = []
  /// Shape: one per need.
  package private(set) var metColumns: [Int] = []
  /// The column of each state's mean coverage, when that is levelled.
  package private(set) var coverageColumns: [CoverageGroup: Int] = [:]
  /// The column of the value that each state with offers gives, when it can be counted.
  package private(set) var valueColumns: [State.Code: Int] = [:]
  /// Shape: one per arc, when shipments are counted; else empty.
  package private(set) var shipmentColumns: [Int] = []

  package struct CoverageGroup: Hashable, Sendable {
    package let state: State.Code
    package let priority: Int
  }

  package var problem: MatchingProblem { index.problem }

  /// Begins with a column for each arc and each need.
  package init(_ index: MatchIndex) {
    self.index = index
    givenColumns.reserveCapacity(index.arcs.count)
    metColumns.reserveCapacity(index.problem.needs.count)
    let (arcs, needs) = (index.arcs.count, index.problem.needs.count)
    // Most arcs stand in a row of their offer, of their need and of a state.
    program.reserve(
      columns: arcs + needs, rows: index.problem.offers.count + 2 * needs, terms: 3 * arcs + needs)
    for arc in index.arcs {
      let meaning = MatchMeaning.given(
        index.problem.offers[arc.offer].id, index.problem.needs[arc.need].id)
      givenColumns.append(
        program.addColumn(meaning: meaning, bounds: 0...arc.most, isWhole: arc.isWhole))
    }
    for (position, need) in index.problem.needs.enumerated() {
      let isLasting = index.resource(ofNeed: position).isLasting
      let demand = index.demand(ofNeed: position)
      let least = isLasting ? 0 : min(need.minimum, demand)
      metColumns.append(program.addColumn(meaning: .met(need.id), bounds: least...demand))
    }
  }

  package mutating func addRow(
    because reason: MatchReason, bounds: ClosedRange<Double>, role: RowRole = .coupling,
    terms: [(column: Int, coefficient: Double)]
  ) {
    program.addRow(because: reason, bounds: bounds, role: role, terms: terms)
  }

  /// Terms over arcs: a coefficient per unit given becomes one per lot.
  package func terms(
    over arcs: some Sequence<Int>, coefficient: (Arc) -> Double
  ) -> [(column: Int, coefficient: Double)] {
    arcs.map { position in
      let arc = index.arcs[position]
      return (givenColumns[position], coefficient(arc) * arc.lot)
    }
  }

  package mutating func addColumn(
    _ meaning: MatchMeaning, bounds: ClosedRange<Double>, isWhole: Bool = false
  ) -> Int {
    let column = program.addColumn(meaning: meaning, bounds: bounds, isWhole: isWhole)
    switch meaning {
    case .value(let state): valueColumns[state] = column
    case .coverage(let state, let priority):
      coverageColumns[CoverageGroup(state: state, priority: priority)] = column
    case .isShipped: shipmentColumns.append(column)
    case .given, .met, .isUsed: break
    }
    return column
  }
}

/// One sentence of a problem, which writes its rows.
protocol MatchRule: Sendable {
  func write(into draft: inout MatchDraft)
}
