package import LinearPrograms

extension BareProgram {
  /// Which of some large numbers add up to no more than half of all.
  ///
  /// A search over whole values has next to nothing to go by.
  ///
  /// - Source: the idea is V. Chvatal's, Hard knapsack problems, Operations Research 28 (1980).
  package static func puzzle(size: Int) -> BareProgram {
    BareProgram(
      columns: [ClosedRange<Double>](repeating: 0...1, count: size),
      rows: [Row(puzzleNumbers(size), atMost: puzzleLimit(size: size))],
      whole: Set(0..<size))
  }

  /// What the choice may add up to.
  package static func puzzleLimit(size: Int) -> Double {
    (puzzleNumbers(size).reduce(0, +) / 2).rounded(.down)
  }

  fileprivate static func puzzleNumbers(_ size: Int) -> [Double] {
    var random = SplitMix(seed: 7)
    return (0..<size).map { _ in Double(random.next() % 1_000_000_000) + 1 }
  }

  /// Who gives what to whom, so that the least coverage is as large as possible.
  ///
  /// The simplex works on it for seconds. Its last column is the least coverage.
  package static func fairness(needs: Int, offers: Int) -> BareProgram {
    var random = SplitMix(seed: 11)
    var program = BareProgram()
    var byNeed = [[(column: Int, coefficient: Double)]](repeating: [], count: needs)
    for _ in 0..<offers {
      var terms: [(column: Int, coefficient: Double)] = []
      for _ in 0..<10 {
        let need = Int(random.next() % UInt64(needs))
        let column = program.addColumn(bounds: 0...Double.infinity)
        byNeed[need].append((column, 0.7 + random.unit() * 0.3))
        terms.append((column, 1))
      }
      program.addRow(bounds: 0...(10 + 90 * random.unit()), terms: terms)
    }
    let least = program.addColumn(bounds: 0...1)
    for terms in byNeed {
      // Twice as much as is offered, on average.
      let size = (20 + 180 * random.unit()) * Double(offers) / Double(needs)
      program.addRow(bounds: 0...size, terms: terms)
      program.addRow(bounds: 0...Double.infinity, terms: terms + [(least, -size)])
    }
    return program
  }
}

extension Objective {
  /// The sum of the chosen numbers.
  package static func puzzle(size: Int) -> Objective {
    Objective(.maximize, each: BareProgram.puzzleNumbers(size))
  }
}
