package import AllotFiles
internal import AllotModel
internal import AllotProblems
package import AllotReports
internal import LinearPrograms

/// The whole road of `allot export`: read, formulate, hand the program to other solvers.
package enum ExportRoad {
  /// The problem's program with its first objective: what Allot's plan reaches there is what
  /// another solver must find.
  ///
  /// A levelled objective is exported as its worst level, made as good as possible.
  ///
  /// - Throws: `InvalidInput` with every finding.
  package static func export(of source: ProblemSource) throws(InvalidInput) -> ProgramExport {
    let formulation = MatchFormulation(try source.read().problem)
    var program = formulation.program
    var meanings = formulation.draft.program.meanings.map { "\($0)" }
    var reasons = formulation.draft.program.reasons.map { "\($0)" }
    let objective: Objective
    switch formulation.goals.first?.aim {
    case .best(let best): objective = best
    case .level(let levelling):
      objective = program.addWorstLevel(of: levelling)
      let members = formulation.goals.first?.members ?? []
      meanings.append("the worst level")
      reasons += members.map { "the level of \($0) is no worse than the worst" }
    case nil: objective = Objective(.minimize, [])
    }
    return ProgramExport(
      program: program, objective: objective, columnMeanings: meanings, rowReasons: reasons)
  }
}
