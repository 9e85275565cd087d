import LinearPrograms
import TestSupport
import Testing

@testable import GLPKSolver

struct ContradictionTests {
  private let none = Double.infinity

  @Test func `rows that add up to the impossible refute the program`() {
    // Twice the first less the second: 0 <= 2 - 3.
    let program = BareProgram(
      columns: [0...none, 0...none], rows: [Row([1, 1], atMost: 1), Row([2, 2], atLeast: 3)])
    #expect(Contradiction(weights: [2, -1]).refutes(program, scales: Scales(for: program)))
  }

  @Test func `other weights of the same rows refute nothing`() {
    let program = BareProgram(
      columns: [0...none, 0...none], rows: [Row([1, 1], atMost: 1), Row([2, 2], atLeast: 3)])
    #expect(!Contradiction(weights: [1, -1]).refutes(program, scales: Scales(for: program)))
    #expect(!Contradiction(weights: [0, 0]).refutes(program, scales: Scales(for: program)))
  }

  @Test func `a column's own bounds count`() {
    let program = BareProgram(columns: [0...3, 0...4], rows: [Row([1, 1], atLeast: 8)])
    #expect(Contradiction(weights: [1]).refutes(program, scales: Scales(for: program)))
  }

  @Test func `what only rounding separates is not refuted`() {
    // 0.1 + 0.2 is 0.30000000000000004.
    let program = BareProgram(
      columns: [0.1...0.1, 0.2...0.2], rows: [Row([1, 1], atMost: 0.3)])
    #expect(!Contradiction(weights: [1]).refutes(program, scales: Scales(for: program)))
  }

  @Test func `one person too many among a million is refuted`() {
    let program = BareProgram(
      columns: [0...1_000_000, 0...1_000_000], rows: [Row([1, 1], atLeast: 2_000_001)])
    #expect(Contradiction(weights: [1]).refutes(program, scales: Scales(for: program)))
  }
}
