import GLPKSolver
import TestSupport
import Testing

@testable import LinearPrograms

/// Pieces that share no row, on several threads at once.
struct PiecesTests {
  private static let pieces = 6
  private static let agents = 100

  /// Six stores of which a hundred agents each take: 10 of the first, 20 of the second, and so on.
  private var program: BareProgram {
    var program = BareProgram()
    program.reserve(columns: Self.pieces * Self.agents, rows: Self.pieces, terms: 0)
    for _ in 0..<Self.pieces * Self.agents { program.addColumn(bounds: 0...1, isWhole: false) }
    for piece in 0..<Self.pieces {
      for agent in 0..<Self.agents {
        program.addTerm(column: piece * Self.agents + agent, coefficient: 1)
      }
      program.endRow(bounds: 0...Double(10 * (piece + 1)), role: .outflow)
    }
    return program
  }

  private func pursuit(
    stop: StopSignal = StopSignal(), note: @escaping @Sendable (PursuitProgress) -> Void = { _ in }
  ) throws -> Pursuit {
    let agents = (0..<Self.pieces * Self.agents).map { Levelling.Agent(column: $0, scale: 1) }
    var pursuit = ContinuousPursuit(
      program, aims: [.level(Levelling(.raise, agents))], solver: GLPKSolver(), stop: stop,
      note: note)
    guard case .reached(let reached) = try pursuit.run(tieBreak: nil) else {
      throw SolverFailure("nothing was reached")
    }
    return reached
  }

  @Test func `each piece has its own level, and levels stand in order`() throws {
    let reached = try pursuit()
    for piece in 0..<Self.pieces {
      let level = 0.1 * Double(piece + 1)
      let values = reached.values[piece * Self.agents..<(piece + 1) * Self.agents]
      #expect(values.allSatisfy { abs($0 - level) < 1e-9 })
      let ranks = reached.results[0].ranks[piece * Self.agents..<(piece + 1) * Self.agents]
      #expect(ranks.allSatisfy { abs($0.value - level) < 1e-9 })
    }
  }

  @Test func `values of work that was stopped keep every row`() throws {
    let stop = StopSignal()
    let reached = try pursuit(stop: stop, note: { _ in stop.ask() })
    #expect(reached.wasStopped)
    #expect(program.violations(at: reached.values).isEmpty)
  }
}
