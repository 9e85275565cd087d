/// All solutions that are best in every aim: what they leave open, and how far.
package struct BestSolutions {
  /// The solution that the tie-break settles on.
  ///
  /// - Shape: one per column.
  package private(set) var values: [Double]
  /// How far each asked column goes; the others are not looked at.
  ///
  /// - Shape: one per column.
  package private(set) var spans: [Span]
  /// The asked columns that move, in groups: what one group does is free of what another does.
  package private(set) var groups: [[Int]] = []
  var trades: [Trade] = []
  /// Where a column stands among the trades: position of the trade, then within it.
  ///
  /// - Shape: one per column; -1 for one that stands in none.
  private(set) var places: [(trade: Int32, position: Int32)]
  /// Whether a column is known to have one value.
  ///
  /// - Shape: one per column.
  private(set) var isFixed: [Bool]
  let stop: StopSignal

  /// Explores the best solutions of a program, about some columns; `nil` when there are none.
  ///
  /// - Throws: `SolverFailure` when the solver could not do its work, or was told to stop.
  package static func explore(
    _ program: BareProgram, aims: [Aim], tieBreak: Objective, columns: [Int],
    solver: any Solver, stop: StopSignal, effort: Effort
  ) throws(SolverFailure) -> BestSolutions? {
    let values = program.columnBounds.map { min(max(0, $0.lowerBound), $0.upperBound) }
    let components = Components(of: program)
    guard MergedPursuit(of: program, aims: aims).keepsRows(components.settledRows) else {
      return nil
    }
    let parts = Parts(components, of: program, constants: values)
    var pursuits = PartPursuits(
      of: parts, aims: aims, tieBreak: tieBreak, solver: solver, effort: effort, memory: nil,
      note: { _ in })
    guard case .ready = try pursuits.prepare(from: nil, stop: stop) else { return nil }
    var solutions = BestSolutions(of: program, values: values, stop: stop)
    let asked = parts.shares(of: Objective(.maximize, columns.map { ($0, 1) }))
    for position in parts.all.indices {
      let exploration = try pursuits.explore(
        position, about: asked[position].terms.map(\.column).sorted(), stop: stop)
      guard let exploration else { return nil }
      solutions.add(exploration, of: parts.all[position])
    }
    return solutions
  }

  private init(of program: BareProgram, values: [Double], stop: StopSignal) {
    self.values = values
    self.stop = stop
    spans = values.map { Span($0) }
    places = values.map { _ in (-1, -1) }
    isFixed = program.columnBounds.map(\.isSinglePoint)
  }

  private mutating func add(_ exploration: PartExploration, of part: Subprogram) {
    for (position, column) in part.columns.enumerated() {
      values[column] = exploration.start.values[position]
      spans[column] = exploration.spans[position]
      isFixed[column] = exploration.program.columnBounds[position].isSinglePoint
    }
    for trade in exploration.trades {
      for (position, own) in trade.piece.columns.enumerated() where own < part.columns.count {
        places[part.columns[own]] = (Int32(trades.count), Int32(position))
      }
      trades.append(trade)
    }
    groups += exploration.groups.map { group in group.map { part.columns[$0] } }
  }
}
