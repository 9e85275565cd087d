internal import ArgumentParser
internal import GLPKSolver
internal import LinearPrograms
internal import NetworkFlows

/// Who solves the programs.
enum SolverChoice: String, ExpressibleByArgument, CaseIterable {
  /// The network simplex; GLPK finishes what prices do not prove.
  case flow
  /// The same, and GLPK sees every optimum.
  case judged
  /// GLPK alone.
  case glpk

  var solver: any Solver {
    switch self {
    case .flow: NetworkSolver(judge: GLPKSolver())
    case .judged: NetworkSolver(judge: GLPKSolver(), judgesAll: true)
    case .glpk: GLPKSolver()
    }
  }
}
