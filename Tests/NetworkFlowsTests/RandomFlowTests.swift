import Foundation
import GLPKSolver
import LinearPrograms
import TestSupport
import Testing

@testable import NetworkFlows

/// Random flows, solved by the network simplex and by GLPK alone.
///
/// `FLOWS=10000 swift test --filter RandomFlowTests` tries as many.
struct RandomFlowTests {
  private static let count =
    ProcessInfo.processInfo.environment["FLOWS"].flatMap(UInt64.init) ?? 400

  @Test func `a network simplex and GLPK agree from solve to solve`() throws {
    for seed in 1...Self.count {
      let differences = try differences(seed: seed)
      #expect(differences == [], "seed \(seed)")
    }
  }

  @Test func `nearly every optimum is proven without the judge`() throws {
    var (optima, judged) = (0, 0)
    for seed in 1...Self.count {
      var flow = RandomFlow(seed: seed)
      let judge = CountingJudge()
      let session = try NetworkSolver(judge: judge, leastFlow: 0).makeSession(for: flow.program)
      session.setObjective(flow.objective())
      guard case .optimal = try session.solve(stop: StopSignal()) else { continue }
      optima += 1
      judged += judge.calls.count
    }
    #expect(optima > Int(Self.count) / 3)
    #expect(judged * 100 <= optima, "\(judged) of \(optima)")
  }

  /// What differs over six solves of one flow, with other objectives and bounds each time.
  private func differences(seed: UInt64) throws -> [String] {
    var flow = RandomFlow(seed: seed)
    let solvers: [any Solver] = [
      NetworkSolver(judge: GLPKSolver(), leastFlow: 0), GLPKSolver(),
    ]
    let sessions = try solvers.map { try $0.makeSession(for: flow.program) }
    return try (0..<6).compactMap { round in
      let (objective, columns, row) = (flow.objective(), flow.columnChanges(), flow.rowChange())
      let answers = try sessions.map { session in
        session.setObjective(objective)
        for change in columns where round > 0 {
          session.setBounds(ofColumn: change.column, to: change.bounds)
        }
        if round > 0 { session.setBounds(ofRow: row.row, to: row.bounds) }
        return try session.solve(stop: StopSignal())
      }
      return areAlike(answers[0], answers[1])
        ? nil : "round \(round): \(words(for: answers[0])) | \(words(for: answers[1]))"
    }
  }

  private func areAlike(_ one: Outcome, _ other: Outcome) -> Bool {
    switch (one, other) {
    case (.optimal(let one), .optimal(let other)):
      abs(one.objectiveValue - other.objectiveValue)
        <= 1e-7 * max(1, abs(other.objectiveValue))
    default: words(for: one) == words(for: other)
    }
  }
}

/// GLPK, and how often it was asked.
private struct CountingJudge: Solver {
  let calls = Calls()

  /// A class because the copies of the judge count together; one thread uses it.
  final class Calls: @unchecked Sendable {
    var count = 0
  }

  var name: String { "a judge that counts" }

  func makeSession(for program: BareProgram) throws(SolverFailure) -> any SolverSession {
    calls.count += 1
    return try GLPKSolver().makeSession(for: program)
  }

  func solveWhole(
    _ program: BareProgram, for objective: Objective, search: WholeSearch
  ) throws(SolverFailure) -> WholeOutcome {
    try GLPKSolver().solveWhole(program, for: objective, search: search)
  }
}
