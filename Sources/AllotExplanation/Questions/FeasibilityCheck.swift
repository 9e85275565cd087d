internal import AllotModel
internal import AllotProblems
internal import LinearPrograms

/// Asks of a problem whether it has any plan, whatever its objectives.
struct FeasibilityCheck {
  let problem: MatchingProblem
  let replanning: Replanning

  func problem(without rules: [RuleVariants.Rule]) -> MatchingProblem {
    rules.reduce(into: problem) { $1.lift(&$0) }
  }

  func hasPlan(without rules: [RuleVariants.Rule]) throws(SolverFailure) -> Bool {
    try best(Objective(.minimize, []), in: formulation(problem(without: rules)).program) != nil
  }

  func hasPlan(_ problem: MatchingProblem) throws(SolverFailure) -> Bool {
    try best(Objective(.minimize, []), in: formulation(problem).program) != nil
  }

  func formulation(_ problem: MatchingProblem) -> MatchFormulation {
    var problem = problem
    problem.settings.objectives = []
    return MatchFormulation(problem)
  }

  /// The best value of an objective; `nil` when there is no plan.
  func best(
    _ objective: Objective, in program: BareProgram
  ) throws(SolverFailure) -> Double? {
    try replanning.pursuit(of: program, aims: objective.terms.isEmpty ? [] : [.best(objective)])
      .map { objective.value(at: $0.values) }
  }

  /// What the minimums of some needs add up to, and how much of that can be kept at most; `nil`
  /// when they are of several resources.
  func sums(ofNeeds ids: [String]) throws(SolverFailure) -> (asked: Double, kept: Double)? {
    let needs = problem.needs.indices.filter { ids.contains(problem.needs[$0].id.text) }
    guard Set(needs.map { problem.needs[$0].resource }).count == 1,
      let kept = try mostKept(needs)
    else { return nil }
    return (needs.reduce(0) { $0 + problem.needs[$1].minimum }, kept)
  }

  /// The most that the minimums of some needs can be together, each at most what it is.
  ///
  /// - Unit: units of their resources, in each step of a lasting one.
  func mostKept(_ needs: [Int]) throws(SolverFailure) -> Double? {
    var relaxed = problem
    for need in needs { relaxed.needs[need].minimum = 0 }
    let formulation = formulation(relaxed)
    var program = formulation.program
    var terms: [(column: Int, coefficient: Double)] = []
    for need in needs {
      let least = program.addColumn(bounds: 0...problem.needs[need].minimum)
      for row in rows(ofNeed: need, in: formulation) {
        program.addRow(bounds: 0 ... .infinity, terms: row + [(column: least, coefficient: -1)])
      }
      terms.append((least, 1))
    }
    return try best(Objective(.maximize, terms), in: program)
  }

  /// What a need gets, for a lasting one in each stretch of steps.
  func rows(
    ofNeed need: Int, in formulation: MatchFormulation
  ) -> [[(column: Int, coefficient: Double)]] {
    stretches(ofNeed: need, in: formulation).map(\.row)
  }

  /// What a need gets, for a lasting one in each stretch of steps, with the first of them.
  func stretches(
    ofNeed need: Int, in formulation: MatchFormulation
  ) -> [(step: Int, row: [(column: Int, coefficient: Double)])] {
    let window = problem.needs[need].window.steps
    guard formulation.index.resource(ofNeed: need).isLasting else {
      return [(window.lowerBound, [(formulation.draft.metColumns[need], 1)])]
    }
    let stays = formulation.index.arcsByNeed[need].map {
      (element: $0, steps: formulation.index.arcs[$0].steps)
    }
    return segments(of: window, by: stays).map {
      ($0.step, formulation.draft.terms(over: $0.elements, coefficient: \.rate))
    }
  }
}
