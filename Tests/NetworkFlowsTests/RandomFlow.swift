import LinearPrograms
import TestSupport

/// A small flow with a few coupling rows, the same for the same seed.
///
/// Columns: what each pair of an offer and a need carries; what each need gets; what some coupling
/// rows count; a free one. Some rows count in units of their own, and in some flows a little is
/// lost on the way, so that not every row can be a node.
struct RandomFlow {
  private(set) var program = BareProgram()
  private var random: SplitMix
  private var outflows: [[(column: Int, coefficient: Double)]]
  private var inflows: [[(column: Int, coefficient: Double)]]
  private var couplings: [[(column: Int, coefficient: Double)]]

  init(seed: UInt64) {
    random = SplitMix(seed: seed)
    outflows = []
    inflows = []
    couplings = []
    outflows = (0..<pick(1...8)).map { _ in [] }
    inflows = (0..<pick(1...8)).map { _ in [] }
    couplings = (0..<pick(0...5)).map { _ in [] }
    addPairs()
    addNeeds()
    addRows()
  }

  private mutating func pick(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(random.next() % UInt64(range.count))
  }

  private mutating func addPairs() {
    let loses = pick(1...6) == 1
    let units = (outflows + inflows).map { _ in pick(1...4) == 1 ? Double(pick(1...5)) : 1 }
    for offer in outflows.indices {
      for need in inflows.indices where pick(1...3) > 1 {
        let most = pick(1...4) == 1 ? Double.infinity : Double(pick(1...20))
        let column = program.addColumn(bounds: 0...most)
        let rate = loses && pick(1...5) == 1 ? 0.5 : 1
        outflows[offer].append((column, units[offer]))
        inflows[need].append((column, units[outflows.count + need] * rate))
        for row in couplings.indices where pick(1...2) == 1 {
          couplings[row].append((column, Double(pick(-3...9))))
        }
      }
    }
  }

  private mutating func addNeeds() {
    for need in inflows.indices {
      let least = Double(pick(1...9) == 1 ? 2 : 0)
      let met = program.addColumn(bounds: least...Double(pick(2...30)))
      inflows[need].append((met, -1))
      for row in couplings.indices where pick(1...3) == 1 {
        couplings[row].append((met, 1 / Double(pick(1...30))))
      }
    }
    for row in couplings.indices where pick(1...2) == 1 {
      let most = pick(1...3) == 1 ? Double(pick(5...100)) : Double.infinity
      couplings[row].append((program.addColumn(bounds: 0...most), -1))
    }
  }

  private mutating func addRows() {
    let free = program.addColumn(bounds: -.infinity ... .infinity)
    for terms in outflows {
      program.addRow(bounds: 0...Double(pick(1...30)), role: .outflow, terms: terms)
    }
    for terms in inflows { program.addRow(bounds: 0...0, role: .inflow, terms: terms) }
    for terms in couplings {
      switch pick(1...3) {
      case 1: program.addRow(bounds: 0...0, terms: terms)
      case 2: program.addRow(bounds: -.infinity...Double(pick(5...60)), terms: terms)
      default: program.addRow(bounds: 0 ... .infinity, terms: terms + [(free, -1)])
      }
    }
  }

  mutating func objective() -> Objective {
    let columns = program.columnBounds.indices.filter { _ in pick(1...3) == 1 }
    return Objective(
      pick(1...2) == 1 ? .maximize : .minimize, columns.map { ($0, Double(pick(-9...9))) })
  }

  /// Other bounds for up to three columns.
  mutating func columnChanges() -> [(column: Int, bounds: ClosedRange<Double>)] {
    (0..<pick(0...3)).map { _ in
      let least = Double(pick(0...6))
      return (pick(0...(program.columnCount - 1)), least...(least + Double(pick(0...9))))
    }
  }

  /// Other bounds for one row.
  mutating func rowChange() -> (row: Int, bounds: ClosedRange<Double>) {
    (pick(0...(program.rowCount - 1)), 0...Double(pick(0...30)))
  }
}
