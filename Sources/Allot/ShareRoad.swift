internal import AllotExplanation
package import AllotFiles
internal import AllotModel
internal import AllotProblems
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
    let outcomes = try sharer.outcomes(of: read.problem)
    let (problem, splits, missing) = read.problem.kept(outcomes)
    guard !splits.isEmpty else { throw Self.nothing(missing, read.problem) }
    let facts = ReportFacts(
      path: source.path, digest: read.problem.digest, solver: sharer.solver.name)
    return ShareReport(
      of: problem, splits: splits, missing: missing,
      warnings: SharingWarnings(of: problem, splits: splits).sentences, facts: facts)
  }

  /// That no method of a problem has a split, with what each says.
  private static func nothing(
    _ missing: [ShareReport.Missing], _ problem: SharingProblem
  ) -> InvalidInput {
    InvalidInput(
      zip(problem.methods, missing).map { method, missing in
        Finding(
          .error, at: method.place, "'\(missing.method)' has no split: \(missing.sentence)",
          maybe: "use another method")
      })
  }
}

extension SharingProblem {
  /// The problem with those of its methods that have a split, and why the others have none.
  fileprivate func kept(
    _ outcomes: [SharingOutcome]
  ) -> (problem: SharingProblem, splits: [MethodSplit], missing: [ShareReport.Missing]) {
    var problem = self
    var splits: [MethodSplit] = []
    var missing: [ShareReport.Missing] = []
    problem.methods = []
    problem.reference = 0
    for (position, (method, outcome)) in zip(methods, outcomes).enumerated() {
      switch outcome {
      case .split(let split):
        if position == reference { problem.reference = splits.count }
        problem.methods.append(method)
        splits.append(split)
      case .none(let sentence):
        missing.append(ShareReport.Missing(method: method.name, sentence: sentence))
      }
    }
    return (problem, splits, missing)
  }
}
