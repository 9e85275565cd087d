import Testing

@testable import AllotModel

/// A digest names the content of a problem: not its layout, and nothing less.
struct MatchingProblemDigestTests {
  private static let day = Day(number: 18_820)

  private static let lithuania = State(code: "LT", name: "Lithuania", figures: ["gdp": 55])
  private static let estonia = State(
    code: "EE", name: "Estonia", figures: ["gdp": 31, "people": 1])
  private static let tent = Resource(id: "tent", category: .equipment, value: 650)
  private static let bed = Resource(id: "bed", category: .reception)
  private static let need = Need(id: "LT/tent", state: "LT", resource: "tent", quantity: 16)
  private static let secondNeed = Need(id: "LT/bed", state: "LT", resource: "bed", quantity: 5)
  private static let offer = Offer(id: "EE/tent", state: "EE", resource: "tent", quantity: 10)
  private static let secondOffer = Offer(id: "EE/bed", state: "EE", resource: "bed", quantity: 3)
  private static let route = Route(from: "EE", to: "LT", cost: 2)
  private static let secondRoute = Route(from: "EE", to: "LT", resource: "bed", cost: 1)
  private static let substitute = Substitute(need: "tent", by: "bed", rate: 0.5)
  private static let budget = Budget(id: "all", amount: 100)
  private static let secondBudget = Budget(id: "EE", amount: 60, states: ["EE", "LT"])

  private static let problem = MatchingProblem(
    title: "Tents", states: [lithuania, estonia], resources: [tent, bed],
    needs: [need, secondNeed], offers: [offer, secondOffer], routes: [route, secondRoute],
    substitutes: [substitute], budgets: [budget, secondBudget],
    keyShares: ["LT": 0.75, "EE": 0.25], remarks: ["one", "two"])

  /// Whether a change of the problem shows in its digest.
  private func isSeen(_ change: (inout MatchingProblem) -> Void) -> Bool {
    var changed = MatchingProblemDigestTests.problem
    change(&changed)
    return changed.digest != MatchingProblemDigestTests.problem.digest
  }

  private typealias This = MatchingProblemDigestTests

  // MARK: - What does not matter

  @Test func `the order of rows does not show`() {
    let same = MatchingProblem(
      title: "Tents", states: [This.estonia, This.lithuania], resources: [This.bed, This.tent],
      needs: [This.secondNeed, This.need], offers: [This.secondOffer, This.offer],
      routes: [This.secondRoute, This.route], substitutes: [This.substitute],
      budgets: [This.secondBudget, This.budget], keyShares: ["EE": 0.25, "LT": 0.75],
      remarks: ["two", "one"])
    #expect(same.digest == This.problem.digest)
  }

  @Test func `the place of a row does not show`() {
    let place = Place(file: "needs.csv", line: 9)
    let moved = Need(id: "LT/tent", state: "LT", resource: "tent", quantity: 16, place: place)
    #expect(!isSeen { $0.needs[1] = moved })
  }

  @Test func `the order of states within an earmark does not show`() {
    let one = Offer(
      id: "EE/tent", state: "EE", resource: "tent", quantity: 10, earmark: ["LT", "LV"],
      excluded: ["PL", "FI"])
    let other = Offer(
      id: "EE/tent", state: "EE", resource: "tent", quantity: 10, earmark: ["LV", "LT"],
      excluded: ["FI", "PL"])
    var (first, second) = (This.problem, This.problem)
    first.offers[1] = one
    second.offers[1] = other
    #expect(first.digest == second.digest)
  }

  @Test func `zero has one meaning, whatever its sign`() {
    let need = Need(id: "LT/tent", state: "LT", resource: "tent", quantity: 16, minimum: -0.0)
    #expect(!isSeen { $0.needs[1] = need })
  }

  // MARK: - The problem itself

  @Test func `a title, a description and a source show`() {
    #expect(isSeen { $0.title = "Beds" })
    #expect(isSeen { $0.description = "" })
    #expect(isSeen { $0.source = "" })
  }

  @Test func `a currency and a remark show`() {
    #expect(isSeen { $0.currency = "SEK" })
    #expect(isSeen { $0.remarks = ["one"] })
  }

