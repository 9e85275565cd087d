import GLPKSolver
import TestSupport
import Testing

@testable import LinearPrograms

/// What a pursuit may say that was told to end before it was done.
struct EarlyStopTests {
  /// A pursuit that is told to stop after so many calls of its solver; `nil` when it then had
  /// nothing yet, or nothing keeps the rows.
  private func pursuit(_ allocation: RandomAllocation, stoppedAfter calls: Int) throws -> Pursuit? {
    let solver = StoppingSolver(after: calls)
    let outcome = try pursue(
      allocation.program, aims: allocation.aims, tieBreak: allocation.tieBreak, solver: solver,
      stop: solver.stop)
    guard case .reached(let pursuit) = outcome else { return nil }
    return pursuit
  }

  /// What a stopped pursuit says that is not so.
  private func falsehoods(
    of pursuit: Pursuit, _ allocation: RandomAllocation, best: [[Double]]
  ) -> [String] {
    var found: [String] = []
    if !allocation.program.violations(at: pursuit.values).isEmpty { found.append("breaks rows") }
    let atValues = allocation.aims.map { $0.ranks(at: pursuit.values) }
    if !areSame(pursuit.ranks, atValues) {
      found.append("says \(pursuit.ranks) where its values reach \(atValues)")
    }
    for (position, aim) in allocation.aims.enumerated() {
      let ranks = pursuit.results[position].ranks
      let proven = ranks.prefix(while: \.isProven).count
      if !areSame([Array(atValues[position][..<proven])], [Array(best[position][..<proven])]) {
        found.append("proves \(atValues[position]) where \(best[position]) is best")
      }
      if proven == ranks.count { continue }
      if aim.isWorse([ranks[proven].bound], than: [best[position][proven]], noise: 1e-5) {
        found.append("bounds \(best[position][proven]) by \(ranks[proven].bound)")
      }
      // What comes after holds only for plans that are as good so far.
      return found
    }
    return found
  }

  /// What pursuits say that is not so, stopped after one call, after two, and so on.
  private func falsehoods(
    _ allocation: RandomAllocation, best: [[Double]]
  ) throws -> [String] {
    try (0..<45).flatMap { calls in
      try pursuit(allocation, stoppedAfter: calls).map {
        falsehoods(of: $0, allocation, best: best).map { "after \(calls) calls: \($0)" }
      } ?? []
    }
  }

  @Test(arguments: [0, 1, 2, 3, 4, 5, 6, 7, 59, 64, 70] as [UInt64])
  func `a search that is stopped keeps every row and claims no more than it knows`(
    seed: UInt64
  ) throws {
    let allocation = RandomAllocation(
      seed: seed, .all, offers: 1 + Int(seed % 3), needs: 2 + Int(seed / 3 % 2))
    let enumeration = Enumeration(of: allocation.wholeSolutions, aims: allocation.aims)
    let found = try falsehoods(allocation, best: enumeration.ranks)
    #expect(found == [])
  }

  @Test(arguments: 0..<12 as Range<UInt64>)
  func `a solve that is stopped keeps every row and claims no more than it knows`(
    seed: UInt64
  ) throws {
    let allocation = RandomAllocation(
      seed: seed, .none, offers: 2 + Int(seed % 4), needs: 2 + Int(seed / 4 % 5))
    let best = try allocation.pursuit()
    let found = try falsehoods(allocation, best: best?.ranks ?? [])
    #expect(found == [])
  }

  @Test(arguments: 0..<30 as Range<UInt64>)
  func `a search with hardly any effort claims no more than it knows`(seed: UInt64) throws {
    let allocation = RandomAllocation(
      seed: seed, .all, offers: 2 + Int(seed % 2), needs: 3 + Int(seed / 2 % 2))
    let outcome = try pursue(
      allocation.program, aims: allocation.aims, tieBreak: allocation.tieBreak,
      solver: GLPKSolver(), stop: StopSignal(), effort: Effort(0))
    let enumeration = Enumeration(of: allocation.wholeSolutions, aims: allocation.aims)
    guard case .reached(let pursuit) = outcome else {
      #expect(enumeration.best.isEmpty)
      return
    }
    #expect(falsehoods(of: pursuit, allocation, best: enumeration.ranks) == [])
  }

  @Test func `when time is over before it began, nothing is given and nothing is proven`() throws {
    let over = StopSignal(deadline: .now)
    // One unit between two needs.
    var program = BareProgram(
      columns: [0...1, 0...1], rows: [Row([1, 1], atMost: 1)], whole: [0, 1])
    let levelling = Levelling(.raise, [.init(column: 0, scale: 1), .init(column: 1, scale: 1)])
    let whole = try pursue(
      program, aims: [.level(levelling)], tieBreak: Objective(.maximize, [(0, 1)]),
      solver: GLPKSolver(), stop: over)
    program.isWhole = [false, false]
    let broken = try pursue(
      program, aims: [.level(levelling)], tieBreak: Objective(.maximize, [(0, 1)]),
      solver: GLPKSolver(), stop: over)

    #expect(words(for: whole) == "0 0; 0 of at best 1, 0 of at best 1; stopped")
    #expect(words(for: broken) == "0 0; 0 of at best 1, 0 of at best 1; stopped")
  }

  @Test func `when time is over and nothing at all would break a row, there is no answer`() throws {
    let over = StopSignal(deadline: .now)
    var program = BareProgram(
      columns: [0...1, 0...1], rows: [Row([1, 1], atLeast: 1)], whole: [0, 1])
    let whole = try pursue(
      program, aims: [], tieBreak: Objective(.maximize, [(0, 1)]), solver: GLPKSolver(),
      stop: over)
    program.isWhole = [false, false]
    let broken = try pursue(
      program, aims: [], tieBreak: Objective(.maximize, [(0, 1)]), solver: GLPKSolver(),
      stop: over)

    #expect(words(for: whole) == "no answer")
    #expect(words(for: broken) == "no answer")
  }

  /// An outcome in one line: values; ranks; whether it was stopped.
  private func words(for outcome: PursuitOutcome) -> String {
    switch outcome {
    case .infeasible: return "infeasible"
    case .stopped: return "no answer"
    case .reached(let pursuit):
      let ranks = pursuit.results.flatMap(\.ranks).map { rank in
        let value = TestSupport.words(for: rank.value)
        return rank.isProven
          ? "\(value) proven" : "\(value) of at best \(TestSupport.words(for: rank.bound))"
      }
      return "\(TestSupport.words(for: pursuit.values)); \(ranks.joined(separator: ", "))"
        + (pursuit.wasStopped ? "; stopped" : "")
    }
  }
}
