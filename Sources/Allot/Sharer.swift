package import AllotModel
package import AllotProblems
package import LinearPrograms

/// Splits what a sharing problem has by each of its methods.
package struct Sharer {
  package let solver: any Solver
  package let stop: StopSignal
  private let note: (String) -> Void

  /// Notes are short sentences on where long work stands.
  package init(
    solver: any Solver, stop: StopSignal, note: @escaping (String) -> Void = { _ in }
  ) {
    self.solver = solver
    self.stop = stop
    self.note = note
  }

  /// One split for each method, in their order.
  ///
  /// - Throws: `SolverFailure` when the solver could not do its work.
  package func splits(of problem: SharingProblem) throws(SolverFailure) -> [MethodSplit] {
    var splits: [MethodSplit] = []
    for method in problem.methods {
      note(method.name)
      guard let (shares, isExact) = method.basis.plainShares(of: problem.total) else {
        preconditionFailure("games are not split yet")
      }
      splits.append(MethodSplit(of: problem, method: method, shares: shares, isExact: isExact))
    }
    return splits
  }
}
