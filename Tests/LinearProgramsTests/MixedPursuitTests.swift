import Testing

@testable import LinearPrograms

/// Programs in which some quantities are whole and others may be broken.
struct MixedPursuitTests {
  @Test(arguments: 0..<40 as Range<UInt64>)
  func `of all choices of the whole columns the best is found`(seed: UInt64) throws {
    let allocation = RandomAllocation(
      seed: seed, .some, offers: 2 + Int(seed % 2), needs: 2 + Int(seed / 2 % 2))
    let choices = try allocation.wholeChoices.compactMap(allocation.pursuit(with:))
    guard let pursuit = try allocation.pursuit() else {
      #expect(choices.isEmpty)
      return
    }
    let best = allocation.best(of: choices)
    #expect(allocation.program.violations(at: pursuit.values).isEmpty)
    #expect(areSame(pursuit.ranks, best[0].ranks))
    #expect(areSame(allocation.aims.map { $0.ranks(at: pursuit.values) }, best[0].ranks))
    #expect(pursuit.results.allSatisfy { $0.isProven })
    #expect(pursuit.isUnique == (best.count == 1 && best[0].isUnique == true))
  }
}

extension RandomAllocation {
  /// Those that are best in every aim, each among those that are best in all before it.
  fileprivate func best(of pursuits: [Pursuit]) -> [Pursuit] {
    aims.indices.reduce(pursuits) { best, position in
      let aim = aims[position]
      let reached = best.map { $0.results[position].ranks.map(\.value) }
      guard let leader = reached.max(by: { aim.isWorse($0, than: $1, noise: 1e-6) }) else {
        return []
      }
      return zip(best, reached).filter { !aim.isWorse($1, than: leader, noise: 1e-6) }.map(\.0)
    }
  }
}
