import TestSupport
import Testing

@testable import LinearPrograms

struct ViolationTests {
  private let program = BareProgram(
    columns: [0...10, 0...10], rows: [Row([1, 2], 4...8), Row([1, -1], atMost: 0)], whole: [1])

  /// What values break, as `row 1 by 2`.
  private func broken(_ values: [Double]) -> [String] {
    program.violations(at: values).map { violation in
      switch violation {
      case .row(let row, let distance): "row \(row) by \(words(for: distance))"
      case .column(let column, let distance): "column \(column) by \(words(for: distance))"
      case .notWhole(let column, let distance):
        "wholeness of column \(column) by \(words(for: distance))"
      }
    }
  }

  @Test func `values within every row and bound break nothing`() {
    #expect(broken([2, 3]) == [])
    #expect(broken([0, 2]) == [])
  }

  @Test func `rows are broken from either side, by what they are off`() {
    #expect(broken([1, 1]) == ["row 0 by 1"])
    #expect(broken([4, 3]) == ["row 0 by 2", "row 1 by 1"])
  }

  @Test func `columns are broken by leaving their bounds or by not being whole`() {
    #expect(broken([-1, 3]) == ["column 0 by 1"])
    #expect(broken([1, 2.25]) == ["wholeness of column 1 by 0.25"])
  }

  @Test func `rounding breaks nothing`() {
    #expect(broken([2 + 1e-7, 3]) == [])
    #expect(broken([2, 3 + 1e-7]) == [])
  }

  @Test func `what is no number breaks all that it stands in`() {
    #expect(broken([.nan, 3]).count == 3)
  }

  @Test func `a row of large numbers may be off by a millionth of them`() {
    let program = BareProgram(columns: [0...1e9], rows: [Row([1], atMost: 1e8)])

    #expect(program.violations(at: [1e8 + 50]).isEmpty)
    #expect(program.violations(at: [1e8 + 500]).count == 1)
  }
}
