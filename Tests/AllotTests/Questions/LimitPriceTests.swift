import AllotExplanation
import AllotModel
import AllotProblems
import GLPKSolver
import LinearPrograms
import TestSupport
import Testing

/// What more and less of a quantity is worth, worked out by hand.
struct LimitPriceTests {
  private func price(
    _ kind: PricedLimit.Kind, of problem: MatchingProblem, isBroken: Bool
  ) throws -> LimitPrice {
    let replanning = Replanning(solver: GLPKSolver(), stop: StopSignal())
    let plan = try #require(try replanning.plan(for: problem))
    let limit = try #require(PricedLimit(kind, of: problem))
    return try LimitPrice.find(limit, of: plan, isBroken: isBroken, with: replanning)
  }

  /// The steps, as `0...2 coverage#1 0.5->0.6 even`, and how they end.
  private func steps(_ staircase: Staircase?) -> [String] {
    guard let staircase else { return ["none"] }
    return staircase.steps.map { step in
      let change = step.changes.first.map {
        "\($0.objective)#\($0.rank + 1) \(words(for: $0.before.value))->\(words(for: $0.after.value))"
      }
      return "\(words(for: step.from))...\(words(for: step.to)) \(change ?? "")"
        + (step.isEven ? " even" : "")
    } + [staircase.end.rawValue]
  }

  /// Lithuania lives of Estonia's 10; Latvia has 3 of its 5 from Finland, which serves nobody else.
  private let broken = MatchingProblem(
    needs: [Need("LT/water", 20), Need("LV/water", 5)],
    offers: [Offer("EE/water", 10), Offer("FI/water", 3, earmark: ["LV"])])

