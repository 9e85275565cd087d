package import AllotFiles
internal import AllotModel
package import AllotReports
internal import LinearPrograms

/// The whole road of `allot share`: read, split, compare, report.
package struct ShareRoad {
  private let sharer: Sharer

  package init(sharer: Sharer) { self.sharer = sharer }

  /// Reads what is to be shared, and reports what each method makes of it.
  ///
  /// - Throws: `InvalidInput` with every finding; `SolverFailure` when there is no answer.
  package func report(
    on source: SharingSource, warn: (Finding) -> Void = { _ in }
  ) throws -> ShareReport {
    let read = try source.read()
    for warning in read.warnings { warn(warning) }
    let problem = read.problem
    let splits = try sharer.splits(of: problem)
    let facts = ReportFacts(
      path: source.path, digest: problem.digest, solver: sharer.solver.name)
    return ShareReport(of: problem, splits: splits, warnings: [], facts: facts)
  }
}
