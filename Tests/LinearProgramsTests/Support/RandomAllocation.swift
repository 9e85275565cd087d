import LinearPrograms
import TestSupport

/// A small allocation between offers and needs with aims, the same for the same seed.
///
/// Columns: what each pair gives; whether each offer with a minimum is used; what each need gets;
/// what each offer is worth as given.
struct RandomAllocation {
  /// Which of the pairs give whole quantities.
  enum Wholeness {
    case all
    case none
    case some
  }

  private(set) var program = BareProgram()
  private(set) var aims: [Aim] = []
  private(set) var tieBreak = Objective(.maximize, [])
  private(set) var pairs: [Pair] = []
  private var usedColumns: [(offer: Int, column: Int)] = []
  private var metColumns: [Int] = []
  private var valueColumns: [Int] = []
  private var quantities: [Double] = []
  private var random: SplitMix

  struct Pair {
    let offer: Int
    let need: Int
    let column: Int
    let rate: Double
    let cost: Double
    let most: Double
  }

  init(seed: UInt64, _ wholeness: Wholeness, offers: Int, needs: Int) {
    random = SplitMix(seed: seed)
    quantities = (0..<offers).map { _ in Double(Int.random(in: 1...4, using: &random)) }
    let demands = (0..<needs).map { _ in Double(Int.random(in: 1...5, using: &random)) }
    addPairs(wholeness, demands)
    addOfferRows(wholeness)
    addMetRows(demands)
    addValueRows(offers)
    addBudget()
    addAims(demands)
    let count = Double(pairs.count)
    tieBreak.terms = pairs.enumerated().map { position, pair in
      (pair.column, (1 - Double(position) / count) / pair.most)
    }
  }

  private mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: elements.indices, using: &random)]
  }

  private mutating func addPairs(_ wholeness: Wholeness, _ demands: [Double]) {
    for (offer, quantity) in quantities.enumerated() {
      let isWhole = wholeness == .all || (wholeness == .some && pick([true, false]))
      for (need, demand) in demands.enumerated() where pick([true, true, true, false]) {
        let rate = pick([1, 1, 1, 2, 0.5, 0.25])
        let fits = min(quantity, demand / rate)
        let most = isWhole ? fits.rounded(.down) : fits
        if most <= 0 { continue }
        pairs.append(
          Pair(
            offer: offer, need: need,
            column: program.addColumn(bounds: 0...most, isWhole: isWhole), rate: rate,
            cost: Double(pick([0, 1, 1, 2, 3, 7])), most: most))
      }
    }
  }

  private mutating func addOfferRows(_ wholeness: Wholeness) {
    for (offer, quantity) in quantities.enumerated() {
      let own = pairs.filter { $0.offer == offer }
      program.addRow(bounds: 0...quantity, terms: own.map { ($0.column, 1) })
      guard wholeness != .none, quantity > 1, pick([true, false, false, false, false]) else {
        continue
      }
      let used = program.addColumn(bounds: 0...1, isWhole: true)
      usedColumns.append((offer, used))
      let least = Double(Int.random(in: 2...Int(quantity), using: &random))
      program.addRow(bounds: 0 ... .infinity, terms: own.map { ($0.column, 1) } + [(used, -least)])
      for pair in own {
        program.addRow(
          bounds: -Double.infinity...0, terms: [(pair.column, 1), (used, -pair.most)])
      }
    }
  }

  private mutating func addMetRows(_ demands: [Double]) {
    for (need, demand) in demands.enumerated() {
      let least = pick([0, 0, 0, 0, 0, 0, 0, 1])
      let column = program.addColumn(bounds: min(Double(least), demand)...demand)
      metColumns.append(column)
      let own = pairs.filter { $0.need == need }.map { (column: $0.column, coefficient: $0.rate) }
      program.addRow(bounds: 0...0, terms: own + [(column, -1)])
    }
  }

  private mutating func addValueRows(_ offers: Int) {
    for offer in 0..<offers {
      let worth = Double(pick([1, 1, 2, 3, 5]))
      let own = pairs.filter { $0.offer == offer }
      let most = own.reduce(0) { $0 + worth * $1.most }
      let column = program.addColumn(bounds: 0...most)
      valueColumns.append(column)
      program.addRow(bounds: 0...0, terms: own.map { ($0.column, worth) } + [(column, -1)])
    }
  }

  private mutating func addBudget() {
    guard pick([true, false, false, false]) else { return }
    let costs = pairs.filter { $0.cost > 0 }.map { (column: $0.column, coefficient: $0.cost) }
    program.addRow(bounds: -Double.infinity...Double(pick([3, 6, 9])), terms: costs)
  }

  private mutating func addAims(_ demands: [Double]) {
    let agents = metColumns.enumerated().map { need, column in
      Levelling.Agent(column: column, scale: demands[need] * pick([1, 1, 1, 2, 0.5, 3]))
    }
    let shares = valueColumns.map { column in
      Levelling.Agent(column: column, scale: pick([0.1, 0.2, 0.3, 0.5]))
    }
    let cost = Objective(.minimize, pairs.map { ($0.column, $0.cost) })
    let total = Objective(.maximize, agents.map { ($0.column, 1 / $0.scale) })
    let cut = Int.random(in: 0...agents.count, using: &random)
    let levels: [Aim] = [agents[..<cut], agents[cut...]].filter { !$0.isEmpty }
      .map { .level(Levelling(.raise, Array($0))) }
    let burden = Aim.level(Levelling(.lower, shares))
    aims = pick([
      levels + [burden, .best(cost)], [.level(Levelling(.raise, agents)), burden, .best(cost)],
      [.best(total), burden], [.best(total), .best(cost), .level(Levelling(.raise, agents))],
      levels + [.best(cost), burden], [.best(cost), .level(Levelling(.raise, agents))],
    ])
  }
}

