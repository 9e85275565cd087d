import GLPKSolver
import Testing

struct NameTests {
  @Test func `reports name the solver and its version`() {
    #expect(GLPKSolver().name == "GLPK 5.0")
  }
}
