package import LinearPrograms

/// A small program made of a seed, often infeasible, degenerate or unbounded.
package struct RandomProgram: Sendable, CustomStringConvertible {
  package let description: String
  package let program: BareProgram
  package let objective: Objective

  /// Makes the program; where it `isWhole`, all columns lie within -3...3, and all but the last
  /// are whole, so that every choice can be tried.
  package init(seed: UInt64, isWhole: Bool) {
    description = "seed \(seed)"
    var random = SplitMix(seed: seed)
    let columns = random.pick(1...5)
    let rows = random.pick(0...5)
    var program = BareProgram()
    for column in 0..<columns {
      let least = Double(random.pick(-3...0))
      let bounds = isWhole ? least...(least + Double(random.pick(0...3))) : random.bounds()
      program.addColumn(bounds: bounds, isWhole: isWhole && (column + 1 < columns || columns == 1))
    }
    for _ in 0..<rows {
      let terms = (0..<columns).map { (column: $0, coefficient: random.coefficient()) }
      program.addRow(bounds: random.bounds(), terms: terms)
    }
    self.program = program
    let sense: Objective.Sense = random.pick(0...1) == 0 ? .maximize : .minimize
    objective = Objective(sense, each: (0..<columns).map { _ in random.coefficient() })
  }
}

extension SplitMix {
  fileprivate mutating func pick(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.count))
  }

  /// Mostly small and whole, sometimes 0, sometimes broken, sometimes a thousand times as large.
  fileprivate mutating func coefficient() -> Double {
    let whole = Double(pick(-4...4))
    switch pick(0...5) {
    case 0: return 0
    case 1: return whole * 1000
    case 2: return whole + Double(pick(1...99)) / 100
    default: return whole
    }
  }

  /// Any kind of bounds: none, one end, two, or no width.
  fileprivate mutating func bounds() -> ClosedRange<Double> {
    let least = Double(pick(-6...4))
    let most = least + Double(pick(0...8))
    switch pick(0...5) {
    case 0: return -Double.infinity...most
    case 1: return least...Double.infinity
    case 2: return pick(0...3) == 0 ? -Double.infinity...Double.infinity : least...most
    case 3: return least...least
    default: return least...most
    }
  }
}
