import GLPKSolver
import TestSupport
import Testing

@testable import LinearPrograms

struct BestSolutionsTests {
  private func explore(_ allocation: RandomAllocation) throws -> BestSolutions? {
    try BestSolutions.explore(
      allocation.program, aims: allocation.aims, tieBreak: allocation.tieBreak,
      columns: allocation.pairs.map(\.column), solver: GLPKSolver(), stop: StopSignal(),
      effort: Effort())
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func `broken quantities go as far as asking each for its ends says`(seed: UInt64) throws {
    let allocation = RandomAllocation(
      seed: seed, .none, offers: 2 + Int(seed % 4), needs: 2 + Int(seed / 4 % 5))
    guard let solutions = try explore(allocation) else {
      #expect(try allocation.pursuit() == nil)
      return
    }
    let widths = try SlowAnswer(of: allocation.program, aims: allocation.aims).widths()
    let columns = allocation.pairs.map(\.column)
    let farthest = columns.map {
      abs(solutions.spans[$0].most - solutions.spans[$0].least - widths[$0])
    }
    #expect(farthest.allSatisfy { $0 < 5e-3 }, "\(farthest)")
    let moving = columns.filter { widths[$0] > 5e-3 }
    #expect(solutions.groups.flatMap(\.self).sorted() == moving)
  }

  @Test(arguments: 0..<80 as Range<UInt64>)
  func `whole quantities go as far as all best solutions do`(seed: UInt64) throws {
    let allocation = RandomAllocation(
      seed: seed, .all, offers: 1 + Int(seed % 3), needs: 2 + Int(seed / 3 % 2))
    let best = Enumeration(of: allocation.wholeSolutions, aims: allocation.aims).best
    guard var solutions = try explore(allocation) else {
      #expect(best.isEmpty)
      return
    }
    let columns = allocation.pairs.map(\.column)
    let told = columns.map { words(for: solutions.spans[$0]) }
    #expect(told == columns.map { column in words(for: best.map { $0[column].rounded() }) })
    #expect(columns.allSatisfy { solutions.spans[$0].isProven })
    let sum = columns.enumerated().map { (column: $1, coefficient: 1 + Double($0 % 2)) }
    let sums = best.map { values in sum.reduce(0) { $0 + $1.coefficient * values[$1.column] } }
    #expect(words(for: try solutions.span(of: sum)) == words(for: sums.map { $0.rounded() }))
  }

  @Test(arguments: 0..<80 as Range<UInt64>)
  func `another solution is shown that is as good, with a column at its end`(
    seed: UInt64
  ) throws {
    let allocation = RandomAllocation(
      seed: seed, .all, offers: 2 + Int(seed % 2), needs: 2 + Int(seed / 3 % 2))
    let best = Enumeration(of: allocation.wholeSolutions, aims: allocation.aims).best
    guard let solutions = try explore(allocation), let column = solutions.groups.first?.first
    else { return }
    let other = try #require(try solutions.another(moving: column))
    let pairs = allocation.pairs.map(\.column)
    #expect(other[column] != solutions.values[column])
    #expect(best.contains { values in pairs.allSatisfy { abs(values[$0] - other[$0]) < 1e-6 } })
  }

  @Test(arguments: 0..<80 as Range<UInt64>)
  func `a broken column beside whole ones moves in what is shown, and nothing is lost`(
    seed: UInt64
  ) throws {
    let allocation = RandomAllocation(
      seed: seed, .some, offers: 2 + Int(seed % 3), needs: 2 + Int(seed / 3 % 3))
    guard let solutions = try explore(allocation),
      let column = solutions.groups.joined().first(where: { !allocation.program.isWhole[$0] }),
      let other = try solutions.another(moving: column)
    else { return }
    let span = solutions.spans[column]
    #expect(
      min(abs(other[column] - span.least), abs(other[column] - span.most)) < 1e-6
        && abs(other[column] - solutions.values[column]) > 1e-6)
    let fixed = Dictionary(
      uniqueKeysWithValues: allocation.pairs.map { ($0.column, other[$0.column]) })
    let ranks = try #require(try allocation.pursuit(with: fixed)?.ranks.joined())
    let best = try #require(try allocation.pursuit()?.ranks.joined())
    #expect(TestSupport.words(for: Array(ranks)) == TestSupport.words(for: Array(best)))
  }

  @Test func `two trades that share no limit that binds are two groups`() throws {
    // Each of two needs can be met by two columns; a limit of 40 holds all four, and never binds.
    var program = BareProgram()
    let columns = (0..<4).map { _ in program.addColumn(bounds: 0...10) }
    program.addRow(bounds: 10...10, terms: [(columns[0], 1), (columns[1], 1)])
    program.addRow(bounds: 6...6, terms: [(columns[2], 1), (columns[3], 1)])
    program.addRow(bounds: 0...40, terms: columns.map { ($0, 1) })
    let solutions = try #require(
      try BestSolutions.explore(
        program, aims: [], tieBreak: Objective(.maximize, [(columns[0], 1), (columns[2], 1)]),
        columns: columns, solver: GLPKSolver(), stop: StopSignal(), effort: Effort()))
    #expect(solutions.groups == [[0, 1], [2, 3]])
    #expect(
      columns.map { words(for: solutions.spans[$0]) } == ["0...10", "0...10", "0...6", "0...6"])
    #expect(columns.map { solutions.values[$0] } == [10, 0, 6, 0])
  }

  private func words(for span: Span) -> String {
    "\(TestSupport.words(for: span.least))...\(TestSupport.words(for: span.most))"
  }

  private func words(for values: [Double]) -> String {
    words(for: Span(least: values.min() ?? 0, most: values.max() ?? 0))
  }
}
