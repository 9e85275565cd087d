import TestSupport
import Testing

@testable import LinearPrograms

struct StageTests {
  /// Two pairs; each has what it meets, and one sum counts what both are worth.
  ///
  ///     x0 = met2, x1 = met3, 5 x0 + 7 x1 = value4
  private func program(mostValue: Double = 12) -> BareProgram {
    BareProgram(
      columns: [0...1, 0...1, 0...1, 0...1, 0...mostValue],
      rows: [
        Row([1, 0, -1, 0, 0], 0...0), Row([0, 1, 0, -1, 0], 0...0), Row([5, 7, 0, 0, -1], 0...0),
      ])
  }

  @Test func `a row that counts for a later aim ties nothing together`() {
    let stage = Stage(of: program(), about: [2, 3], at: [0, 0, 0, 0, 0])

    #expect(stage.pieces.all.map(\.columns) == [[0, 2], [1, 3]])
  }

  @Test func `a row that counts for this aim ties its columns together`() {
    let stage = Stage(of: program(), about: [4], at: [0, 0, 0, 0, 0])

    // What is met counts for nothing else now.
    #expect(stage.pieces.all.map(\.columns) == [[0, 1, 4]])
  }

  @Test func `a row whose sum has a limit counts and limits`() {
    let stage = Stage(of: program(mostValue: 6), about: [2, 3], at: [0, 0, 0, 0, 0])

    #expect(stage.pieces.all.map(\.columns) == [[0, 1, 2, 3, 4]])
  }

  @Test func `what was left out is counted anew`() {
    let program = program()
    let stage = Stage(of: program, about: [2, 3], at: [0, 0, 0, 0, 0])
    var values = [1, 0.5, 1, 0.5, 0]
    stage.restore(&values, of: program)

    // 5 + 3.5
    #expect(values == [1, 0.5, 1, 0.5, 8.5])
  }

  @Test func `what counts anew is basic, so that its row can rest`() {
    let program = program()
    let stage = Stage(of: program, about: [2, 3], at: [0, 0, 0, 0, 0])
    var start = Start(values: [1, 0.5, 1, 0.5, 0], of: program)
    stage.restore(&start, of: program)

    // 5 + 3.5
    #expect(start.values == [1, 0.5, 1, 0.5, 8.5])
    #expect(start.basis.columns[4] == .basic)
    #expect(start.basis.rows[2] == .fixed)
  }
}
