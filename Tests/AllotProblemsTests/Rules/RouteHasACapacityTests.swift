import AllotModel
import AllotProblems
import TestSupport
import Testing

struct RouteHasACapacityTests {
  private let needs = [Need("LT/tent", 16), Need("LT/water", 90), Need("LV/tent", 8)]
  private let offers = [Offer("EE/tent", 10), Offer("EE/water", 50), Offer("FI/tent", 10)]

  @Test func `a route carries no more than its capacity, whatever it carries`() {
    let problem = MatchingProblem(
      needs: needs, offers: offers, routes: [Route(from: "EE", to: "LT", capacity: 30)])
    let row = "EE/tent->LT/tent + EE/water->LT/water <= 30"

    #expect(
      problem.rows(because: .routeHasACapacity(problem.routes[0].ends)) == [row])
    #expect(problem.broken(by: ["EE/tent->LT/tent": 10, "EE/water->LT/water": 20.5]) == [row])
    #expect(problem.broken(by: ["EE/tent->LT/tent": 10, "EE/water->LT/water": 20]) == [])
  }

  @Test func `the route for a resource takes it off the route for all`() {
    let problem = MatchingProblem(
      needs: needs, offers: offers,
      routes: [
        Route(from: "EE", to: "LT", capacity: 30),
        Route(from: "EE", to: "LT", resource: "tent", capacity: 4),
      ])

    #expect(
      problem.rows {
        if case .routeHasACapacity = $0 { true } else { false }
      } == ["EE/water->LT/water <= 30", "EE/tent->LT/tent <= 4"])
    #expect(
      problem.broken(by: ["EE/tent->LT/tent": 5, "EE/water->LT/water": 30]) == [
        "EE/tent->LT/tent <= 4"
      ])
    #expect(problem.broken(by: ["EE/tent->LT/tent": 4, "EE/water->LT/water": 30]) == [])
  }

  @Test func `a capacity counts what is given, not what it meets`() {
    let problem = MatchingProblem(
      needs: [Need("LT/tent", 2)], offers: [Offer("SE/eur", 9000, lot: 100)],
      routes: [Route(from: "SE", to: "LT", resource: "eur", capacity: 700)],
      substitutes: [Substitute(need: "tent", by: "eur", rate: 0.002)])

    #expect(
      problem.rows(because: .routeHasACapacity(problem.routes[0].ends)) == [
        "100 SE/eur->LT/tent <= 700"
      ])
    #expect(problem.broken(by: ["SE/eur->LT/tent": 800]) == ["100 SE/eur->LT/tent <= 700"])
    #expect(problem.broken(by: ["SE/eur->LT/tent": 700]) == [])
  }

  @Test func `a route without a capacity carries everything`() {
    let problem = MatchingProblem(
      needs: needs, offers: offers, routes: [Route(from: "EE", to: "LT", cost: 3)])

    #expect(problem.broken(by: ["EE/tent->LT/tent": 10, "EE/water->LT/water": 50]) == [])
  }
}
