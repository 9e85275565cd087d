import LinearPrograms
import TestSupport
import Testing

struct ReferenceTests {
  @Test(arguments: everySolver, ReferenceProgram.all)
  func `a solver finds the answer that was worked out by hand`(
    solver: any Solver, reference: ReferenceProgram
  ) throws {
    let outcome = try solver.outcome(of: reference.program, for: reference.objective)
    #expect(words(for: outcome) == reference.answer)
  }
}
