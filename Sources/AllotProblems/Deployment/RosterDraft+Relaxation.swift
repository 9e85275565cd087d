internal import AllotModel
internal import LinearPrograms

extension RosterDraft {
  /// Adds a flow of crews for each pool, whatever they did before.
  mutating func writePools(remembering: Bool) {
    for pool in index.problem.pools.indices {
      let own = crews.all.indices.filter { crews.all[$0].pool == pool }
      if own.isEmpty { continue }
      let graph = SeasonGraph(
        of: own, in: crews, index: index, countsChanges: false, remembers: remembering)
      _ = write(graph, ofPool: pool, crews: own.count)
      if !remembering { limitYears(ofPool: pool, crews: own.map { crews.all[$0] }) }
    }
  }

  /// What crews of a pool serve in each calendar year together.
  private mutating func limitYears(ofPool pool: Int, crews own: [Crew]) {
    guard index.isLimited[pool], let limit = index.problem.pools[pool].yearlyLimit else { return }
    for year in 0...(index.years.last ?? 0) {
      let most = own.reduce(0) { $0 + max(0, limit - $1.standing.used[year]) }
      let terms = ways.compactMap { way -> (column: Int, coefficient: Double)? in
        guard way.pool == pool, let stint = way.stint else { return nil }
        let steps = stint.steps.count { index.years[$0] == year }
        return steps == 0 ? nil : (way.column, Double(steps))
      }
      guard !terms.isEmpty else { continue }
      addRow(
        because: .yearIsLimited(index.problem.pools[pool].id, year: year),
        bounds: -Double.infinity...Double(most), terms: terms)
    }
  }

  /// How a goal is bounded and kept; `settled` is what is reached before any way is taken.
  mutating func boundary(of position: Int, settled: RosterScore) -> GoalBoundary {
    switch aim(of: position) {
    case .level(let levelling): return level(levelling, of: position)
    case .best(var objective):
      var constant = goals[position].isRaised ? 0 : settled.levels[position][0]
      if goals[position].objective == .changes {
        let (terms, gone) = countChanges()
        objective = Objective(.minimize, terms)
        constant = gone
      }
      addRow(
        because: .goalIsKept(position), bounds: -Double.infinity...Double.infinity,
        terms: objective.terms)
      return GoalBoundary(
        objective: objective, row: program.numbers.rowCount - 1, level: nil, constant: constant)
    }
  }

  /// Adds a column for the worst level of a goal's members.
  private mutating func level(_ levelling: Levelling, of position: Int) -> GoalBoundary {
    let isRaised = goals[position].isRaised
    let most = levelling.agents.map {
      program.numbers.columnBounds[$0.column].upperBound / $0.scale
    }
    let level = addColumn(.worstLevel(goal: position), bounds: 0...(most.max() ?? 0))
    for agent in levelling.agents {
      addRow(
        because: .worstLevelHolds(goal: position),
        bounds: isRaised ? 0...Double.infinity : -Double.infinity...0,
        terms: [(agent.column, 1), (level, -agent.scale)])
    }
    let objective = Objective(isRaised ? .maximize : .minimize, [(level, 1)])
    return GoalBoundary(objective: objective, row: nil, level: level, constant: 0)
  }

  /// Counts how many crew members at least do something else than before, pool by pool.
  private mutating func countChanges() -> (
    terms: [(column: Int, coefficient: Double)], constant: Double
  ) {
    var terms: [(column: Int, coefficient: Double)] = []
    var constant = Double(crews.lostSteps)
    for pool in index.problem.pools.indices {
      let own = crews.all.filter { $0.pool == pool }
      let present = presentTerms(ofPool: pool)
      for step in crews.frozenSteps..<index.stepCount {
        var before: [Int: Int] = [:]
        for member in own.map(\.former).joined() { before[member[step], default: 0] += 1 }
        constant += Double(before[Former.elsewhere] ?? 0)
        for (seat, count) in before.sorted(by: { $0.key < $1.key }) where seat >= 0 {
          let there = present[seat * index.stepCount + step] ?? []
          let lost = addColumn(.lost(pool: pool, seat: seat), bounds: 0...Double(count))
          addRow(
            because: .changeIsCounted(index.problem.pools[pool].id, step: step),
            bounds: Double(count)...Double.infinity, terms: there + [(lost, 1)])
          terms.append((lost, 1))
        }
        let home = before[Former.home] ?? 0
        guard home > 0 else { continue }
        // Whoever leaves home is present somewhere.
        let all = index.seatsByPool[pool].flatMap { present[$0 * index.stepCount + step] ?? [] }
        let away = Double(own.reduce(0) { $0 + $1.size } - home)
        let lost = addColumn(.lost(pool: pool, seat: Former.home), bounds: 0...Double(home))
        addRow(
          because: .changeIsCounted(index.problem.pools[pool].id, step: step),
          bounds: -Double.infinity...away, terms: all + [(lost, -1)])
        terms.append((lost, 1))
      }
    }
    return (terms, constant)
  }

  /// Who of a pool is present, by seat and step.
  private func presentTerms(ofPool pool: Int) -> [Int: [(column: Int, coefficient: Double)]] {
    var terms: [Int: [(column: Int, coefficient: Double)]] = [:]
    for way in ways where way.pool == pool {
      guard let stint = way.stint else { continue }
      for step in stint.steps {
        terms[stint.seat * index.stepCount + step, default: []].append(
          (way.column, Double(way.crewSize)))
      }
    }
    return terms
  }

  /// Which columns a sifting begins with: all but stays, and of these the ones of a roster.
  func beginning(with stints: Set<Stint>) -> [Bool] {
    var isInside = [Bool](repeating: true, count: program.numbers.columnCount)
    for way in ways {
      guard let stint = way.stint else { continue }
      isInside[way.column] = stints.contains(stint)
    }
    return isInside
  }
}
