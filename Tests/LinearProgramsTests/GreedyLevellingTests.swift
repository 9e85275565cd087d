import GLPKSolver
import TestSupport
import Testing

@testable import LinearPrograms

/// One offer of whole units between needs: raising the worst one unit at a time is best.
struct GreedyLevellingTests {
  private struct Shortage {
    let supply: Int
    let demands: [Int]
    let weights: [Double]
    /// Units that one unit given meets.
    let rates: [Double]

    init(seed: UInt64, largest: Int, weights choices: [Double]) {
      var random = SplitMix(seed: seed)
      let count = 2 + Int(seed % 7)
      demands = (0..<count).map { _ in Int.random(in: 1...largest, using: &random) }
      weights = (0..<count).map { _ in
        choices[Int.random(in: choices.indices, using: &random)]
      }
      let rate = [1, 1, 0.1, 0.3, 7][Int.random(in: 0...4, using: &random)]
      rates = demands.map { _ in rate }
      supply = Int.random(in: 0...demands.reduce(0, +), using: &random)
    }

    private func scale(of need: Int) -> Double {
      Double(demands[need]) * rates[need] * weights[need]
    }

    /// Coverage by weight from the worst to the best, dealt out unit by unit.
    ///
    /// Of the needs that are not met in full the worst gets the next unit; of several that are
    /// equally bad the one that it helps most.
    var levels: [Double] {
      var given = safeStart
      func level(_ need: Int, with units: Int = 0) -> Double {
        Double(given[need] + units) * rates[need] / scale(of: need)
      }
      for _ in given.reduce(0, +)..<supply {
        let open = demands.indices.filter { given[$0] < demands[$0] }
        guard let least = open.map({ level($0) }).min() else { break }
        let worst = open.filter { level($0) <= least * (1 + 1e-9) }
        let next = worst.max { level($0, with: 1) < level($1, with: 1) }
        if let next { given[next] += 1 }
      }
      return demands.indices.map { level($0) }.sorted()
    }

    /// Units that the dealing reaches in any case, so that it need not begin at nothing.
    ///
    /// At the common level of broken units no need is more than one unit above its own, so none
    /// falls short of it by more units than there are needs.
    private var safeStart: [Int] {
      let units = { (level: Double) in
        demands.indices.map { min(Double(demands[$0]), level * scale(of: $0) / rates[$0]) }
      }
      var (low, high) = (0.0, 100.0)
      for _ in 0..<100 {
        let middle = (low + high) / 2
        if units(middle).reduce(0, +) < Double(supply) { low = middle } else { high = middle }
      }
      return units(low).map { max(0, Int($0) - demands.count) }
    }

    func pursuit() throws -> Pursuit? {
      var program = BareProgram()
      let given = demands.map { program.addColumn(bounds: 0...Double($0), isWhole: true) }
      program.addRow(bounds: 0...Double(supply), terms: given.map { ($0, 1) })
      let agents = demands.indices.map { need in
        let met = program.addColumn(bounds: 0...(Double(demands[need]) * rates[need]))
        program.addRow(bounds: 0...0, terms: [(given[need], rates[need]), (met, -1)])
        return Levelling.Agent(column: met, scale: scale(of: need))
      }
      let outcome = try pursue(
        program, aims: [.level(Levelling(.raise, agents))], tieBreak: Objective(.maximize, []),
        solver: GLPKSolver(), stop: StopSignal())
      guard case .reached(let pursuit) = outcome else { return nil }
      return pursuit
    }
  }

  @Test(arguments: 0..<150 as Range<UInt64>)
  func `units are dealt to whoever is worst off`(seed: UInt64) throws {
    let shortage = Shortage(
      seed: seed, largest: 60, weights: [1, 1, 1, 0.1, 0.7, 1.1, 3, 49])
    let pursuit = try #require(try shortage.pursuit())

    #expect(areSame(pursuit.ranks, [shortage.levels]))
    #expect(pursuit.results[0].isProven)
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `every unit counts also among hundreds of thousands`(seed: UInt64) throws {
    let shortage = Shortage(seed: seed, largest: 300_000, weights: [1, 1, 0.7, 3])
    let pursuit = try #require(try shortage.pursuit())

    #expect(areSame(pursuit.ranks, [shortage.levels]))
    #expect(pursuit.results[0].isProven)
    // Nothing is left while somebody is in need.
    let given = pursuit.values.prefix(shortage.demands.count).reduce(0, +)
    #expect(given == Double(shortage.supply))
  }
}
