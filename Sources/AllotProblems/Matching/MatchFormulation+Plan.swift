package import AllotModel
package import LinearPrograms

extension MatchFormulation {
  /// The plan that a pursuit's values mean, counted anew from what each offer gives.
  ///
  /// - Throws: `SolverFailure` when the values break a row: then there is no plan to believe.
  package func plan(
    from pursuit: Pursuit, isInterrupted: Bool
  ) throws(SolverFailure) -> MatchPlan {
    let count = MatchCount(index: index, given: index.arcs.indices.map { given(pursuit, arc: $0) })
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

  /// The quantity that an arc gives, without the last digits that rounding leaves.
  ///
  /// - Unit: units of the resource given.
  private func given(_ pursuit: Pursuit, arc position: Int) -> Double {
    let arc = index.arcs[position]
    let lots = pursuit.values[draft.givenColumns[position]]
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