  @Test func `broken units have a staircase whose breaks are exact`() throws {
    // Offers by id: EE, FI. A unit is 1/20 of Lithuania's need until 60 %, where Latvia is; then
    // 1/25 of both until all 25 are there.
    let price = try price(.offer(0), of: broken, isBroken: true)
    #expect(
      steps(price.more) == [
        "0...2 coverage#1 0.5->0.6 even", "2...12 coverage#1 0.6->1 even", "nothing",
      ])
    #expect(steps(price.less) == ["0...-10 coverage#1 0.5->0 even", "nothing"])
  }

  @Test func `one more and one less are plans of their own`() throws {
    let price = try price(.offer(0), of: broken, isBroken: true)
    let met = price.units.map { unit in
      "\(words(for: unit.change)): " + words(for: unit.plan?.needs.first?.met ?? -1)
    }
    #expect(met == ["1: 11", "-1: 9"])
  }

  @Test func `what only helps a need that is not the least covered is told at its rank`() throws {
    // Finland's offer serves Latvia alone: 60 % at 3, all at 5.
    let price = try price(.offer(1), of: broken, isBroken: true)
    #expect(steps(price.more) == ["0...2 coverage#2 0.6->1 even", "nothing"])
    // Below 2.5 Latvia would be the least covered; both share what Estonia has then.
    #expect(
      steps(price.less) == [
        "0...-0.5 coverage#2 0.6->0.5 even", "-0.5...-3 coverage#1 0.5->0.4 even", "nothing",
      ])
  }

  @Test func `what is left of less than half a unit is worth something, too`() throws {
    let small = MatchingProblem(needs: [Need("LT/water", 4)], offers: [Offer("EE/water", 0.4)])
    let price = try price(.offer(0), of: small, isBroken: true)
    #expect(steps(price.less) == ["0...-0.4 coverage#1 0.1->0 even", "nothing"])
    let beside = MatchingProblem(
      needs: [Need("LT/water", 4), Need("LV/tent", 2)],
      offers: [Offer("EE/water", 0.4), Offer("EE/tent", 1)])
    let mixed = try self.price(.offer(1), of: beside, isBroken: false)
    #expect(steps(mixed.less) == ["0...-0.4 coverage#1 0.1->0", "nothing"])
  }

  @Test func `where less changes nothing at first, the step begins where it does`() throws {
    // Lithuania is met by 20; of Estonia's 22.5, 2.5 are idle.
    let problem = MatchingProblem(needs: [Need("LT/water", 20)], offers: [Offer("EE/water", 22.5)])
    let price = try price(.offer(0), of: problem, isBroken: true)
    #expect(steps(price.more) == ["nothing"])
    #expect(steps(price.less) == ["-2.5...-22.5 coverage#1 1->0 even", "nothing"])
  }

  @Test func `whole units are told as differences from now, up to where nothing changes`() throws {
    // Three tents for seven; lots of one. Four more meet the need, and the fifth changes nothing.
    let problem = MatchingProblem(needs: [Need("LT/tent", 7)], offers: [Offer("EE/tent", 3)])
    let price = try price(.offer(0), of: problem, isBroken: false)
    #expect(
      steps(price.more) == [
        "0...1 coverage#1 0.428571->0.571429", "0...2 coverage#1 0.428571->0.714286",
        "0...4 coverage#1 0.428571->1", "nothing",
      ])
    #expect(
      steps(price.less) == [
        "0...-1 coverage#1 0.428571->0.285714", "0...-2 coverage#1 0.428571->0.142857",
        "0...-3 coverage#1 0.428571->0", "nothing",
      ])
  }

  @Test func `a budget is worth what it pays for`() throws {
    // Each tent costs 10; 25 pay for two, and 5 more for a third.
    let problem = MatchingProblem(
      needs: [Need("LT/tent", 4)], offers: [Offer("EE/tent", 3, cost: 10)],
      budgets: [Budget(id: "cost", amount: 25)])
    let price = try price(.budget(0), of: problem, isBroken: false)
    #expect(steps(price.more) == ["0...5 coverage#1 0.5->0.75", "nothing"])
  }

  @Test func `where nothing limits there is no price`() {
    let problem = MatchingProblem(
      needs: [Need("LT/tent", 4)], offers: [Offer("EE/tent", 3)],
      routes: [Route(from: "EE", to: "LT")])
    #expect(PricedLimit(.route(0), of: problem) == nil)
  }

  @Test func `what whole units leave unused can go, and the first loss is told`() throws {
    // 7 of 20 are wanted; 13 may go, and with 6 a seventh is missing.
    let problem = MatchingProblem(needs: [Need("LT/tent", 7)], offers: [Offer("EE/tent", 20)])
    let less = try #require(try price(.offer(0), of: problem, isBroken: false).less)
    #expect(less.unchanged == -13)
    #expect(
      steps(less) == [
        "0...-14 coverage#1 1->0.857143", "0...-15 coverage#1 1->0.714286",
        "0...-18 coverage#1 1->0.285714", "0...-20 coverage#1 1->0", "nothing",
      ])
  }

  @Test func `the first of more that changes anything is told`() throws {
    // Tents cost 10, and 25 pay for two: 5 more are the first that pay for another, and the rows
    // between that and the next say nothing.
    let problem = MatchingProblem(
      needs: [Need("LT/tent", 4)], offers: [Offer("EE/tent", 4, cost: 10)],
      budgets: [Budget(id: "cost", amount: 25)])
    let more = try #require(try price(.budget(0), of: problem, isBroken: false).more)
    #expect(more.unchanged == 4)
    #expect(
      steps(more) == [
        "0...5 coverage#1 0.5->0.75", "0...14 coverage#1 0.5->0.75", "0...15 coverage#1 0.5->1",
        "nothing",
      ])
  }

  @Test func `the coverage of what an offer serves is told, and no row twice`() throws {
    // Latvia is covered worst from 5 more on, whatever else Lithuania gets.
    let problem = MatchingProblem(
      needs: [Need("LT/tent", 20), Need("LV/water", 2)],
      offers: [Offer("EE/tent", 2), Offer("EE/water", 1)])
    let more = try #require(try price(.offer(0), of: problem, isBroken: false).more)
    #expect(
      more.steps.map { "\(words(for: $0.to)): \($0.served.map { words(for: $0.after) })" } == [
        #"1: ["0.15"]"#, #"2: ["0.2"]"#, #"5: ["0.35"]"#, #"10: ["0.6"]"#, #"18: ["1"]"#,
      ])
  }
}
