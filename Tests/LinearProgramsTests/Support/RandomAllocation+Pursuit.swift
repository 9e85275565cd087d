import GLPKSolver

@testable import LinearPrograms

extension RandomAllocation {
  /// What the aims reach, or `nil` when nothing keeps the rows.
  func pursuit() throws -> Pursuit? {
    let outcome = try pursue(
      program, aims: aims, tieBreak: tieBreak, solver: GLPKSolver(), stop: StopSignal())
    guard case .reached(let pursuit) = outcome else { return nil }
    return pursuit
  }

  /// What the aims reach with the whole columns as chosen.
  func pursuit(with choice: [Int: Double]) throws -> Pursuit? {
    var fixed = self
    for (column, value) in choice { fixed.fix(column, at: value) }
    return try fixed.pursuit()
  }
}

extension Pursuit {
  /// Shape: one list per aim: the levels from the worst to the best, or the only value.
  var ranks: [[Double]] { results.map { $0.ranks.map(\.value) } }
}
