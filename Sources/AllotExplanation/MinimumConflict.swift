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
  /// The limits without any one of which all minimums could be kept, in words.
  package let limits: [String]
  /// Whether other minimums cannot be kept either, without those of the set.
  package let hasFurther: Bool

  package init(members: [Member], limits: [String], hasFurther: Bool = false) {
    self.members = members
    self.limits = limits
    self.hasFurther = hasFurther
  }
}

extension MinimumConflict {
  /// Finds one in a problem that has no plan.
  ///
  /// Minimums are dropped one after another; one without which there still is no plan is not
  /// needed for the conflict. `StatementConflict` finds the same minimums.
  ///
  /// - Throws: `SolverFailure` when the solver could not do its work, or was stopped.
  package static func find(
    in problem: MatchingProblem, solver: any Solver, stop: StopSignal
  ) throws(SolverFailure) -> MinimumConflict {
    let all = problem.needs.indices.filter { problem.needs[$0].minimum > 0 }
    let kept = try DeletionFilter { some throws(SolverFailure) in
      try !MinimumQuestion(problem: problem, kept: some, solver: solver, stop: stop).hasPlan()
    }.smallest(of: all)
    var members: [Member] = []
    for position in kept {
      let others = kept.filter { $0 != position }
      let question = MinimumQuestion(problem: problem, kept: others, solver: solver, stop: stop)
      members.append(
        Member(
          need: problem.needs[position].id, minimum: problem.needs[position].minimum,
          reachable: try question.largestMinimum(ofNeed: position)))
    }
    let rest = MinimumQuestion(
      problem: problem, kept: all.filter { !kept.contains($0) }, solver: solver, stop: stop)
    return MinimumConflict(
      members: members,
      limits: try limitsInTheWay(of: kept, in: problem, solver: solver, stop: stop),
      hasFurther: try !rest.hasPlan())
  }
}

extension MinimumConflict {
  /// The budgets, route capacities and limits of substitution that alone are in the way.
  private static func limitsInTheWay(
    of kept: [Int], in problem: MatchingProblem, solver: any Solver, stop: StopSignal
  ) throws(SolverFailure) -> [String] {
    var limits: [String] = []
    for (words, looser) in problem.withoutOneLimit {
      let question = MinimumQuestion(problem: looser, kept: kept, solver: solver, stop: stop)
      if try question.hasPlan() { limits.append(words) }
    }
    return limits
  }
}

extension MatchingProblem {
  /// The problem without each of its limits in turn, and what the limit is called.
  fileprivate var withoutOneLimit: [(words: String, problem: MatchingProblem)] {
    let names = MatchNames(of: self)
    let looserBudgets = self.budgets.indices.map { position in
      var looser = self
      let budget = looser.budgets.remove(at: position)
      return ("the budget '\(budget.id)' (\(names.money(budget.amount)))", looser)
    }
    let looserRoutes = self.routes.indices.filter { self.routes[$0].capacity != nil }.map {
      position in
      var looser = self
      let route = self.routes[position]
      looser.routes[position] = Route(
        from: route.from, to: route.to, resource: route.resource, cost: route.cost,
        lead: route.lead, isOpen: route.isOpen, place: route.place)
      let capacity = NumberWords.quantity(route.capacity ?? 0)
      return ("the capacity of the route \(route.from) -> \(route.to) (\(capacity))", looser)
    }
    let looserSubstitutes = self.substitutes.indices.filter { self.substitutes[$0].limit != nil }
      .map { position in
        var looser = self
        let old = self.substitutes[position]
        looser.substitutes[position] = Substitute(
          need: old.need, by: old.by, rate: old.rate, place: old.place)
        let limit = names.amount(old.limit ?? 0, of: old.by)
        return ("the limit of '\(old.by)' for '\(old.need)' (\(limit))", looser)
      }
    return looserBudgets + looserRoutes + looserSubstitutes
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
    guard formulation.index.resource(ofNeed: position).isLasting else {
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
