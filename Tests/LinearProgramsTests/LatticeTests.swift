import TestSupport
import Testing

@testable import LinearPrograms

struct LatticeTests {
  @Test func `the common divisor is the largest number that divides all`() {
    #expect(Lattice.commonDivisor(of: [12, 18]) == 6)
    #expect(Lattice.commonDivisor(of: [650, 0, 1300]) == 650)
    #expect(Lattice.commonDivisor(of: [0.25, 0.4]) == 0.05)
    #expect(Lattice.commonDivisor(of: [-4, 6]) == 2)
  }

  @Test func `nothing divides what has no end, and 0 alone divides nothing`() {
    #expect(Lattice.commonDivisor(of: [1.0 / 3, 1]) == nil)
    #expect(Lattice.commonDivisor(of: [0, 0]) == nil)
  }

  @Test func `a broken part counts also beside a very large number`() {
    #expect(Lattice.commonDivisor(of: [1_000_000_000.5, 1]) == 0.5)
    #expect(Lattice.commonDivisor(of: [100_000_000.05, 1]) == 0.05)
    // With six decimals it could not be told from rounding.
    #expect(Lattice.commonDivisor(of: [1e15 / 7, 1]) == nil)
  }

  @Test func `a column that counts whole ones moves in their common step`() {
    // met = 2 x + 0.5 y, and the row counts it three times.
    let program = BareProgram(
      columns: [0...9, 0...9, 0...99], rows: [Row([6, 1.5, -3], 0...0)], whole: [0, 1])
    let lattice = Lattice(of: program)

    #expect(lattice.step(ofColumn: 0) == 1)
    #expect(lattice.step(ofColumn: 2) == 0.5)
  }

  @Test func `a column that counts broken ones, or that nothing counts, has no step`() {
    let program = BareProgram(
      columns: [0...9, 0...9, 0...99, 0...5], rows: [Row([1, 1, -1, 0], 0...0)], whole: [0])
    let lattice = Lattice(of: program)

    #expect(lattice.step(ofColumn: 2) == nil)
    #expect(lattice.step(ofColumn: 3) == nil)
  }

  @Test func `what a row counts beside is part of the step`() {
    // met = 2 x + 1: the odd numbers are multiples of 1.
    let program = BareProgram(columns: [0...9, 0...99], rows: [Row([-2, 1], 1...1)], whole: [0])

    #expect(Lattice(of: program).step(ofColumn: 1) == 1)
  }
}
