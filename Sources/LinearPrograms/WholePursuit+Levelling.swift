/// Aims that level, over whole columns.
extension WholePursuit {
  /// Levels an aim, piece by piece, and keeps what was reached.
  ///
  /// - Throws: `SolverFailure` when the solver could not do its work.
  mutating func level(
    _ levelling: Levelling, stop: StopSignal
  ) throws(SolverFailure) -> AimResult {
    var levelled: [(OrderedLevelling, Subprogram)] = []
    let stage = Stage(of: program, about: levelling.agents.map(\.column), at: incumbent)
    var ranks = levelling.agents.filter { program.columnBounds[$0.column].isSinglePoint }
      .map { AimResult.Rank.proven(incumbent[$0.column] / $0.scale) }
    for (piece, own) in zip(stage.pieces.all, stage.pieces.shares(of: levelling)) {
      if own.agents.isEmpty { continue }
      let (ordered, reached) = try levelPiece(own, in: piece, stop: stop)
      ranks += reached
      piece.write(ordered.values, into: &incumbent)
      levelled.append((ordered, piece))
    }
    stage.restore(&incumbent, of: program)
    try polish(stop: stop)
    for (ordered, piece) in levelled {
      ordered.keepLevels(in: &program, of: piece, incumbent: &incumbent)
    }
    let sorted = ranks.sorted {
      levelling.direction == .raise ? $0.value < $1.value : $0.value > $1.value
    }
    let reached = levelling.ranked(levelling.levels(at: incumbent))
    return AimResult(ranks: zip(sorted, reached).map { $0.with(value: $1) })
  }

  /// One piece levelled, from the incumbent or as it was before in another program.
  private func levelPiece(
    _ own: Levelling, in piece: Subprogram, stop: StopSignal
  ) throws(SolverFailure) -> (OrderedLevelling, [AimResult.Rank]) {
    if let known = memory?.levelling(own, of: piece.program) { return known }
    var ordered = OrderedLevelling(
      own, in: piece.program, from: piece.part(of: incumbent), solver: solver, effort: effort)
    let ranks = try ordered.run(stop: stop)
    if ranks.allSatisfy(\.isProven) { memory?.keep(ordered, ranks, of: piece.program) }
    return (ordered, ranks)
  }
}
