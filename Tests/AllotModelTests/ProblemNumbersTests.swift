import Testing

@testable import AllotModel

struct ProblemNumbersTests {
  private func problem(routes: [Route]) -> MatchingProblem {
    MatchingProblem(
      title: "", states: ["EE", "LT", "PL"].map { State(code: .init($0), name: $0) },
      resources: ["tent", "water"].map { Resource(id: .init($0), category: .equipment) },
      needs: [Need(id: "N1", state: "LT", resource: "water", quantity: 1)],
      offers: [
        Offer(
          id: "O1", state: "PL", resource: "tent", quantity: 1, earmark: ["LT"], excluded: ["EE"])
      ], routes: routes)
  }

  @Test func `states and resources have the positions that they have in the problem`() {
    let numbers = ProblemNumbers(problem(routes: []))

    #expect(numbers.stateOfNeed == [1])
    #expect(numbers.resourceOfNeed == [1])
    #expect(numbers.stateOfOffer == [2])
    #expect(numbers.resourceOfOffer == [0])
  }

  @Test func `what only a row names comes behind the problem's own`() {
    let numbers = ProblemNumbers(problem(routes: [Route(from: "FR", to: "LT")]))

    #expect(numbers.stateCount == 4)
    #expect(numbers.routes.position(from: 3, to: 1, of: 0) == 0)
  }

  @Test func `an earmark and an exclusion say who may receive`() {
    let numbers = ProblemNumbers(problem(routes: []))

    #expect((0..<3).map { numbers.mayReceive($0, offer: 0) } == [false, true, false])
  }

  @Test func `the route of a resource counts before the one for every resource`() {
    // The problem sorts them: PL->EE, then PL->LT for all, then PL->LT for water.
    let numbers = ProblemNumbers(
      problem(routes: [
        Route(from: "PL", to: "LT", resource: "water"), Route(from: "PL", to: "LT"),
        Route(from: "PL", to: "EE", resource: "water"),
      ]))

    #expect(numbers.routes.position(from: 2, to: 1, of: 1) == 2)
    #expect(numbers.routes.position(from: 2, to: 1, of: 0) == 1)
    #expect(numbers.routes.position(from: 2, to: 0, of: 0) == nil)
    #expect(numbers.routes.position(from: 1, to: 2, of: 0) == nil)
  }

  @Test func `of routes with the same ends the first counts`() {
    let numbers = ProblemNumbers(
      problem(routes: [
        Route(from: "PL", to: "LT", cost: 3), Route(from: "PL", to: "LT", cost: 4),
      ]))

    #expect(numbers.routes.position(from: 2, to: 1, of: 0) == 0)
  }
}
