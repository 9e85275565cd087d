package import AllotModel
internal import LinearPrograms

/// What a plan reaches in every objective, in strict order: what two plans are compared by.
package struct PlanFigures: Sendable {
  /// One figure, and whose it is.
  package struct Rank: Hashable, Sendable {
    package let value: Double
    /// The id of a need or the code of a state; empty for a sum.
    package let member: String
  }

  /// What one objective reaches.
  package struct Line: Sendable {
    package let objective: MatchObjective
    package let priority: Int?
    /// The worst first; one for a sum.
    package let ranks: [Rank]
  }

  package let lines: [Line]

  /// The figures of a plan in its own objectives, or in those of another.
  ///
  /// - Parameters:
  ///   - plan: The plan.
  ///   - problem: The problem that it is a plan of.
  ///   - objectives: What is counted; `nil` means the plan's own objectives.
  package init(
    of plan: MatchPlan, in problem: MatchingProblem, by objectives: [ObjectiveResult]? = nil
  ) {
    let count = FigureCount(plan: plan, problem: problem)
    lines = (objectives ?? plan.objectives).map { result in
      Line(
        objective: result.objective, priority: result.priority,
        ranks: count.ranks(of: result.objective, priority: result.priority))
    }
  }
}

/// What changes in one objective from one plan to another, at the first rank where anything does.
package struct FigureChange: Sendable {
  package let objective: MatchObjective
  package let priority: Int?
  /// Counted from 0, the worst first.
  package let rank: Int
  package let before: PlanFigures.Rank
  package let after: PlanFigures.Rank

  package var isBetter: Bool {
    switch objective {
    case .coverage, .total: after.value > before.value
    case .burden, .cost, .shipments: after.value < before.value
    }
  }

  /// By how much the figure grows; below 0 when it shrinks.
  package var step: Double { after.value - before.value }
}

extension PlanFigures {
  /// What changes towards another plan: at most one entry for each objective, in strict order.
  ///
  /// Both are figures in the same objectives.
  ///
  /// - Parameters:
  ///   - other: The figures after.
  ///   - tolerance: How far figures may differ and still be equal, relative to the largest of their
  ///     objective, which is at least one unit.
  /// - Returns: what changes.
  package func changes(
    to other: PlanFigures, beyond tolerance: Double = Tolerance.level
  ) -> [FigureChange] {
    zip(lines, other.lines).compactMap { line, changed in
      let all = line.ranks + changed.ranks
      let margin = tolerance * max(1, all.map { abs($0.value) }.max() ?? 1)
      let pairs = zip(line.ranks, changed.ranks).enumerated()
      guard let first = pairs.first(where: { abs($1.0.value - $1.1.value) > margin }) else {
        return nil
      }
      return FigureChange(
        objective: line.objective, priority: line.priority, rank: first.offset,
        before: line.moved(at: first.offset, against: changed, by: margin),
        after: changed.moved(at: first.offset, against: line, by: margin))
    }
  }

  /// What differs towards another plan by more than rounding and too little to count: at most one
  /// entry for each objective in which nothing does that counts.
  package func slightChanges(to other: PlanFigures) -> [FigureChange] {
    let counted = changes(to: other)
    return changes(to: other, beyond: Tolerance.rounding).filter { slight in
      !counted.contains { $0.objective == slight.objective && $0.priority == slight.priority }
    }
  }

  /// Whether this is better than another: in the first objective in which they differ.
  package func isBetter(than other: PlanFigures) -> Bool {
    other.changes(to: self).first?.isBetter ?? false
  }
}

extension PlanFigures.Line {
  /// A rank, of those with its figure one whose figure is other in another line: of two needs with
  /// nothing, the one that had something.
  fileprivate func moved(
    at position: Int, against other: PlanFigures.Line, by margin: Double
  ) -> PlanFigures.Rank {
    let own = ranks[position]
    let known = Dictionary(other.ranks.map { ($0.member, $0.value) }) { first, _ in first }
    return ranks.first { rank in
      abs(rank.value - own.value) <= margin
        && abs((known[rank.member] ?? .infinity) - rank.value) > margin
    } ?? own
  }
}

/// Counts the figures of one plan.
private struct FigureCount {
  let plan: MatchPlan
  let problem: MatchingProblem

  func ranks(of objective: MatchObjective, priority: Int?) -> [PlanFigures.Rank] {
    switch objective {
    case .coverage: coverage(priority: priority)
    case .burden: burden
    case .total: [.init(value: total(priority: priority), member: "")]
    case .cost: [.init(value: cost, member: "")]
    case .shipments: [.init(value: Double(plan.allocations.count), member: "")]
    }
  }

  private func total(priority: Int?) -> Double {
    zip(problem.needs, plan.needs)
      .filter { $0.priority == priority && $1.demand > 0 }
      .reduce(0) { $0 + $1.0.weight * $1.1.coverage }
  }

  /// The costs of the offers that are used and of the routes taken.
  private var cost: Double {
    let names = MatchNames(of: problem)
    return plan.allocations.reduce(0) { sum, allocation in
      let own = names.offer(allocation.offer)?.cost ?? 0
      let routes = names.routes("\(allocation.from)->\(allocation.to)")
      let route =
        routes.first { $0.resource == allocation.resource } ?? routes.first { $0.resource == nil }
      return sum + (own + (route?.cost ?? 0)) * allocation.quantity
    }
  }

  private func coverage(priority: Int?) -> [PlanFigures.Rank] {
    let asked = zip(problem.needs, plan.needs).filter {
      $0.priority == priority && $1.demand > 0
    }
    let ranks: [PlanFigures.Rank]
    switch problem.settings.coverageOver {
    case .need:
      ranks = asked.map { .init(value: $1.coverage / $0.weight, member: $0.id.text) }
    case .state:
      ranks = Dictionary(grouping: asked) { $0.0.state }.map { state, own in
        let weight = own.reduce(0) { $0 + $1.0.weight }
        let covered = own.reduce(0) { $0 + $1.0.weight * $1.1.coverage }
        return .init(value: covered / weight, member: state.text)
      }
    }
    return ranks.sorted { ($0.value, $0.member) < ($1.value, $1.member) }
  }

  private var burden: [PlanFigures.Rank] {
    plan.contributors.filter { ($0.share ?? 0) > 0 }
      .map { PlanFigures.Rank(value: $0.burden ?? 0, member: $0.state.text) }
      .sorted { ($1.value, $0.member) < ($0.value, $1.member) }
  }
}
