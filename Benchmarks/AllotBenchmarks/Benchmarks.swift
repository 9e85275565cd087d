internal import Allot
internal import AllotModel
internal import AllotProblems
internal import GLPKSolver
internal import LinearPrograms

/// Times each stage of a match on a ladder of made-up problems.
///
/// Sizes that do not depend on the machine are checked; times are only printed.
@main
enum Benchmarks {
  static func main() throws {
    let wanted = CommandLine.arguments.dropFirst()
    switch wanted.first {
    case "games": return try GamesBenchmark.run(sizes: wanted.dropFirst().compactMap { Int($0) })
    case "answers": return try GameAnswers.run()
    case "match-games": return try MatchGameBenchmark.run(problems: Array(wanted.dropFirst()))
    default: break
    }
    print("rung        columns    rows   formulate s    match s   status")
    for rung in Rung.all where wanted.isEmpty || wanted.contains(rung.name) {
      let problem = rung.problem()
      let clock = ContinuousClock()
      var program = BareProgram()
      let formulating = clock.measure { program = MatchFormulation(problem).program }
      let matcher = Matcher(
        solver: GLPKSolver(), stop: StopSignal(deadline: clock.now + .seconds(60)))
      let start = clock.now
      guard case .plan(let plan) = try matcher.answer(to: problem) else {
        throw SolverFailure("\(rung.name) has a plan, and none was found")
      }
      let matching = start.duration(to: clock.now)
      print(
        rung.name, program.columnCount, program.rowCount, formulating, matching,
        plan.status.rawValue, separator: "   ")
    }
  }
}
