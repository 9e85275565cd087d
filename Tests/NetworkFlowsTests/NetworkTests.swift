import LinearPrograms
import TestSupport
import Testing

@testable import NetworkFlows

struct NetworkTests {
  /// Two offers that reach one need: `x + y = met`.
  private func program(rate: Double, roles: [RowRole] = [.outflow, .outflow, .inflow])
    -> BareProgram
  {
    var program = BareProgram()
    for _ in 0..<3 { program.addColumn(bounds: 0...9) }
    program.addRow(bounds: 0...5, role: roles[0], terms: terms([1]))
    program.addRow(bounds: 0...5, role: roles[1], terms: terms([0, 1]))
    program.addRow(bounds: 0...0, role: roles[2], terms: terms([1, rate, -1]))
    return program
  }

  /// Shape: of `coefficients`: one per column.
  private func terms(_ coefficients: [Double]) -> [(column: Int, coefficient: Double)] {
    coefficients.enumerated().map { ($0.offset, $0.element) }
  }

  @Test func `rows with a role in the flow are nodes, the others couple`() throws {
    let network = try #require(Network(of: program(rate: 1), couplingLimit: 9))
    #expect(network.nodeCount == 3)
    #expect(network.couplingCount == 0)
    let unmarked = program(rate: 1, roles: [.outflow, .coupling, .coupling])
    #expect(try #require(Network(of: unmarked, couplingLimit: 9)).couplingCount == 2)
  }

  @Test func `a column carries from its outflow to its inflow`() throws {
    let network = try #require(Network(of: program(rate: 1), couplingLimit: 9))
    let column = network.position(ofColumn: 0)
    #expect(network.arcs[column].tail == network.places[0])
    #expect(network.arcs[column].head == network.places[2])
    // What the need gets leaves the network there.
    let met = network.position(ofColumn: 2)
    #expect(network.arcs[met].tail == network.places[2])
    #expect(Int(network.arcs[met].head) == network.root)
  }

  // One unit of the second offer meets half a unit: in units of its own, it is an arc all the same.
  @Test func `a rate is a matter of units where no way round asks for another`() throws {
    let network = try #require(Network(of: program(rate: 0.5), couplingLimit: 9))
    #expect(network.nodeCount == 3)
  }

  // Both offers reach both needs, and one of the four ways loses half.
  @Test func `a loss on one way of a circle makes a coupling row`() throws {
    var program = BareProgram()
    for _ in 0..<4 { program.addColumn(bounds: 0...9) }
    program.addRow(bounds: 0...5, role: .outflow, terms: terms([1, 1]))
    program.addRow(bounds: 0...5, role: .outflow, terms: terms([0, 0, 1, 1]))
    program.addRow(bounds: 0...5, role: .inflow, terms: terms([1, 0, 1]))
    program.addRow(bounds: 0...5, role: .inflow, terms: terms([0, 1, 0, 0.5]))
    let network = try #require(Network(of: program, couplingLimit: 9))
    #expect(network.nodeCount == 3)
    #expect(network.couplingCount == 1)
  }

  @Test func `too many coupling rows make no network`() {
    let unmarked = program(rate: 1, roles: [.outflow, .coupling, .coupling])
    #expect(Network(of: unmarked, couplingLimit: 1) == nil)
  }

  @Test func `what leaves two places at once makes no network`() {
    var program = BareProgram()
    program.addColumn(bounds: 0...9)
    program.addRow(bounds: 0...5, role: .outflow, terms: terms([1]))
    program.addRow(bounds: 0...5, role: .outflow, terms: terms([1]))
    #expect(Network(of: program, couplingLimit: 9) == nil)
  }
}
