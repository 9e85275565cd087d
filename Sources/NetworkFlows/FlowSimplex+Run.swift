internal import LinearPrograms

extension FlowSimplex {
  /// Changes of the inverse after which rounding is worth a new one.
  private static let mostUpdates = 150

  /// Pivots whose rounding does not show in the values.
  private static let fewPivots = 8

  /// How many candidates in a row may turn out to be worth nothing before prices are computed anew.
  private static let patience = 30

  /// Makes the objective as small as it can be, from where the last run ended.
  func run(stop: StopSignal) -> Ending {
    looseness = FlowTolerance.feasibility
    pricing.begin()
    if areValuesOld { guard renew() else { return .stuck } }
    let limit = iterations + 50 * (network.columnCount + network.rowCount) + 1_000
    // A repair may have to follow when rounding shows at the end.
    for _ in 0..<5 {
      if markRepairs() {
        isRepairing = true
        let ending = improve(least: FlowTolerance.feasibility, until: limit, stop: stop)
        isRepairing = false
        guard case .optimal = ending else { return ending }
        guard renew() else { return .stuck }
        if markRepairs() {
          looseness = FlowTolerance.looseFeasibility
          if markRepairs() { return .infeasible }
        }
      }
      let ending = improveTwice(until: limit, stop: stop)
      guard case .optimal = ending, pivotsOnValues > Self.fewPivots else { return ending }
      guard renew() else { return .stuck }
      if !markRepairs() { return .optimal }
    }
    return .stuck
  }

  /// Pivots until the objective is as small as it can be, first beside what columns could add to
  /// it, then, where it is much smaller than that, beside its own size.
  private func improveTwice(until limit: Int, stop: StopSignal) -> Ending {
    let scale = costScale
    pricing.begin()
    let ending = improve(least: FlowTolerance.optimality * scale, until: limit, stop: stop)
    guard case .optimal = ending else { return ending }
    let value = abs(objectiveValue)
    guard value > 0, value < FlowTolerance.smallValue * scale else { return ending }
    pricing.begin()
    return improve(least: FlowTolerance.optimality * value, until: limit, stop: stop)
  }

  private var objectiveValue: Double {
    var sum = 0.0
    for column in 0..<network.columnCount where costs[column] != 0 {
      sum += costs[column] * values[column]
    }
    return sum
  }

  /// What the objective is about: the most that one column can add to it.
  private var costScale: Double {
    var scale = 0.0
    for column in 0..<network.columnCount where costs[column] != 0 {
      let width = uppers[column] - lowers[column]
      let reach = width.isFinite ? width : max(1, abs(values[column]))
      scale = max(scale, abs(costs[column]) * reach)
    }
    return scale
  }

  /// Computes inverse and values from scratch.
  private func renew() -> Bool {
    guard updates == 0 || invert() else { return false }
    computeValues()
    areValuesOld = false
    pivotsOnValues = 0
    return true
  }

  /// Marks the basic columns outside of their bounds, and answers whether there are any.
  private func markRepairs() -> Bool {
    if hasRepairs { repairs.fill(with: 0) }
    hasRepairs = false
    var isBroken = false
    for node in 0..<network.nodeCount where mark(Int(tree.arcs[node])) {
      isBroken = true
    }
    for slot in 0..<network.couplingCount where mark(Int(slots[slot])) {
      isBroken = true
    }
    hasRepairs = isBroken
    return isBroken
  }

  private func mark(_ column: Int) -> Bool {
    repairs[column] = repair(of: column)
    return repairs[column] != 0
  }

  /// -1 for a column below its bounds, 1 for one above, else 0.
  private func repair(of column: Int) -> Double {
    let (value, slack) = (values[column], slack(of: column))
    return value < lowers[column] - slack ? -1 : value > uppers[column] + slack ? 1 : 0
  }

  /// Pivots until no column is worth entering.
  private func improve(least: Double, until limit: Int, stop: StopSignal) -> Ending {
    // Blocks in a row whose candidates, if any, all turned out to be worth nothing.
    var idle = 0
    while true {
      if stop.isRaised { return .stopped }
      if iterations > limit { return .stuck }
      if updates > Self.mostUpdates, !invert() { return .stuck }
      computePrices()
      pricing.collect(from: self, least: least)
      if pricing.columns.isEmpty { return .optimal }
      guard let entered = enterCandidates(least: least) else {
        return isRepairing ? .stuck : .unbounded
      }
      idle = entered > 0 ? 0 : idle + max(1, pricing.lookedAt)
      if idle < pricing.blockCount { continue }
      // Prices and pivot columns only disagree by rounding once both are fresh.
      if updates == 0 { return .optimal }
      idle = 0
      guard renew() else { return .stuck }
    }
  }

  /// How many candidates entered; `nil` when one could go on without end.
  private func enterCandidates(least: Double) -> Int? {
    var (entered, disappointments) = (0, 0)
    for position in pricing.columns.indices {
      switch enter(Int(pricing.columns[position]), least: least) {
      case .entered:
        entered += 1
        disappointments = 0
      case .rejected: disappointments += 1
      case .unbounded: return nil
      }
      if updates > Self.mostUpdates || disappointments > Self.patience { break }
    }
    return entered
  }

  private enum Entry {
    case entered
    case rejected
    case unbounded
  }

  private func enter(_ column: Int, least: Double) -> Entry {
    if isBasic(column) { return .rejected }
    direction.follow(column, in: self)
    let price = priceOfDirection(column)
    guard isWorth(price, reach: reaches[column], least: least) else { return .rejected }
    let sign: Double = price < 0 ? 1 : -1
    let step =
      isRepairing
      ? repairStep(of: column, sign: sign, price: price) : step(of: column, sign: sign)
    guard let step else { return .unbounded }
    take(step, of: column, sign: sign)
    if isRepairing { remark(column) }
    return .entered
  }

  /// The change of the objective per unit of the entering column, counted along its pivot column.
  private func priceOfDirection(_ column: Int) -> Double {
    let costs = activeCosts
    var price = costs[column]
    for position in 0..<direction.count {
      let node = Int(direction.touched[position])
      price -= direction.arcs[node] * costs[Int(tree.arcs[node])]
    }
    for slot in 0..<network.couplingCount where direction.slots[slot] != 0 {
      price -= direction.slots[slot] * costs[Int(slots[slot])]
    }
    return price
  }

  /// Marks anew what the last pivot moved; the prices below an arc go with its mark.
  private func remark(_ column: Int) {
    for position in 0..<direction.count {
      let node = direction.touched[position]
      let arc = Int(tree.arcs[Int(node)])
      let repair = repair(of: arc)
      if repairs[arc] == repair { continue }
      repairs[arc] = repair
      tree.forEachNode(from: node) { forgetPrices(of: $0) }
    }
    for slot in 0..<network.couplingCount { _ = mark(Int(slots[slot])) }
    if isBasic(column) { _ = mark(column) }
  }
}
