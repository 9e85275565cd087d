import LinearPrograms
import TestSupport
import Testing

struct RandomTests {
  @Test(arguments: everySolver)
  func `what is called optimal is optimal`(solver: any Solver) throws {
    var optima = 0
    for seed in 1...400 {
      let random = RandomProgram(seed: UInt64(seed), isWhole: false)
      let outcome = try solver.outcome(of: random.program, for: random.objective)
      guard let solution = outcome.solution else { continue }
      optima += 1
      #expect(random.defects(of: solution) == [], "\(random)")
    }
    #expect(optima > 100)
  }

  @Test(arguments: everySolver)
  func `what is called infeasible or unbounded has no optimum`(solver: any Solver) throws {
    for seed in 1...400 {
      let random = RandomProgram(seed: UInt64(seed), isWhole: false)
      let outcome = try solver.outcome(of: random.program, for: random.objective)
      // Without an objective, a program is optimal exactly when it is feasible.
      let feasibility = try solver.outcome(of: random.program, for: Objective(.minimize, []))
      #expect((words(for: outcome) == "infeasible") == (feasibility.solution == nil), "\(random)")
    }
  }

  @Test(arguments: everySolver)
  func `what is called the best whole plan is the best of all`(solver: any Solver) throws {
    for seed in 1...400 {
      let random = RandomProgram(seed: UInt64(seed), isWhole: true)
      let outcome = try solver.solveWhole(
        random.program, for: random.objective, search: WholeSearch(stop: StopSignal()))
      let best = random.bestByTrying().map { "\(words(for: $0)), proven" } ?? "infeasible"
      #expect(outcome.inShort == best, "\(random)")
    }
  }

  @Test(arguments: everySolver)
  func `after any change the answer is that of a fresh session`(solver: any Solver) throws {
    for seed in 1...200 {
      let random = RandomProgram(seed: UInt64(seed), isWhole: false)
      let other = RandomProgram(seed: UInt64(seed), isWhole: true)
      var changed = random.program
      let session = try solver.makeSession(for: changed)
      session.setObjective(random.objective)
      _ = try session.solve(stop: StopSignal())
      for column in changed.columnBounds.indices {
        changed.columnBounds[column] = other.program.columnBounds[column]
        session.setBounds(ofColumn: column, to: changed.columnBounds[column])
        let warm = try session.solve(stop: StopSignal())
        let cold = try solver.outcome(of: changed, for: random.objective)
        #expect(warm.inShort == cold.inShort, "\(random), column \(column)")
      }
    }
  }
}

extension Outcome {
  /// The outcome without the values, of which several may be best.
  fileprivate var inShort: String {
    if let solution { words(for: solution.objectiveValue) } else { words(for: self) }
  }
}

extension WholeOutcome {
  fileprivate var inShort: String {
    guard case .found(_, let value, _, let isProven) = self else { return words(for: self) }
    return isProven ? "\(words(for: value)), proven" : "not proven"
  }
}