extension RandomAllocation {
  /// Every solution, when all pairs give whole quantities.
  var wholeSolutions: [[Double]] {
    var found: [[Double]] = []
    var values = [Double](repeating: 0, count: program.columnCount)
    func choose(_ position: Int) {
      if position == pairs.count {
        fill(&values)
        if program.violations(at: values).isEmpty { found.append(values) }
        return
      }
      let pair = pairs[position]
      for amount in 0...Int(pair.most) {
        values[pair.column] = Double(amount)
        let given = pairs[...position].filter { $0.offer == pair.offer }
          .reduce(0) { $0 + values[$1.column] }
        if given <= quantities[pair.offer] { choose(position + 1) }
      }
      values[pair.column] = 0
    }
    choose(0)
    return found
  }

  /// Every choice of the columns that are whole, but for those that exceed an offer at once.
  var wholeChoices: [[Int: Double]] {
    let columns = program.isWhole.indices.filter { program.isWhole[$0] }
    return columns.reduce([[:]]) { choices, column in
      let bounds = program.columnBounds[column]
      return choices.flatMap { choice in
        (Int(bounds.lowerBound)...Int(bounds.upperBound)).map { amount in
          choice.merging([column: Double(amount)]) { $1 }
        }
      }.filter(isWithinOffers)
    }
  }

  private func isWithinOffers(_ choice: [Int: Double]) -> Bool {
    quantities.indices.allSatisfy { offer in
      pairs.filter { $0.offer == offer }.reduce(0) { $0 + (choice[$1.column] ?? 0) }
        <= quantities[offer]
    }
  }

  /// Leaves a whole column no choice.
  mutating func fix(_ column: Int, at value: Double) {
    program.columnBounds[column] = value...value
    program.isWhole[column] = false
  }

  /// Fills in what follows from what the pairs give.
  private func fill(_ values: inout [Double]) {
    for (offer, column) in usedColumns {
      values[column] = pairs.contains { $0.offer == offer && values[$0.column] > 0 } ? 1 : 0
    }
    for column in metColumns + valueColumns { values[column] = 0 }
    for row in program.rowBounds.indices where program.rowBounds[row] == 0...0 {
      guard let counter = program.terms(ofRow: row).last else { continue }
      values[program.termColumns[counter]] = program.activity(ofRow: row, at: values)
    }
  }
}
