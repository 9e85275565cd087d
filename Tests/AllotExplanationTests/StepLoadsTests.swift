import Testing

@testable import AllotExplanation

struct StepLoadsTests {
  /// One row before, so that rows are told apart, then 5 in steps 0 to 3 and 7 in steps 3 to 8.
  private var loads: StepLoads {
    var loads = StepLoads()
    loads.addRow([(steps: 0...9, amount: 100)])
    loads.addRow([(steps: 0...3, amount: 5), (steps: 3...8, amount: 7)])
    loads.addRow([])
    return loads
  }

  @Test(arguments: [
    (0...2, 5.0), (0...3, 12.0), (3...3, 12.0), (4...8, 7.0), (8...20, 7.0), (9...20, 0.0),
  ])
  func `the most in any step is what uses it together`(steps: ClosedRange<Int>, most: Double) {
    #expect(loads.most(ofRow: 1, during: steps) == most)
  }

  @Test func `where one use ends as another begins they are never together`() {
    var loads = StepLoads()
    loads.addRow([(steps: 0...3, amount: 5), (steps: 4...6, amount: 7)])

    #expect(loads.most(ofRow: 0, during: 0...6) == 7)
  }

  @Test func `a row that nothing uses has no load`() {
    #expect(loads.most(ofRow: 2, during: 0...9) == 0)
  }
}