  @Test func `every part of a horizon shows`() {
    var problem = This.problem
    let digests = [
      nil, Horizon(start: This.day, step: .day, count: 2),
      Horizon(start: This.day.advanced(by: 1), step: .day, count: 2),
      Horizon(start: This.day, step: .week, count: 2),
      Horizon(start: This.day, step: .day, count: 3),
    ].map { horizon in
      problem.horizon = horizon
      return problem.digest
    }
    #expect(Set(digests).count == 5)
  }

  @Test func `every setting shows`() {
    #expect(isSeen { $0.settings.objectives = [.coverage, .cost, .burden] })
    #expect(isSeen { $0.settings.objectives = [.coverage, .burden] })
    #expect(isSeen { $0.settings.coverageOver = .state })
    #expect(isSeen { $0.settings.key = "other" })
  }

  @Test func `key shares show`() {
    #expect(isSeen { $0.keyShares = nil })
    #expect(isSeen { $0.keyShares = [:] })
    #expect(isSeen { $0.keyShares = ["LT": 0.25, "EE": 0.75] })
    #expect(isSeen { $0.keyShares = ["LT": 0.75.nextUp, "EE": 0.25] })
  }

  // MARK: - Its rows

  @Test(arguments: [
    State(code: "LV", name: "Lithuania", figures: ["gdp": 55]),
    State(code: "LT", name: "Lietuva", figures: ["gdp": 55]),
    State(code: "LT", name: "Lithuania", figures: ["gdp": 56]),
    State(code: "LT", name: "Lithuania", figures: ["gnp": 55]),
    State(code: "LT", name: "Lithuania", figures: ["gdp": 55, "people": 3]),
    State(code: "LT", name: "Lithuania"),
  ])
  func `every part of a state shows`(state: State) {
    #expect(isSeen { $0.states[1] = state })
  }

  @Test(arguments: [
    Resource(id: "tents", name: "tent", category: .equipment, value: 650),
    Resource(id: "tent", name: "Tent", category: .equipment, value: 650),
    Resource(id: "tent", category: .funds, isWhole: true, value: 650),
    Resource(id: "tent", category: .equipment, unit: "piece", value: 650),
    Resource(id: "tent", category: .equipment, isWhole: false, value: 650),
    Resource(id: "tent", category: .equipment, isLasting: true, value: 650),
    Resource(id: "tent", category: .equipment, value: 651),
    Resource(id: "tent", category: .equipment),
  ])
  func `every part of a resource shows`(resource: Resource) {
    #expect(isSeen { $0.resources[1] = resource })
  }

  @Test(arguments: [
    Need(id: "LT/t", state: "LT", resource: "tent", quantity: 16),
    Need(id: "LT/tent", state: "EE", resource: "tent", quantity: 16),
    Need(id: "LT/tent", state: "LT", resource: "bed", quantity: 16),
    Need(id: "LT/tent", state: "LT", resource: "tent", quantity: 17),
    Need(id: "LT/tent", state: "LT", resource: "tent", quantity: 16, window: Window(from: day)),
    Need(id: "LT/tent", state: "LT", resource: "tent", quantity: 16, window: Window(to: day)),
    Need(id: "LT/tent", state: "LT", resource: "tent", quantity: 16, window: Window(steps: 0...1)),
    Need(id: "LT/tent", state: "LT", resource: "tent", quantity: 16, priority: 2),
    Need(id: "LT/tent", state: "LT", resource: "tent", quantity: 16, weight: 2),
    Need(id: "LT/tent", state: "LT", resource: "tent", quantity: 16, minimum: 1),
  ])
  func `every part of a need shows`(need: Need) {
    #expect(isSeen { $0.needs[1] = need })
  }

