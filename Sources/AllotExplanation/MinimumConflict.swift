package import AllotModel
internal import AllotProblems
package import LinearPrograms

/// One smallest set of needs whose minimums cannot all be kept.
///
/// Without any one of them the others can.
package struct MinimumConflict: Sendable {
  package struct Member: Sendable {
    package let need: Need.ID
    /// What it insists on; for a lasting resource in each step.
    ///
    /// - Unit: units of the resource.
    package let minimum: Double
    /// What it can have at most while the others of the set keep theirs, in the same unit.
    package let reachable: Double
  }

  package let members: [Member]
}

extension MinimumConflict {
  /// Finds one in a problem that has no plan.
  ///
  /// Minimums are dropped one after another; one without which there still is no plan is not
  /// needed for the conflict (a deletion filter).
  ///
  /// - Throws: `SolverFailure` when the solver could not do its work, or was stopped.
  package static func find(
    in problem: MatchingProblem, solver: any Solver, stop: StopSignal
  ) throws(SolverFailure) -> MinimumConflict {
    var kept = problem.needs.indices.filter { problem.needs[$0].minimum > 0 }
    for position in kept {
      let fewer = kept.filter { $0 != position }
      let question = MinimumQuestion(problem: problem, kept: fewer, solver: solver, stop: stop)
      if try !question.hasPlan() { kept = fewer }
    }
    var members: [Member] = []
    for position in kept {
      let others = kept.filter { $0 != position }
      let question = MinimumQuestion(problem: problem, kept: others, solver: solver, stop: stop)
      members.append(
        Member(
          need: problem.needs[position].id, minimum: problem.needs[position].minimum,
          reachable: try question.largestMinimum(ofNeed: position)))
    }
    return MinimumConflict(members: members)
  }
}

/// A problem in which only some minimums are kept.
private struct MinimumQuestion {
  let problem: MatchingProblem
  let kept: [Int]
  let solver: any Solver
  let stop: StopSignal

  func hasPlan() throws(SolverFailure) -> Bool {
    let program = MatchFormulation(relaxed()).program
    return try best(Objective(.minimize, []), in: program) != nil
  }

  /// The largest minimum that a need could insist on.
  func largestMinimum(ofNeed position: Int) throws(SolverFailure) -> Double {
    let formulation = MatchFormulation(relaxed())
    var program = formulation.program
    let need = problem.needs[position]
    guard formulation.index.resource(need.resource).isLasting else {
      let column = formulation.draft.metColumns[position]
      return try best(Objective(.maximize, [(column, 1)]), in: program) ?? 0
    }
    let least = program.addColumn(bounds: 0...need.quantity)
    let stays = formulation.index.arcsByNeed[position].map {
      (element: $0, steps: formulation.index.arcs[$0].steps)
    }
    for (_, together) in segments(of: need.window.steps, by: stays) {
      program.addRow(
        bounds: 0 ... .infinity,
        terms: formulation.draft.terms(over: together, coefficient: \.rate)
          + [(column: least, coefficient: -1)])
    }
    return try best(Objective(.maximize, [(least, 1)]), in: program) ?? 0
  }

  /// The best value of an objective, or `nil` when there is no plan.
  private func best(
    _ objective: Objective, in program: BareProgram
  ) throws(SolverFailure) -> Double? {
    let search = WholeSearch(stop: stop)
    switch try solver.solveWhole(program, for: objective, search: search) {
    case .found(let values?, _, _, _): return objective.value(at: values)
    case .infeasible: return nil
    case .found(nil, _, _, _): throw SolverFailure("stopped before the conflict was found")
    case .unbounded: throw SolverFailure("a bounded program was called unbounded")
    }
  }

  private func relaxed() -> MatchingProblem {
    var relaxed = problem
    let kept = Set(kept)
    relaxed.settings.objectives = []
    relaxed.needs = problem.needs.enumerated().map { position, need in
      kept.contains(position) ? need : need.withoutMinimum
    }
    return relaxed
  }
}

extension Need {
  /// The same need, content with nothing.
  fileprivate var withoutMinimum: Need {
    Need(
      id: id, state: state, resource: resource, quantity: quantity, window: window,
      priority: priority, weight: weight, minimum: 0, place: place)
  }
}
