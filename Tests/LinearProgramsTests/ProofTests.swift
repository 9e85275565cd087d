import LinearPrograms
import TestSupport
import Testing

struct ProofTests {
  /// `3 x + 5 y` with `x <= 4`, `2 y <= 12`, `3 x + 2 y <= 18`: 36 at (2, 6), prices 0, 1.5, 1.
  private let program = BareProgram(
    columns: [0...Double.infinity, 0...Double.infinity],
    rows: [Row([1, 0], atMost: 4), Row([0, 2], atMost: 12), Row([3, 2], atMost: 18)])
  private let objective = Objective(.maximize, each: [3, 5])

  private func solution(_ values: [Double], _ value: Double, duals: [Double]) -> Solution {
    Solution(
      values: values, objectiveValue: value, reducedCosts: [0, 0], duals: duals,
      basis: Basis(columns: [], rows: []), iterations: 0)
  }

  @Test func `prices that add up to the value prove it`() {
    #expect(
      program.proves(solution([2, 6], 36, duals: [0, 1.5, 1]), bestFor: objective))
  }

  // 18 + 12 + 6 is 36: the prices allow more than the 34 that (4, 3) and 27 that it reaches.
  @Test func `values that do not reach what the prices allow are not proven`() {
    #expect(
      !program.proves(solution([4, 3], 27, duals: [0, 1.5, 1]), bestFor: objective))
  }

  // At 0, 2.5 and 0 the second column is priced rightly, and the first could add 3 each without end.
  @Test func `prices that leave a column without end worth something prove nothing`() {
    #expect(
      !program.proves(solution([2, 6], 36, duals: [0, 2.5, 0]), bestFor: objective))
  }

  @Test func `values that break a row are not proven, whatever the prices`() {
    #expect(
      !program.proves(solution([3, 6], 39, duals: [0, 1.5, 1]), bestFor: objective))
  }
}
