extension Trade {
  /// The best solution nearest to the printed one in which a column has another value; `nil` when
  /// none was found.
  ///
  /// Near means: the parts of their range by which columns change add up to little.
  func nearest(
    with column: Int, at value: Double, stop: StopSignal
  ) throws(SolverFailure) -> [Double]? {
    var program = piece.program
    if search != nil {
      // What was not seen to move is told to be where it is.
      for own in seen.indices { program.columnBounds[own] = seen[own].least...seen[own].most }
    }
    var known = known.first { abs($0[column] - value) <= Tolerance.level * max(1, abs(value)) }
    program.columnBounds[column] = (known?[column] ?? value)...(known?[column] ?? value)
    var terms: [(column: Int, coefficient: Double)] = []
    for own in piece.program.columnBounds.indices
    where !piece.program.columnBounds[own].isSinglePoint {
      let reach = program.reach(ofColumn: own)
      let moved = program.addColumn(bounds: 0 ... .infinity)
      let here = start.values[own]
      program.addRow(bounds: -.infinity...here, terms: [(own, 1), (moved, -1)])
      program.addRow(bounds: here ... .infinity, terms: [(own, 1), (moved, 1)])
      terms.append((moved, 1 / reach))
      let distance = abs((known?[own] ?? here) - here)
      known?.append(distance)
    }
    let distance = Objective(.minimize, terms)
    guard let search else {
      let session = try solver.makeSession(for: program)
      session.setObjective(distance)
      guard case .optimal(let solution) = try session.solve(stop: stop) else { return nil }
      return Array(solution.values.prefix(piece.columns.count))
    }
    guard let known else { return nil }
    return try search.nearest(
      to: distance, in: program, piece: piece, from: known, solver: solver, stop: stop)
  }
}
