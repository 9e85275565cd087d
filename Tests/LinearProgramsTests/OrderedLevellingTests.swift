import GLPKSolver
import Testing

@testable import LinearPrograms

struct OrderedLevellingTests {
  @Test func `an agent is asked how good whole values let it be`() throws {
    // Lots of 4, of which two and a half are 10: broken values reach 10 from above, whole ones 12.
    var program = BareProgram()
    let lots = program.addColumn(bounds: 0...5, isWhole: true)
    let level = program.addColumn(bounds: 0...20)
    program.addRow(bounds: 0...0, terms: [(lots, 4), (level, -1)])
    program.addRow(bounds: 10 ... .infinity, terms: [(lots, 4)])
    let levelling = Levelling(.lower, [.init(column: level, scale: 1)])
    var ordered = OrderedLevelling(
      levelling, in: program, from: [5, 20], solver: GLPKSolver(), effort: Effort())
    try ordered.narrowReaches(stop: StopSignal())
    #expect(abs(ordered.program.columnBounds[level].lowerBound - 12) < 1e-5)
    #expect(ordered.program.columnBounds[level].upperBound == 20)
  }
}
