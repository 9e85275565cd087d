package import AllotModel
package import LinearPrograms

extension MatchFormulation {
  /// The plan that a pursuit's values mean, counted anew from what each offer gives.
  ///
  /// - Throws: `SolverFailure` when the values break a row: then there is no plan to believe.
  package func plan(
    from pursuit: Pursuit, isInterrupted: Bool
  ) throws(SolverFailure) -> MatchPlan {
    let count = MatchCount(index: index, given: given(at: pursuit.values))
    try check(pursuit)
    let results = zip(goals, pursuit.results).map { goal, result in
      count.result(of: goal, with: result)
    }
    let isProven = results.allSatisfy(\.isProven)
    return MatchPlan(
      status: isInterrupted ? .interrupted : isProven ? .optimal : .feasible,
      objectives: results, allocations: count.allocations, needs: count.needs,
      offers: count.offers, contributors: count.contributors,
      uniqueness: pursuit.isUnique.map { $0 ? .onlyBestPlan : .oneOfSeveral } ?? .unknown)
  }

  /// What quantities mean that somebody gives, whether or not they keep the rows; nothing is proven.
  ///
  /// - Shape: of `given`: one per arc, in units of the resource given.
  package func plan(ofGiven given: [Double]) -> MatchPlan {
    let count = MatchCount(index: index, given: given)
    let results = goals.map { goal in
      let ranks = max(1, goal.members.count)
      let unproven = AimResult.Rank(value: 0, bound: 0, isProven: false)
      return count.result(
        of: goal, with: AimResult(ranks: [AimResult.Rank](repeating: unproven, count: ranks)))
    }
    return MatchPlan(
      status: .feasible, objectives: results, allocations: count.allocations, needs: count.needs,
      offers: count.offers, contributors: count.contributors, uniqueness: .unknown)
  }

  /// The value of every column that given quantities lead to.
  ///
  /// - Shape: one per column.
  package func values(ofGiven given: [Double]) -> [Double] {
    var values = [Double](repeating: 0, count: program.columnCount)
    for (arc, column) in draft.givenColumns.enumerated() {
      values[column] = given[arc] / index.arcs[arc].lot
    }
    var used: Set<MatchMeaning> = []
    for (position, arc) in index.arcs.enumerated() where given[position] > 0 {
      let (offer, need) = (index.problem.offers[arc.offer].id, index.problem.needs[arc.need].id)
      used.insert(.isUsed(offer))
      used.insert(.isShipped(offer, need))
    }
    for (column, meaning) in draft.program.meanings.enumerated() where used.contains(meaning) {
      values[column] = 1
    }
    // Columns that count stand in one row each, at the end of it, and after what they count.
    for row in program.rowBounds.indices where draft.program.reasons[row].isCount {
      let terms = program.terms(ofRow: row)
      guard let last = terms.last else { continue }
      let rest = program.activity(ofRow: row, at: values)
      values[program.termColumns[last]] = -rest / program.termCoefficients[last]
    }
    return values
  }

  /// What arcs give, without the last digits that rounding leaves.
  ///
  /// - Shape: one per arc; of `values`: one per column of the program.
  /// - Unit: units of the resource given.
  package func given(at values: [Double]) -> [Double] {
    index.arcs.indices.map { given(at: values, arc: $0) }
  }

  private func given(at values: [Double], arc position: Int) -> Double {
    let arc = index.arcs[position]
    let lots = values[draft.givenColumns[position]]
    let quantity = (arc.isWhole ? lots.rounded() : lots) * arc.lot
    if quantity <= Tolerance.priced * arc.most { return 0 }
    let short = (quantity * 1e6).rounded() / 1e6
    let size = max(quantity, min(1, arc.most * arc.lot))
    let isNoise = abs(short - quantity) <= Tolerance.priced * size
    return min(isNoise ? short : quantity, arc.most * arc.lot)
  }

  private func check(_ pursuit: Pursuit) throws(SolverFailure) {
    guard let violation = program.violations(at: pursuit.values).first else { return }
    switch violation {
    case .row(let row, let distance):
      throw SolverFailure(
        "the solver's plan breaks \(draft.program.reasons[row]) by \(distance)")
    case .column(let column, let distance), .notWhole(let column, let distance):
      throw SolverFailure(
        "the solver's plan breaks the bounds of \(draft.program.meanings[column]) by \(distance)")
    }
  }
}

extension MatchReason {
  /// Whether the row only counts something.
  package var isCount: Bool {
    switch self {
    case .metIsCounted, .coverageIsCounted, .valueIsCounted: true
    default: false
    }
  }
}
