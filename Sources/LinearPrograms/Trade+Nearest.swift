extension Trade {
  /// The best solution nearest to the printed one in which a column has another value; `nil` when
  /// none was found.
  ///
  /// Near means: the parts of their range by which columns change add up to little.
  func nearest(
    with column: Int, at value: Double, stop: StopSignal
  ) throws(SolverFailure) -> [Double]? {
    let known = known.first { abs($0[column] - value) <= Tolerance.level * max(1, abs(value)) }
    let near = nearProgram(with: column, at: known?[column] ?? value)
    if let search {
      guard let known else { return nil }
      return try search.nearest(
        near, moving: column, in: piece, from: known, solver: solver, stop: stop)
    }
    let session = try solver.makeSession(for: near.program)
    session.setObjective(near.distance)
    guard case .optimal(let solution) = try session.solve(stop: stop) else { return nil }
    return Array(solution.values.prefix(piece.columns.count))
  }

  private func nearProgram(with column: Int, at value: Double) -> NearestProgram {
    var program = piece.program
    if search != nil {
      // What was not seen to move is told to be where it is.
      for own in seen.indices { program.columnBounds[own] = seen[own].least...seen[own].most }
    }
    program.columnBounds[column] = value...value
    let open = piece.program.columnBounds.indices.filter {
      !piece.program.columnBounds[$0].isSinglePoint
    }
    return NearestProgram(program, to: start.values, over: open)
  }
}

extension WholeTrade {
  /// The solution of a piece that is nearest as far as is found, with a column moved away from
  /// what is printed.
  ///
  /// - Throws: `SolverFailure` when the solver could not do its work.
  func nearest(
    _ near: NearestProgram, moving column: Int, in piece: Subprogram, from known: [Double],
    solver: any Solver, stop: StopSignal
  ) throws(SolverFailure) -> [Double]? {
    var found = near.counted(known)
    if near.program.isWhole.contains(true) {
      let search = WholeSearch(
        incumbent: found, nodeLimit: effort.nodes(for: near.program), stop: stop)
      if case .found(let values?, _, _, _) = try solver.solveWhole(
        near.program, for: near.distance, search: search)
      {
        found = values
      }
    }
    let own = Array(found.prefix(piece.columns.count))
    guard hasOpenColumns(piece) else { return roundingWhole(own, in: piece) }
    return try settled(own, moving: column, in: piece, solver: solver, stop: stop)
  }

  /// The same whole columns with the broken ones as near to what is printed as they can be while
  /// every aim is kept exactly, and a broken column that is to move at its farthest.
  private func settled(
    _ found: [Double], moving column: Int, in piece: Subprogram, solver: any Solver,
    stop: StopSignal
  ) throws(SolverFailure) -> [Double]? {
    var all = values
    piece.write(roundingWhole(found, in: piece), into: &all)
    guard var face = try exactFace(at: all, for: tieBreak, stop: stop)?.program else { return nil }
    let moved = piece.columns[column]
    if !piece.program.isWhole[column] {
      let sense: Objective.Sense = found[column] > values[moved] ? .maximize : .minimize
      let session = try solver.makeSession(for: face)
      session.setObjective(Objective(sense, [(moved, 1)]))
      guard case .optimal(let end) = try session.solve(stop: stop) else { return nil }
      face.columnBounds[moved] = end.values[moved]...end.values[moved]
    }
    let open = face.columnBounds.indices.filter { !face.columnBounds[$0].isSinglePoint }
    let near = NearestProgram(face, to: Array(values.prefix(face.columnCount)), over: open)
    let session = try solver.makeSession(for: near.program)
    session.setObjective(near.distance)
    guard case .optimal(let solution) = try session.solve(stop: stop) else { return nil }
    all.replaceSubrange(0..<face.columnCount, with: solution.values.prefix(face.columnCount))
    return piece.part(of: all)
  }
}
