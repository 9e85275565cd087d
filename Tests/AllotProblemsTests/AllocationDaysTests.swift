import AllotModel
import Testing

@testable import AllotProblems

struct AllocationDaysTests {
  /// Weeks from Monday, 12 July 2021.
  private let horizon = Horizon(
    start: Day(year: 2021, month: 7, dayOfMonth: 12) ?? Day(number: 0), step: .week, count: 10)

  /// The days on which an offer serves a need, when each stands between the given ones.
  private func days(
    need: (from: String?, to: String?), offer: (from: String?, to: String?), lead: Int = 0
  ) throws -> String? {
    let problem = MatchingProblem(
      title: "A test", horizon: horizon, states: [],
      resources: [Resource(id: "bed", category: .reception)],
      needs: [
        Need(
          id: "LT/bed", state: "LT", resource: "bed", quantity: 9,
          window: try window(from: need.from, to: need.to))
      ],
      offers: [
        Offer(
          id: "EE/bed", state: "EE", resource: "bed", quantity: 4,
          window: try window(from: offer.from, to: offer.to))
      ], routes: [Route(from: "EE", to: "LT", lead: lead)])
    let days = MatchCount(index: MatchIndex(problem), given: [4]).allocations.first?.days
    return days.map { "\($0.lowerBound) to \($0.upperBound)" }
  }

  private func window(from: String?, to: String?) throws -> Window {
    let days = (from.flatMap { Day(iso: $0) }, to.flatMap { Day(iso: $0) })
    return Window(
      from: days.0, to: days.1, steps: try #require(horizon.steps(from: days.0, to: days.1)))
  }

  @Test func `a stay over the whole horizon ends on its last day`() throws {
    // Ten weeks.
    let days = try days(need: (nil, nil), offer: (nil, nil))
    #expect(days == "2021-07-12 to 2021-09-19")
  }

  @Test func `a stay begins with the first step that both windows cover`() throws {
    // The week of the 19th is the first whose first day the offer covers.
    let days = try days(need: ("2021-07-12", nil), offer: ("2021-07-14", "2021-08-01"))
    #expect(days == "2021-07-19 to 2021-08-01")
  }

  @Test func `a stay ends with the need, also within a step`() throws {
    let days = try days(need: ("2021-07-12", "2021-08-04"), offer: (nil, nil))
    #expect(days == "2021-07-12 to 2021-08-04")
  }

  @Test func `a stay ends with the offer, also within a step`() throws {
    let days = try days(need: (nil, nil), offer: (nil, "2021-07-28"))
    #expect(days == "2021-07-12 to 2021-07-28")
  }

  @Test func `a lead moves the whole stay`() throws {
    // Steps 0...2 of the offer are 2...4 of the need: five weeks from 12 July end on 15 August.
    let days = try days(need: (nil, nil), offer: ("2021-07-12", "2021-07-28"), lead: 2)
    #expect(days == "2021-07-26 to 2021-08-15")
  }
}
