import AllotModel
import GLPKSolver
import LinearPrograms
import Synchronization
import Testing

@testable import AllotProblems

struct RosterRelaxationTests {
  private func problem(
    quantity: Int, minimum: Int = 0, experts: Int, crew: Int = 1, handover: Int = 0
  ) -> DeploymentProblem {
    .onePost(
      quantity: quantity, minimum: minimum,
      pools: [
        Pool(
          id: "FI", state: "FI", headcount: experts, profiles: ["screening"],
          window: Window(steps: 0...3), shortestTour: 2, crew: crew)
      ], settings: DeploymentSettings(handover: handover))
  }

  private func boundOfTotal(_ problem: DeploymentProblem) throws -> [Double]? {
    let index = DeploymentIndex(problem)
    let crews = Crews(of: index, after: nil)
    var relaxation = RosterRelaxation(
      index, crews: crews, goals: index.goals(isPlannedAnew: false),
      known: Roster(seasons: crews.all.map { _ in [] }), solver: GLPKSolver())
    return try relaxation.bounds(of: 1, stop: StopSignal())
  }

  private func leavesMinimumsOpen(_ problem: DeploymentProblem) throws -> Bool {
    let index = DeploymentIndex(problem)
    let crews = Crews(of: index, after: nil)
    return try RosterRelaxation.leavesMinimumsOpen(
      index, crews: crews, known: Roster(seasons: crews.all.map { _ in [] }),
      solver: GLPKSolver(), stop: StopSignal())
  }

  @Test func `a crew that has room comes for the whole window`() throws {
    #expect(try boundOfTotal(problem(quantity: 2, experts: 2, crew: 2)) == [8])
  }

  @Test func `a crew beyond the quantity may come for the length of a handover`() throws {
    // In both weeks of a stay of two, both have just come and are about to leave.
    let bound = try boundOfTotal(problem(quantity: 1, experts: 2, crew: 2, handover: 2))

    #expect(try #require(bound?.first) >= 2)
  }

  @Test func `others who come and go make room for a crew for longer than a handover`() throws {
    // A crew of two at a post for one stays all four weeks: in each of the two in the middle a single
    // expert comes and goes.
    var problem = problem(quantity: 1, experts: 2, crew: 2, handover: 2)
    problem.settings.briefing = 2
    problem.pools.append(
      Pool(
        id: "SE", state: "SE", headcount: 3, profiles: ["screening"],
        window: Window(steps: 0...3), longestTour: 2))

    #expect(try #require(try boundOfTotal(problem)?.first) >= 2)
  }

  @Test func `a mixture that lacks a minimum has a bound once a roster that keeps it is known`()
    throws
  {
    let index = DeploymentIndex(problem(quantity: 2, minimum: 2, experts: 2))
    let crews = Crews(of: index, after: nil)
    var relaxation = RosterRelaxation(
      index, crews: crews, goals: index.goals(isPlannedAnew: false),
      known: Roster(seasons: [[], []]), solver: GLPKSolver())
    let before = try relaxation.bounds(of: 1, stop: StopSignal())

    relaxation.add(
      Roster(seasons: [[Stint(seat: 0, steps: 0...3)], [Stint(seat: 0, steps: 0...3)]]))

    #expect(before == nil)
    #expect(try relaxation.bounds(of: 1, stop: StopSignal()) == [8])
  }

  /// What rosters that are rounded reach in the sum.
  private func roundedTotals(with solver: any Solver) throws -> [[Double]] {
    let index = DeploymentIndex(problem(quantity: 2, experts: 3))
    let crews = Crews(of: index, after: nil)
    let goals = index.goals(isPlannedAnew: false)
    let relaxation = RosterRelaxation(
      index, crews: crews, goals: goals, known: Roster(seasons: crews.all.map { _ in [] }),
      solver: solver)
    let scoring = RosterScoring(index: index, crews: crews, goals: goals)
    return try relaxation.rounded(aspiring: [1: 1], stop: StopSignal()).map {
      scoring.score(of: $0.roster).levels[1]
    }
  }

  @Test func `rounding finds whole rosters for the same bound`() throws {
    #expect(try roundedTotals(with: GLPKSolver()) == [[8], [8]])
  }

  @Test func `a roster is kept where the solver fails on the other one`() throws {
    #expect(try roundedTotals(with: FailingSolver(times: 1)) == [[8]])
  }

  @Test func `where the solver fails on every roster, that is told`() {
    #expect(throws: SolverFailure.self) { try roundedTotals(with: FailingSolver(times: .max)) }
  }

  @Test func `a minimum that even broken experts do not keep leaves no roster`() throws {
    #expect(try leavesMinimumsOpen(problem(quantity: 2, minimum: 2, experts: 1)))
    #expect(try !leavesMinimumsOpen(problem(quantity: 2, minimum: 2, experts: 2)))
  }

  @Test func `crews too large for a post leave its minimum open`() throws {
    #expect(try leavesMinimumsOpen(problem(quantity: 1, minimum: 1, experts: 2, crew: 2)))
  }
}

/// GLPK, which fails the first few times that a program is loaded.
private final class FailingSolver: Solver {
  private let left: Atomic<Int>

  init(times: Int) { left = Atomic(times) }

  var name: String { "a solver that fails" }

  func makeSession(for program: BareProgram) throws(SolverFailure) -> any SolverSession {
    if left.subtract(1, ordering: .relaxed).oldValue > 0 { throw SolverFailure("no memory") }
    return try GLPKSolver().makeSession(for: program)
  }

  func solveWhole(
    _ program: BareProgram, for objective: Objective, search: WholeSearch
  ) throws(SolverFailure) -> WholeOutcome {
    try GLPKSolver().solveWhole(program, for: objective, search: search)
  }
}