  @Test(arguments: [
    Offer(id: "EE/t", state: "EE", resource: "tent", quantity: 10),
    Offer(id: "EE/tent", state: "LT", resource: "tent", quantity: 10),
    Offer(id: "EE/tent", state: "EE", resource: "bed", quantity: 10),
    Offer(id: "EE/tent", state: "EE", resource: "tent", quantity: 11),
    Offer(id: "EE/tent", state: "EE", resource: "tent", quantity: 10, window: Window(from: day)),
    Offer(id: "EE/tent", state: "EE", resource: "tent", quantity: 10, earmark: []),
    Offer(id: "EE/tent", state: "EE", resource: "tent", quantity: 10, earmark: ["LT"]),
    Offer(id: "EE/tent", state: "EE", resource: "tent", quantity: 10, excluded: ["LT"]),
    Offer(id: "EE/tent", state: "EE", resource: "tent", quantity: 10, minimum: 1),
    Offer(id: "EE/tent", state: "EE", resource: "tent", quantity: 10, lot: 1),
    Offer(id: "EE/tent", state: "EE", resource: "tent", quantity: 10, cost: 1),
    Offer(id: "EE/tent", state: "EE", resource: "tent", quantity: 10, reliability: 0.9),
  ])
  func `every part of an offer shows`(offer: Offer) {
    #expect(isSeen { $0.offers[1] = offer })
  }

  @Test(arguments: [
    Route(from: "LT", to: "LT", cost: 2),
    Route(from: "EE", to: "EE", cost: 2),
    Route(from: "EE", to: "LT", resource: "tent", cost: 2),
    Route(from: "EE", to: "LT", resource: "", cost: 2),
    Route(from: "EE", to: "LT", cost: 3),
    Route(from: "EE", to: "LT", cost: 2, lead: 1),
    Route(from: "EE", to: "LT", cost: 2, capacity: 0),
    Route(from: "EE", to: "LT", cost: 2, isOpen: false),
  ])
  func `every part of a route shows`(route: Route) {
    #expect(isSeen { $0.routes[0] = route })
  }

  @Test(arguments: [
    Substitute(need: "bed", by: "bed", rate: 0.5),
    Substitute(need: "tent", by: "tent", rate: 0.5),
    Substitute(need: "tent", by: "bed", rate: 0.6),
    Substitute(need: "tent", by: "bed", rate: 0.5, limit: 9),
  ])
  func `every part of a substitute shows`(substitute: Substitute) {
    #expect(isSeen { $0.substitutes[0] = substitute })
  }

  @Test(arguments: [
    Budget(id: "some", amount: 100),
    Budget(id: "all", amount: 101),
    Budget(id: "all", amount: 100, states: ["EE"]),
  ])
  func `every part of a budget shows`(budget: Budget) {
    #expect(isSeen { $0.budgets[1] = budget })
  }

  @Test func `a row that is taken away shows`() {
    #expect(isSeen { $0.states.removeLast() })
    #expect(isSeen { $0.resources.removeLast() })
    #expect(isSeen { $0.needs.removeLast() })
    #expect(isSeen { $0.offers.removeLast() })
    #expect(isSeen { $0.routes.removeLast() })
    #expect(isSeen { $0.substitutes.removeLast() })
    #expect(isSeen { $0.budgets.removeLast() })
  }

  // MARK: - Nothing runs into its neighbour

  @Test func `a text that ends where another begins is not taken for it`() {
    var (first, second) = (This.problem, This.problem)
    (first.description, first.source) = ("ab", "c")
    (second.description, second.source) = ("a", "bc")
    #expect(first.digest != second.digest)
  }

  @Test func `a text that looks like fields is a text`() {
    var (first, second) = (This.problem, This.problem)
    first.remarks = ["a", "b"]
    second.remarks = ["a1:b"]
    #expect(first.digest != second.digest)
  }

  /// Whoever adds a property finds this test, and adds it to the digest and to the tests above.
  @Test func `no property has been added without a thought for the digest`() {
    func count(_ value: Any) -> Int { Mirror(reflecting: value).children.count }
    #expect(count(This.problem) == 15)
    #expect(count(This.problem.settings) == 3)
    #expect(count(Horizon(start: This.day, step: .day, count: 1)) == 3)
    #expect(count(Window()) == 3)
    #expect(count(This.estonia) == 4)
    #expect(count(This.tent) == 8)
    #expect(count(This.need) == 9)
    #expect(count(This.offer) == 12)
    #expect(count(This.route) == 8)
    #expect(count(This.substitute) == 5)
    #expect(count(This.budget) == 4)
  }

  @Test func `a digest is 64 hexadecimal digits and the same every time`() {
    #expect(This.problem.digest.count == 64)
    #expect(This.problem.digest.allSatisfy { $0.isHexDigit && !$0.isUppercase })
    #expect(This.problem.digest == This.problem.digest)
  }
}
