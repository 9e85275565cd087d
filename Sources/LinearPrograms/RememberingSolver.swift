internal import Synchronization

/// A solver that gives the answer of a search it has made before again.
///
/// Problems that differ in one number have most of their parts in common, and searches over whole
/// units are what takes long. A search is the same when all its numbers are; then its answer is,
/// because a search ends by counted work.
package final class RememberingSolver: Solver {
  // A class, because all who solve share what is remembered.

  private struct Search {
    let program: BareProgram
    let objective: Objective
    let search: WholeSearch
    let outcome: WholeOutcome
  }

  private let solver: any Solver
  private let searches = Mutex<[Int: [Search]]>([:])

  package init(_ solver: any Solver) { self.solver = solver }

  package var name: String { solver.name }

  package func makeSession(
    for program: BareProgram
  ) throws(SolverFailure) -> any SolverSession {
    try solver.makeSession(for: program)
  }

  package func solveWhole(
    _ program: BareProgram, for objective: Objective, search: WholeSearch
  ) throws(SolverFailure) -> WholeOutcome {
    let key = Self.hash(program, objective, search)
    let known = searches.withLock { $0[key] ?? [] }.first {
      $0.program.isSame(as: program) && $0.objective.isSame(as: objective)
        && $0.search.isSame(as: search)
    }
    if let known { return known.outcome }
    let outcome = try solver.solveWhole(program, for: objective, search: search)
    // What was ended from outside is no answer for good.
    guard !search.stop.isRaised else { return outcome }
    let made = Search(
      program: program, objective: objective, search: search, outcome: outcome)
    searches.withLock { $0[key, default: []].append(made) }
    return outcome
  }

  private static func hash(
    _ program: BareProgram, _ objective: Objective, _ search: WholeSearch
  ) -> Int {
    var hasher = Hasher()
    hasher.combine(program.columnBounds)
    hasher.combine(program.rowBounds)
    hasher.combine(program.termColumns)
    hasher.combine(program.termCoefficients)
    for term in objective.terms {
      hasher.combine(term.column)
      hasher.combine(term.coefficient)
    }
    hasher.combine(search.incumbent)
    return hasher.finalize()
  }
}

extension WholeSearch {
  /// Whether another search begins and ends in the same way.
  fileprivate func isSame(as other: WholeSearch) -> Bool {
    incumbent == other.incumbent && valueSteps == other.valueSteps && nodeLimit == other.nodeLimit
      && takesFirst == other.takesFirst
  }
}
