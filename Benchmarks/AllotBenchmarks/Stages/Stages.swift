internal import Allot
internal import AllotFiles
internal import AllotModel
internal import AllotProblems
internal import AllotReports
@preconcurrency internal import Glibc
internal import LinearPrograms

/// What each stage of a match takes, measured alone.
struct Stages {
  /// Unit: seconds of the processor, by the name of the stage, in the order of the road.
  private(set) var seconds: [(name: String, value: Double)] = []
  private(set) var counts = Counts()

  /// Goes the road of `allot match` over a problem folder.
  ///
  /// - Throws: what the road throws; `SolverFailure` also when there is no plan.
  init(of folder: String) throws {
    counts.bytes = Counts.bytes(in: folder)
    let source = ProblemSource.document(folder)
    let problem = try measure("read") { try source.read().problem }
    measure("check") { _ = lint(problem) }
    let formulation = measure("build") { MatchFormulation(problem) }
    counts.add(formulation.program)
    let solver = CountingSolver()
    let matcher = Matcher(solver: solver, stop: StopSignal())
    let outcome = try measure("solve") {
      try pursue(
        formulation.program, aims: formulation.goals.map(\.aim), tieBreak: formulation.tieBreak,
        solver: solver, stop: matcher.stop)
    }
    counts.solves = solver.tally.solves
    counts.iterations = solver.tally.iterations
    guard case .reached(let pursuit) = outcome else {
      throw SolverFailure("\(folder) has a plan, and none was found")
    }
    let plan = try measure("explain") { try matcher.plan(from: pursuit, of: formulation) }
    let text = measure("write") {
      let facts = ReportFacts(path: folder, digest: problem.digest, solver: solver.name)
      var text = ""
      ReportFormat.json.write(MatchReport(of: problem, plan: plan, facts: facts), to: &text)
      return text
    }
    precondition(!text.isEmpty, "a report is not empty")
  }

  private mutating func measure<Result>(
    _ name: String, _ work: () throws -> Result
  ) rethrows -> Result {
    let start = Self.processorTime
    let result = try work()
    seconds.append((name, Self.processorTime - start))
    return result
  }

  /// Unit: seconds that this process has had of the processor.
  private static var processorTime: Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

extension Stages: CustomStringConvertible {
  /// One JSON object, seconds first.
  var description: String {
    let times = seconds.map { "\"\($0.name)\": \(($0.value * 1e6).rounded() / 1e6)" }
    return "{\((times + counts.fields).joined(separator: ", "))}"
  }
}
