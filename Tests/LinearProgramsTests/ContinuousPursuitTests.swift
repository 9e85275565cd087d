import TestSupport
import Testing

@testable import LinearPrograms

struct ContinuousPursuitTests {
  @Test(arguments: 0..<200 as Range<UInt64>)
  func `broken values are levelled as by asking every agent, and known to be the only best`(
    seed: UInt64
  ) throws {
    let allocation = RandomAllocation(
      seed: seed, .none, offers: 2 + Int(seed % 4), needs: 2 + Int(seed / 4 % 5))
    guard let pursuit = try allocation.pursuit() else {
      #expect(throws: SolverFailure.self) {
        try SlowAnswer(of: allocation.program, aims: allocation.aims)
      }
      return
    }
    let slow = try SlowAnswer(of: allocation.program, aims: allocation.aims)
    #expect(allocation.program.violations(at: pursuit.values).isEmpty)
    #expect(slow.distance(to: pursuit.ranks) < 1e-3)
    #expect(slow.distance(to: allocation.aims.map { $0.ranks(at: pursuit.values) }) < 1e-3)
    #expect(pursuit.results.allSatisfy { $0.isProven })
    let widest = try slow.widths().max() ?? 0
    #expect(pursuit.isUnique == (widest < 5e-3), "\(widest)")
  }
}
