internal import AllotModel
internal import LinearPrograms

extension RosterFormulation {
  /// The seasons of every crew that whole values stand for.
  ///
  /// - Precondition: the values keep every row, or are such values rounded down where no step is
  ///   frozen: a crew whose path then ends early has the stays up to there.
  package func roster(from values: [Double]) -> Roster {
    var roster = Roster(seasons: crews.all.map { _ in [] })
    for (graph, _, columns) in graphs {
      var left = columns.map { Int(values[$0].rounded()) }
      let leaving = Dictionary(grouping: graph.arcs.indices) { graph.arcs[$0].from }
        .mapValues { $0.sorted { graph.isEarlier($0, $1) } }
      for source in graph.sources {
        for crew in source.crews {
          roster.seasons[crew] = season(from: source.node, graph, leaving, &left)
        }
      }
    }
    return roster
  }

  /// One path through what is left of a flow, which it takes away.
  private func season(
    from source: Int, _ graph: SeasonGraph, _ leaving: [Int: [Int]], _ left: inout [Int]
  ) -> [Stint] {
    var season: [Stint] = []
    var node = source
    while node != graph.end {
      guard let arc = leaving[node]?.first(where: { left[$0] > 0 }) else { return season }
      left[arc] -= 1
      if let stint = graph.arcs[arc].stint { season.append(stint) }
      node = graph.arcs[arc].to
    }
    return season
  }

  /// The values that a roster stands for; `nil` when a season is no path of its graph.
  package func values(of roster: Roster) -> [Double]? {
    var values = [Double](repeating: 0, count: program.columnCount)
    for (graph, _, columns) in graphs {
      let leaving = Dictionary(grouping: graph.arcs.indices) { graph.arcs[$0].from }
      for source in graph.sources {
        for crew in source.crews {
          guard let path = path(of: roster.seasons[crew], from: source.node, graph, leaving) else {
            return nil
          }
          for arc in path { values[columns.lowerBound + arc] += 1 }
        }
      }
    }
    draft.fill(&values, by: roster)
    return program.violations(at: values).isEmpty ? values : nil
  }

  private func path(
    of season: [Stint], from source: Int, _ graph: SeasonGraph, _ leaving: [Int: [Int]]
  ) -> [Int]? {
    var path: [Int] = []
    var node = source
    var rest = season[...]
    while node != graph.end {
      let arcs = leaving[node] ?? []
      let stay = rest.first.flatMap { next in arcs.first { graph.arcs[$0].stint == next } }
      guard let arc = stay ?? arcs.first(where: { graph.arcs[$0].stint == nil }) else { return nil }
      if stay != nil { rest = rest.dropFirst() }
      path.append(arc)
      node = graph.arcs[arc].to
    }
    return rest.isEmpty ? path : nil
  }
}

extension SeasonGraph {
  /// Stays before waiting, by seat and length.
  fileprivate func isEarlier(_ one: Int, _ other: Int) -> Bool {
    guard let first = arcs[one].stint else { return false }
    guard let second = arcs[other].stint else { return true }
    return (first.seat, first.steps.upperBound, one) < (second.seat, second.steps.upperBound, other)
  }
}

extension RosterDraft {
  /// Sets what follows from the seasons: what counts, what is reached and what is sent.
  func fill(_ values: inout [Double], by roster: Roster) {
    let count = roster.count(of: crews, in: index)
    for post in index.problem.posts.indices {
      for step in index.steps(ofPost: post) {
        let column = countedColumn(post: post, step: step)
        if column >= 0 { values[column] = Double(count.counted(post: post, step: step)) }
      }
    }
    let scoring = RosterScoring(index: index, crews: crews, goals: goals)
    let score = scoring.score(of: roster, counted: count)
    let steps = scoring.stepsByState(of: roster)
    for (position, goal) in goals.enumerated() {
      for (member, column) in goalColumns[position].enumerated() {
        switch goal.objective {
        case .floor:
          let value = index.floorValues(ofPriority: goal.priority ?? 0)[member]
          values[column] = value <= score.levels[position][0] + RosterScore.noise ? 1 : 0
        case .burden: values[column] = Double(steps[index.burdenedStates[member]] ?? 0)
        case .coverage:
          let post = index.levelledPosts(goal.priority ?? 0)[member]
          values[column] = index.steps(ofPost: post).reduce(0) {
            $0 + Double(count.counted(post: post, step: $1))
          }
        default: break
        }
      }
    }
  }
}
