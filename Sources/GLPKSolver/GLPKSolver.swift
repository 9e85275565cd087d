internal import CGLPK
package import LinearPrograms

/// Solves programs with GLPK; whatever GLPK does, the process lives on.
package struct GLPKSolver: Solver {
  package init() {}

  package var name: String { "GLPK \(String(cString: allot_glpk_version()))" }

  package func makeSession(
    for program: BareProgram
  ) throws(SolverFailure) -> any SolverSession {
    try GLPKSession(for: program)
  }

  package func solveWhole(
    _ program: BareProgram, for objective: Objective, search: WholeSearch
  ) throws(SolverFailure) -> WholeOutcome {
    var run = try WholeRun(of: program, for: objective, search: search)
    return try run.outcome()
  }
}
