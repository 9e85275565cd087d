internal import Allot
internal import ArgumentParser
internal import LinearPrograms

/// How long and how loudly a plan is searched for.
struct SearchOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "End the search after this many seconds, and print the best plan found until then.",
      valueName: "seconds"))
  var timeLimit: Double?

  @Option(
    help: ArgumentHelp(
      "How hard to search, for plans and for proofs: 10 is ten times the usual effort.",
      valueName: "factor"))
  var effort = 1.0

  @Option(
    help: ArgumentHelp(
      """
      What solves the programs: flow (a network simplex whose optima are proven by their prices, \
      else finished by GLPK), judged (the same, and GLPK sees every optimum) or glpk alone.
      """))
  var solver = SolverChoice.flow

  @Flag(help: "Write nothing to standard error but errors.")
  var quiet = false

  func validate() throws {
    if let timeLimit, !(timeLimit > 0 && timeLimit < 1e9) {
      throw ValidationError("--time-limit is a number of seconds above 0")
    }
    if !(effort > 0 && effort <= 1e6) {
      throw ValidationError("--effort is a factor above 0, at most 1000000")
    }
  }

  /// A matcher that stops at the time limit or at Ctrl-C, and notes where it stands.
  func matcher(note: @escaping @Sendable (String) -> Void) -> Matcher {
    Matcher(solver: solver.solver, stop: raisedStop(), effort: Effort(effort), note: note)
  }

  /// A scheduler that stops at the time limit or at Ctrl-C, and notes where it stands.
  func scheduler(note: @escaping @Sendable (String) -> Void) -> Scheduler {
    Scheduler(solver: solver.solver, stop: raisedStop(), effort: Effort(effort), note: note)
  }

  /// What stops a search: the time limit, or Ctrl-C.
  private func raisedStop() -> StopSignal {
    let stop = StopSignal(deadline: timeLimit.map { ContinuousClock.now + .seconds($0) })
    Interrupts.raise(stop)
    return stop
  }
}
