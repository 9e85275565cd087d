import TestSupport
import Testing

@testable import LinearPrograms

/// A face that a solver calls empty, though there are values in hand.
struct FaceTests {
  /// Two columns up to 4 that add up to 5.
  private let program = BareProgram(
    columns: [0...4, 0...4], rows: [Row([1, 1], 5...5)])
  private let objective = Objective(.maximize, [(0, 1)])

  private func face(refusals: Int, at values: [Double]) throws -> Face {
    try Face(
      of: program, from: Start(values: values, of: program),
      solver: DoubtingSolver(refusals: refusals))
  }

  @Test func `a face that is called empty is solved once more`() throws {
    var face = try face(refusals: 1, at: [1, 4])
    let solution = try face.optimum(for: objective, stop: StopSignal())
    #expect(words(for: solution?.values ?? []) == "4 1")
  }

  @Test func `where it is called empty again, the values in hand stand without a proof`() throws {
    var face = try face(refusals: 2, at: [1, 4])
    let solution = try face.optimum(for: objective, stop: StopSignal())
    #expect(solution == nil)
    #expect(words(for: face.values) == "1 4")
  }

  @Test func `values that break a row are none to go on from`() throws {
    var face = try face(refusals: 1, at: [0, 4])
    #expect(throws: SolverFailure.self) {
      _ = try face.optimum(for: objective, stop: StopSignal())
    }
  }

  @Test func `what only rounding breaks is widened to what is reached`() {
    var program = program
    program.admit([1, 4.5])
    #expect(program.columnBounds == [0...4, 0...4.5])
    #expect(program.rowBounds == [5.5...5.5])
  }
}
