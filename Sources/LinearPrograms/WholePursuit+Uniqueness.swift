extension WholePursuit {
  /// Whether no other whole values are as good; `nil` when the search ended before that.
  ///
  /// The broken columns do not count: the rows that keep what was reached give way a little, so
  /// that these can always move. Two different whole solutions have the same value in an
  /// objective with scattered coefficients only by an unlikely accident, so its largest and
  /// smallest value tell.
  mutating func isWholePartUnique(
    since before: [Double], stop: StopSignal
  ) throws(SolverFailure) -> Bool? {
    let columns = part.program.isWhole.indices.filter { part.program.isWhole[$0] }
    if columns.contains(where: { abs(before[$0] - incumbent[$0]) > Tolerance.wholeness }) {
      return false
    }
    if stop.isRaised { return nil }
    let kept = incumbent
    defer { incumbent = kept }
    var scatter = ScatteredNumbers()
    let terms = columns.map { column in
      (column: column, coefficient: (1 + scatter.next()) / part.program.reach(ofColumn: column))
    }
    let most = try search(for: Objective(.maximize, terms), effort: effort.part(0.1), stop: stop)
    let least = try search(for: Objective(.minimize, terms), effort: effort.part(0.1), stop: stop)
    if most.value - least.value > Tolerance.movement { return false }
    return most.isProven && least.isProven ? true : nil
  }
}
