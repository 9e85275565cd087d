internal import LinearPrograms

/// A whole solution that keeps every row.
struct Candidate {
  /// Shape: one per column.
  let values: [Double]
  let objectiveValue: Double
}

/// The last touch on what a search found: whole columns become whole, the others follow.
struct Finish {
  /// How long the last touch may take after a stop.
  private static let grace = Duration.milliseconds(300)

  let program: BareProgram
  let objective: Objective
  let stop: StopSignal

  /// What was found with its whole columns whole; `nil` when it then breaks rows.
  func candidate(from found: [Double], basis: Basis?) -> Candidate? {
    var values = found
    for column in values.indices where program.isWhole[column] { values[column].round() }
    let isKept = program.violations(at: values).isEmpty
    let isDone = isKept && (stop.isRaised || !program.isWhole.contains(false))
    if !isDone, let solved = solveRest(of: values, basis: basis) { values = solved }
    guard program.violations(at: values).isEmpty else { return nil }
    return Candidate(values: values, objectiveValue: objective.value(at: values))
  }

  /// The best values of the other columns when the whole ones are what they are.
  private func solveRest(of values: [Double], basis: Basis?) -> [Double]? {
    var fixed = program
    for column in values.indices where program.isWhole[column] {
      fixed.columnBounds[column] = values[column]...values[column]
    }
    let soon = ContinuousClock.now.advanced(by: Self.grace)
    // Whatever goes wrong here, the found values stand or fall by their rows.
    guard let session = try? GLPKSession(for: fixed) else { return nil }
    session.setObjective(objective)
    if let basis { session.setBasis(basis) }
    let outcome = try? session.solve(stop: stop.isRaised ? StopSignal(deadline: soon) : stop)
    guard case .optimal(let solution) = outcome else { return nil }
    return solution.values
  }
}
