internal import AllotModel
package import LinearPrograms

/// A deployment problem as a program over whole seasons, with what it is to be best in.
package struct RosterFormulation: Sendable {
  package let index: DeploymentIndex
  package let crews: Crews
  package let goals: [DeploymentGoal]
  package let draft: RosterDraft
  /// Shape: one per goal.
  package let aims: [Aim]
  /// What settles what the goals leave open.
  package let tieBreak: Objective
  /// The graphs, and the first column of each.
  let graphs: [(graph: SeasonGraph, pool: Int, columns: Range<Int>)]

  package var program: BareProgram { draft.program.numbers }

  /// Begins with the seasons and writes every rule.
  ///
  /// Where minimums may fail, keeping the most of them is the only aim. Where changes are limited,
  /// they must be a goal.
  package init(
    _ index: DeploymentIndex, crews: Crews, goals: [DeploymentGoal], minimumsMayFail: Bool = false,
    changeLimit: Int? = nil, stays: [Set<Stint>]? = nil
  ) {
    self.index = index
    self.crews = crews
    self.goals = goals
    let countsChanges = goals.contains { $0.objective == .changes }
    var draft = RosterDraft(index, crews: crews, goals: goals, minimumsMayFail: minimumsMayFail)
    graphs = RosterFormulation.cohorts(of: crews, byFormer: countsChanges).map { cohort in
      let pool = crews.all[cohort[0]].pool
      let graph = SeasonGraph(
        of: cohort, in: crews, index: index, countsChanges: countsChanges, stays: stays?[pool])
      let columns = draft.write(graph, ofPool: pool, crews: cohort.count)
      return (graph, pool, columns)
    }
    for rule in RosterFormulation.rules { rule.write(into: &draft) }
    if let changeLimit { draft.limitChanges(to: changeLimit) }
    aims =
      minimumsMayFail
      ? [.best(draft.keptMinimums())] : goals.indices.map { [draft] in draft.aim(of: $0) }
    self.draft = draft
    tieBreak = draft.tieBreak
  }

  static let rules: [any RosterRule] = [
    CountedIsThere(), QuantityIsTheMost(), FloorHolds(), MembersAreCounted(),
  ]

  /// Crews that are alike in all that counts, those of one pool in a row.
  private static func cohorts(of crews: Crews, byFormer: Bool) -> [[Int]] {
    struct Kind: Hashable {
      let pool: Int
      let former: [[Int]]
    }
    let groups = Dictionary(grouping: crews.all.indices) { position in
      let crew = crews.all[position]
      return Kind(pool: crew.pool, former: byFormer ? crew.former : [])
    }
    return groups.values.sorted { $0[0] < $1[0] }
  }
}

extension RosterDraft {
  /// Adds the columns of a graph and the rows that let crews go on from moment to moment.
  mutating func write(_ graph: SeasonGraph, ofPool pool: Int, crews count: Int) -> Range<Int> {
    let first = program.numbers.columnCount
    var terms = [[(column: Int, coefficient: Double)]](repeating: [], count: graph.nodeCount)
    for arc in graph.arcs {
      let column = addWay(arc, ofPool: pool, crews: count)
      terms[arc.from].append((column, 1))
      terms[arc.to].append((column, -1))
    }
    var supply = [Double](repeating: 0, count: graph.nodeCount)
    for source in graph.sources { supply[source.node] += Double(source.crews.count) }
    for node in 0..<graph.nodeCount where node != graph.end {
      addRow(
        because: .crewGoesOn(index.problem.pools[pool].id, step: node),
        bounds: supply[node]...supply[node], terms: terms[node])
    }
    return first..<program.numbers.columnCount
  }

  /// What the program is to be best in for one goal.
  func aim(of position: Int) -> Aim {
    let goal = goals[position]
    switch goal.objective {
    case .floor: return .best(Objective(.maximize, floorTerms(of: position)))
    case .total: return .best(Objective(.maximize, totalTerms(of: goal)))
    case .coverage:
      let posts = index.levelledPosts(goal.priority ?? 0)
      return .level(
        Levelling(
          .raise,
          zip(posts, goalColumns[position]).map { post, column in
            let demand = index.problem.posts[post].quantity * index.steps(ofPost: post).count
            return .init(column: column, scale: Double(demand))
          }))
    case .burden:
      return .level(
        Levelling(
          .lower,
          zip(index.burdenedStates, goalColumns[position]).map { state, column in
            .init(column: column, scale: index.problem.keyShares?[state] ?? 1)
          }))
    case .changes:
      return .best(Objective(.minimize, wayTerms { Double($0.changes) }))
    case .tours:
      return .best(Objective(.minimize, wayTerms { $0.stint == nil ? 0 : Double($0.crewSize) }))
    case .cost: return .best(Objective(.minimize, wayTerms(cost)))
    }
  }

  /// Lets no more expert-steps differ from the roster before.
  fileprivate mutating func limitChanges(to limit: Int) {
    addRow(
      because: .changesAreLimited, bounds: -Double.infinity...Double(limit - crews.lostSteps),
      terms: wayTerms { Double($0.changes) })
  }

  private func cost(of way: Way) -> Double {
    guard let stint = way.stint else { return 0 }
    let pool = index.problem.pools[way.pool]
    let perExpert = pool.travelCost + pool.stepCost * Double(stint.steps.count)
    return Double(way.crewSize) * perExpert
  }

  private func wayTerms(_ coefficient: (Way) -> Double) -> [(column: Int, coefficient: Double)] {
    ways.map { ($0.column, coefficient($0)) }.filter { $0.1 != 0 }
  }

  private func floorTerms(of position: Int) -> [(column: Int, coefficient: Double)] {
    let values = index.floorValues(ofPriority: goals[position].priority ?? 0)
    var before = 0.0
    return zip(values, goalColumns[position]).map { value, column in
      defer { before = value }
      return (column, value - before)
    }
  }

  private func totalTerms(of goal: DeploymentGoal) -> [(column: Int, coefficient: Double)] {
    index.levelledPosts(goal.priority ?? 0).flatMap { post in
      index.steps(ofPost: post).compactMap { step in
        let column = countedColumn(post: post, step: step)
        return column < 0 ? nil : (column, index.worth(ofPost: post))
      }
    }
  }

  /// Of equally good rosters, one with few tours, and with early ones.
  ///
  /// Stays are in the order of pools by id, then of their first steps, of posts by id, of their last
  /// steps; the k-th of n, from 0, counts 2 + k/n, and the sum is made as small as possible.
  var tieBreak: Objective {
    let stays = ways.filter { $0.stint != nil }.sorted { $0.order < $1.order }
    return Objective(
      .minimize,
      stays.enumerated().map { ($1.column, 2 + Double($0) / Double(stays.count)) })
  }
}
