import GLPKSolver
import TestSupport
import Testing

@testable import LinearPrograms

/// Burdens at the sizes that real contributors have: shares from 0.0005, money to the millions.
struct BurdenScaleTests {
  /// Contributors who may give money to every need, up to what they offer.
  private struct Contributors {
    let offers: [Double]
    let shares: [Double]
    let demands: [Double]

    init(seed: UInt64) {
      var random = SplitMix(seed: seed)
      func spread(from least: Double, magnitudes: Int) -> Double {
        (0..<magnitudes).reduce(least) { product, _ in
          product * (random.unit() < 0.5 ? 1 : 10) * (0.5 + random.unit())
        }
      }
      let count = 10 + Int(seed % 16)
      offers = (0..<count).map { _ in spread(from: 5, magnitudes: 6).rounded() }
      let sizes = (0..<count).map { _ in spread(from: 1, magnitudes: 3) }
      let total = sizes.reduce(0, +)
      shares = sizes.map { $0 / total }
      demands = (0..<6).map { _ in spread(from: 1000, magnitudes: 2).rounded() }
    }

    /// The burdens that are levelled by hand: everyone gives the same burden, or what they offer.
    var burdens: [Double] {
      let given = min(demands.reduce(0, +), offers.reduce(0, +))
      // The water level under which `given` fits, found by cutting an interval in half.
      var (low, high) = (0.0, given / (shares.min() ?? 1))
      for _ in 0..<200 {
        let middle = (low + high) / 2
        let sum = zip(offers, shares).reduce(0) { $0 + min($1.0, middle * $1.1) }
        if sum < given { low = middle } else { high = middle }
      }
      return zip(offers, shares).map { min($0, high * $1) / $1 }.sorted(by: >)
    }

    func pursuit() throws -> Pursuit? {
      var program = BareProgram()
      let given = offers.map { offer in
        demands.map { program.addColumn(bounds: 0...min(offer, $0)) }
      }
      for (columns, offer) in zip(given, offers) {
        program.addRow(bounds: 0...offer, terms: columns.map { ($0, 1) })
      }
      let met = demands.enumerated().map { need, demand in
        let column = program.addColumn(bounds: 0...demand)
        program.addRow(bounds: 0...0, terms: given.map { ($0[need], 1) } + [(column, -1)])
        return Levelling.Agent(column: column, scale: demand)
      }
      let values = zip(given, shares).map { columns, share in
        let most = columns.reduce(0) { $0 + program.columnBounds[$1].upperBound }
        let column = program.addColumn(bounds: 0...most)
        program.addRow(bounds: 0...0, terms: columns.map { ($0, 1) } + [(column, -1)])
        return Levelling.Agent(column: column, scale: share)
      }
      let outcome = try pursue(
        program, aims: [.level(Levelling(.raise, met)), .level(Levelling(.lower, values))],
        tieBreak: Objective(.maximize, []), solver: GLPKSolver(), stop: StopSignal())
      guard case .reached(let pursuit) = outcome else { return nil }
      return pursuit
    }
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `burdens of all sizes are levelled to a millionth of the largest`(seed: UInt64) throws {
    let contributors = Contributors(seed: seed)
    let burdens = contributors.burdens
    let pursuit = try #require(try contributors.pursuit())

    let reached = pursuit.results[1].ranks.map(\.value)
    let farthest = zip(reached, burdens).map { abs($0 - $1) }.max() ?? 0
    #expect(farthest <= 1e-6 * burdens[0])
  }
  @Test func `small burdens are levelled beside one that could be a thousand times the largest`()
    throws
  {
    // Given are 1000, 0.0375 and, by two together, 0.025; the last could give 1000 of its 0.0005.
    var program = BareProgram(
      columns: [0...1000, 0...1, 0...1, 0...1, 0...1000],
      rows: [
        Row([1, 0, 0, 0, 0], atLeast: 1000), Row([0, 1, 0, 0, 0], atLeast: 0.0375),
        Row([0, 0, 1, 1, 0], atLeast: 0.025),
      ])
    program.addRow(bounds: 0...2000, terms: (0..<5).map { ($0, 1) })
    let shares = [0.5, 0.25, 0.25, 0.25, 0.0005]
    let burdens = Levelling(
      .lower, shares.enumerated().map { .init(column: $0.offset, scale: $0.element) })

    let outcome = try pursue(
      program, aims: [.level(burdens)], tieBreak: Objective(.maximize, [(2, 1)]),
      solver: GLPKSolver(), stop: StopSignal())
    guard case .reached(let pursuit) = outcome else {
      Issue.record("no values were reached")
      return
    }
    #expect(words(for: pursuit.results[0].ranks.map(\.value)) == "2000 0.15 0.05 0.05 0")
    #expect(words(for: pursuit.values) == "1000 0.0375 0.0125 0.0125 0")
  }
}
