import TestSupport
import Testing

@testable import LinearPrograms

struct WholePursuitTests {
  @Test(arguments: 0..<80 as Range<UInt64>)
  func `of all whole solutions the best is found, and whether it is the only one`(
    seed: UInt64
  ) throws {
    let allocation = RandomAllocation(
      seed: seed, .all, offers: 1 + Int(seed % 3), needs: 2 + Int(seed / 3 % 2))
    try expectBest(of: allocation)
  }

  @Test(arguments: 0..<80 as Range<UInt64>)
  func `of few units among many needs the best goes to the right ones`(seed: UInt64) throws {
    let allocation = RandomAllocation(
      seed: seed, .all, offers: 1 + Int(seed % 2), needs: 4 + Int(seed / 2 % 2))
    try expectBest(of: allocation)
  }

  private func expectBest(of allocation: RandomAllocation) throws {
    let solutions = allocation.wholeSolutions
    let enumeration = Enumeration(of: solutions, aims: allocation.aims)
    guard let pursuit = try allocation.pursuit() else {
      #expect(solutions.isEmpty)
      return
    }
    let best = enumeration.ranks.map { words(for: $0) }
    #expect(allocation.program.violations(at: pursuit.values).isEmpty)
    #expect(pursuit.ranks.map { words(for: $0) } == best)
    #expect(allocation.aims.map { words(for: $0.ranks(at: pursuit.values)) } == best)
    #expect(pursuit.results.allSatisfy { $0.isProven })
    #expect(pursuit.isUnique == (enumeration.best.count == 1))
    let tie = enumeration.best.map { allocation.tieBreak.value(at: $0) }.max() ?? 0
    #expect(words(for: allocation.tieBreak.value(at: pursuit.values)) == words(for: tie))
  }
}
