import LinearPrograms
import TestSupport
import Testing

@testable import GLPKSolver

struct ScalesTests {
  private let none = Double.infinity

  @Test func `a column is divided by the power of two below its reach`() {
    // 2 <= 3, 512 <= 1000, 268,435,456 <= 420,000,000.
    let program = BareProgram(columns: [0...3, -1000...5, 0...420_000_000], rows: [])
    #expect(Scales(for: program).columns == [2, 512, 268_435_456])
  }

  @Test func `rows say how far a column goes that has no end`() {
    // x <= 100 / 2 by the first row, and <= 40 by the second: 32.
    let program = BareProgram(
      columns: [0...none], rows: [Row([2], atMost: 100), Row([1], 0...40)])
    #expect(Scales(for: program).columns == [32])
  }

  @Test func `a column of which nothing is known stays as it is`() {
    let program = BareProgram(columns: [0...none, 0...0], rows: [Row([1, 1], atLeast: 0)])
    #expect(Scales(for: program).columns == [1, 1])
  }

  @Test func `a row's largest entry comes near one`() {
    // 3 * 16 = 48, of which 32 is the power of two below.
    let program = BareProgram(columns: [0...16, 0...1], rows: [Row([3, 5], atMost: 9)])
    #expect(Scales(for: program).rows == [1.0 / 32])
  }

  @Test func `small effects are raised, large ones are left alone`() {
    // 16 / 4096 is 1/256.
    let program = BareProgram(columns: [0...16], rows: [])
    #expect(Scales(for: program).factor(for: [1.0 / 4096]) == 256)
    #expect(Scales(for: program).factor(for: [7]) == 1)
    #expect(Scales(for: program).factor(for: [0]) == 1)
  }
}
