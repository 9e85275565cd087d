internal import CGLPK
internal import LinearPrograms

/// Solves programs with GLPK.
package struct GLPKSolver {
  package init() {}

  package var name: String { "GLPK \(String(cString: allot_glpk_version()))" }
}
