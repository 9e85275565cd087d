import TestSupport
import Testing

@testable import AllotProblems

struct IntervalsTests {
  private typealias Interval = (element: Int, steps: ClosedRange<Int>)

  /// Up to nine intervals within steps 0...11, each named by a number that says nothing.
  private func intervals(seed: UInt64) -> [Interval] {
    var random = SplitMix(seed: seed)
    return (0..<Int.random(in: 0...9, using: &random)).map { position in
      let ends = (Int.random(in: 0...11, using: &random), Int.random(in: 0...11, using: &random))
      return ((position * 7) % 10, min(ends.0, ends.1)...max(ends.0, ends.1))
    }
  }

  private func elements(of intervals: [Interval], at step: Int) -> [Int] {
    intervals.filter { $0.steps.contains(step) }.map(\.element).sorted()
  }

  @Test func `stays that follow each other are groups of their own`() {
    let groups = largestOverlaps([(element: 5, steps: 0...3), (2, 2...5), (4, 4...7), (9, 9...9)])

    #expect(groups.map(\.step) == [2, 4, 9])
    #expect(groups.map(\.elements) == [[2, 5], [2, 4], [9]])
  }

  @Test func `a stay within another makes no group of its own`() {
    let groups = largestOverlaps([(element: 0, steps: 0...9), (1, 3...4)])

    #expect(groups.map(\.step) == [3])
    #expect(groups.map(\.elements) == [[0, 1]])
  }

  @Test func `no stays make no groups`() {
    #expect(largestOverlaps([]).isEmpty)
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `a group is what stays in its step`(seed: UInt64) {
    let intervals = intervals(seed: seed)
    let groups = largestOverlaps(intervals)

    #expect(groups.map(\.elements) == groups.map { elements(of: intervals, at: $0.step) })
    #expect(groups.map(\.step) == groups.map(\.step).sorted())
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `what stays in any step is part of one group, and no group of another`(seed: UInt64) {
    let intervals = intervals(seed: seed)
    let groups = largestOverlaps(intervals).map { Set($0.elements) }

    #expect(
      (0...11).allSatisfy { step in
        let together = Set(elements(of: intervals, at: step))
        return together.isEmpty || groups.contains(where: together.isSubset)
      })
    #expect(groups.allSatisfy { group in groups.count { group.isSubset(of: $0) } == 1 })
  }

  @Test func `a window is cut where a stay begins or ends`() {
    let cut = segments(of: 2...9, by: [(element: 0, steps: 0...3), (1, 3...6)])

    #expect(cut.map(\.step) == [2, 3, 4, 7])
    #expect(cut.map(\.elements) == [[0], [0, 1], [1], []])
  }

  @Test func `a window without stays is one piece`() {
    #expect(segments(of: 2...9, by: []).map(\.step) == [2])
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `in every step stays what stays at the last cut`(seed: UInt64) {
    let intervals = intervals(seed: seed)
    let cut = segments(of: 2...9, by: intervals)

    #expect(
      (2...9).map { step in cut.last { $0.step <= step }?.elements }
        == (2...9).map { elements(of: intervals, at: $0) })
  }
}
