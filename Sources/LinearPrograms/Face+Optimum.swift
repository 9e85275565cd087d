extension Face {
  /// The best solution on a face that is known not to be empty; `nil` when told to stop.
  ///
  /// Where a solver finds the face empty all the same, or no answer that holds, only rounding can
  /// have cut off the values in hand: the face is widened to admit them and solved once more. If
  /// that fails too, the values stand without a proof, as after a stop.
  ///
  /// - Throws: `SolverFailure` when no values in hand keep the face.
  mutating func optimum(
    for objective: Objective, stop: StopSignal
  ) throws(SolverFailure) -> Solution? {
    do {
      return try firmOptimum(for: objective, stop: stop)
    } catch {
      guard takeFirmValues() else { throw error }
    }
    admitValues()
    // What fails twice leaves the values as they are.
    return try? firmOptimum(for: objective, stop: stop)
  }

  private mutating func firmOptimum(
    for objective: Objective, stop: StopSignal
  ) throws(SolverFailure) -> Solution? {
    switch try solve(for: objective, stop: stop) {
    case .optimal(let solution): return solution
    case .stopped: return nil
    case .infeasible: throw SolverFailure("a face that holds a solution was called empty")
    case .unbounded: throw SolverFailure("a bounded face was called unbounded")
    }
  }

  /// Goes back to the first values where the last ones break the face, as those of a trial without
  /// a limit do; answers `false` when neither keep it.
  private mutating func takeFirmValues() -> Bool {
    func keepFace(_ values: [Double]) -> Bool {
      values.count == program.columnCount && program.violations(at: values).isEmpty
    }
    if keepFace(values) { return true }
    guard let first, keepFace(first.values) else { return false }
    values = first.values
    last?.basis = first.basis
    return true
  }

  private mutating func admitValues() {
    let kept = program
    program.admit(values)
    for column in program.columnBounds.indices
    where program.columnBounds[column] != kept.columnBounds[column] {
      session.setBounds(ofColumn: column, to: program.columnBounds[column])
    }
    for row in program.rowBounds.indices where program.rowBounds[row] != kept.rowBounds[row] {
      session.setBounds(ofRow: row, to: program.rowBounds[row])
    }
    if let last { session.setBasis(last.basis) }
  }
}
