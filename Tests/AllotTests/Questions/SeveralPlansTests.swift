import AllotModel
import AllotProblems
import GLPKSolver
import LinearPrograms
import TestSupport
import Testing

@testable import AllotExplanation

/// Plans that are made on several cores at once.
struct SeveralPlansTests {
  private let replanning = Replanning(solver: GLPKSolver(), stop: StopSignal())

  private func problem(offering quantity: Double) -> MatchingProblem {
    MatchingProblem(needs: [Need("LT/tent", 100)], offers: [Offer("EE/tent", quantity)])
  }

  @Test func `answers stand in the order of what they are about`() throws {
    let given = try replanning.answers(about: Array(1...40)) {
      quantity, replanning throws(SolverFailure) in
      try replanning.plan(for: problem(offering: Double(quantity)))?.needs.first?.met
    }
    #expect(given == (1...40).map { Double($0) })
  }

  @Test func `one thread and four find the same`() throws {
    let (one, four) = (try given(workers: 1), try given(workers: 4))
    #expect(one == four)
  }

  private func given(workers: Int) throws -> [Double] {
    try Replanning(
      solver: RememberingSolver(GLPKSolver()), stop: StopSignal(), memory: PursuitMemory()
    ).answers(about: Array(1...12), workers: workers) {
      quantity, replanning throws(SolverFailure) in
      try replanning.plan(for: problem(offering: Double(quantity)))?.needs.first?.met ?? 0
    }
  }

  @Test func `of several failures the first is told`() {
    let failure = #expect(throws: SolverFailure.self) {
      try replanning.answers(about: Array(1...20)) { number, _ throws(SolverFailure) in
        if number.isMultiple(of: 3) { throw SolverFailure("\(number)") }
        return number
      }
    }
    #expect(failure?.message == "3")
  }

  @Test func `two answers may be of two kinds`() throws {
    let (words, number) = try replanning.both(
      { _ throws(SolverFailure) -> String in "EE" }, { _ throws(SolverFailure) -> Int in 7 })
    #expect(words == "EE")
    #expect(number == 7)
  }

  @Test func `each answer remembers for itself alone`() throws {
    let memory = PursuitMemory()
    let remembering = Replanning(solver: GLPKSolver(), stop: StopSignal(), memory: memory)
    let isOwn = try remembering.answers(about: [1, 2]) {
      _, replanning throws(SolverFailure) in replanning.memory !== memory
    }
    #expect(isOwn == [true, true])
  }
}
