import GLPKSolver
import TestSupport
import Testing

@testable import LinearPrograms

struct WholePursuitTests {
  private func pursuit(_ allocation: RandomAllocation) throws -> Pursuit? {
    let outcome = try pursue(
      allocation.program, aims: allocation.aims, tieBreak: allocation.tieBreak,
      solver: GLPKSolver(), stop: StopSignal())
    guard case .reached(let pursuit) = outcome else { return nil }
    return pursuit
  }

  @Test(arguments: 0..<150 as Range<UInt64>)
  func `of all whole solutions the best is found, and whether it is the only one`(
    seed: UInt64
  ) throws {
    let allocation = RandomAllocation(
      seed: seed, .all, offers: 1 + Int(seed % 3), needs: 2 + Int(seed / 3 % 2))
    let solutions = allocation.wholeSolutions
    let enumeration = Enumeration(of: solutions, aims: allocation.aims)
    guard let pursuit = try pursuit(allocation) else {
      #expect(solutions.isEmpty)
      return
    }
    #expect(allocation.program.violations(at: pursuit.values).isEmpty)
    #expect(
      pursuit.results.map { words(for: $0.ranks.map(\.value)) }
        == enumeration.ranks.map { words(for: $0) })
    #expect(
      allocation.aims.map { words(for: $0.ranks(at: pursuit.values)) }
        == enumeration.ranks.map { words(for: $0) })
    #expect(pursuit.results.allSatisfy { $0.isProven })
    #expect(pursuit.isUnique == (enumeration.best.count == 1))
    let tie = enumeration.best.map { allocation.tieBreak.value(at: $0) }.max() ?? 0
    #expect(words(for: allocation.tieBreak.value(at: pursuit.values)) == words(for: tie))
  }
}
