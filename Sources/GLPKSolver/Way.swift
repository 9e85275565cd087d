internal import CGLPK

/// One way to solve a program.
struct Way {
  /// The scaled tolerance that is tried first; money in cents needs it.
  static let strict = 1e-9
  /// The scaled tolerance that GLPK itself begins with.
  static let usual = 1e-7

  /// For messages.
  let name: String
  let options: allot_way
  /// Ways of one kin fail in the same manner, so only another kin can confirm a verdict.
  let kin: Int

  /// Whether its word that nothing is feasible, or that there is no best, may count.
  ///
  /// What is infeasible by less than the usual tolerance may be what another solve called feasible.
  var mayRefuse: Bool { options.tolerance >= Self.usual }
  /// Whether it leaves a basis from which a contradiction can be read.
  var leavesContradiction: Bool { kin == 1 }

  /// All ways, best first.
  ///
  /// From no basis, the primal simplex is the fastest; from a basis that is still optimal but for
  /// changed bounds, the dual one is, though it is given up soon.
  static func ladder(rows: Int, columns: Int, beginsDual: Bool) -> [Way] {
    let limit = Int32(clamping: 20 * (rows + columns) + 10_000)
    let fewIterations = Int32(clamping: rows + 1_000)
    let primal = [
      Way("primal", kin: 1, strict, limit: limit),
      Way("primal with usual tolerances", kin: 1, usual, limit: limit),
      Way("dual from scratch", kin: 2, usual, limit: limit) {
        $0.starts_anew = true
        $0.begins_dual = true
      },
      Way("presolved", kin: 3, usual, limit: limit) { $0.presolves = true },
      Way("exact", kin: 4, usual, limit: limit) { $0.is_exact = true },
    ]
    guard beginsDual else { return primal }
    return [Way("dual", kin: 1, strict, limit: fewIterations) { $0.begins_dual = true }] + primal
  }

  private init(
    _ name: String, kin: Int, _ tolerance: Double, limit: Int32,
    _ change: (inout allot_way) -> Void = { _ in }
  ) {
    var options = allot_way()
    options.tolerance = tolerance
    options.iteration_limit = limit
    change(&options)
    self.name = name
    self.kin = kin
    self.options = options
  }
}
