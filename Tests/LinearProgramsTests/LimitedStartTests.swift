import GLPKSolver
import TestSupport
import Testing

@testable import LinearPrograms

/// Where a levelling begins under one limit.
struct LimitedStartTests {
  private let objective = Objective(.maximize, [(0, 1), (1, 1)])

  /// Two columns up to 10, the second of which counts twice in a limit.
  private func face(limit: ClosedRange<Double>) throws -> Face {
    let program = BareProgram(columns: [0...10, 0...10], rows: [Row([1, 2], limit)])
    return try Face(of: program, from: nil, solver: GLPKSolver())
  }

  @Test func `a limit that nothing reaches leaves the best values`() throws {
    var face = try face(limit: -.infinity...40)
    #expect(try face.approach(objective, stop: StopSignal()))
    #expect(words(for: face.values) == "10 10")
  }

  @Test(arguments: [-.infinity...12, -.infinity...30, -.infinity...0.5])
  func `a limit that binds is kept, and holds again afterwards`(
    limit: ClosedRange<Double>
  ) throws {
    var face = try face(limit: limit)
    #expect(try face.approach(objective, stop: StopSignal()))
    #expect(limit.contains(face.values[0] + 2 * face.values[1]))
    let best = try #require(try face.optimum(for: objective, stop: StopSignal()))
    let reached = min(10, limit.upperBound) + max(0, limit.upperBound - 10) / 2
    #expect(abs(best.objectiveValue - reached) < 1e-9)
  }

  @Test func `a limit from below is kept by a price as well`() throws {
    var face = try face(limit: 12...(.infinity))
    let least = Objective(.minimize, [(0, 1), (1, 1)])
    #expect(try face.approach(least, stop: StopSignal()))
    #expect(face.values[0] + 2 * face.values[1] >= 12)
    let best = try #require(try face.optimum(for: least, stop: StopSignal()))
    #expect(abs(best.objectiveValue - 6) < 1e-9)
  }
}
