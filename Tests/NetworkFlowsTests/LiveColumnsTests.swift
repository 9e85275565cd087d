import LinearPrograms
import Testing

@testable import NetworkFlows

struct LiveColumnsTests {
  /// Four columns out of one place, and the row's own: all in one block.
  private func network() throws -> Network {
    var program = BareProgram()
    for _ in 0..<4 { program.addColumn(bounds: 0...9) }
    program.addRow(
      bounds: 0...5, role: .outflow, terms: (0..<4).map { (column: $0, coefficient: 1.0) })
    return try #require(Network(of: program, couplingLimit: 0))
  }

  @Test func `no column is live at first`() throws {
    let live = LiveColumns(of: try network())
    #expect(Array(live.inBlock(0)).isEmpty)
  }

  @Test func `what can move no more leaves all others live`() throws {
    let live = LiveColumns(of: try network())
    for column in 0..<4 { live.add(column) }

    live.remove(1)
    live.remove(3)
    live.add(3)

    #expect(Array(live.inBlock(0)).sorted() == [0, 2, 3])
  }
}
