internal import AllotModel
internal import Testing

@testable internal import AllotFiles

struct WithoutDocumentTests {
  private func read(_ needs: String, _ offers: String) throws(InvalidInput) -> ReadProblem {
    let files = Memory(texts: ["in/needs.csv": Array(needs.utf8), "offers.csv": Array(offers.utf8)])
    return try ProblemReader.read(
      [(.needs, "in/needs.csv"), (.offers, "offers.csv"), (.states, nil)], files, FindingLog())
  }

  @Test func `what no table says is assumed and remarked`() throws {
    let problem = try read(
      "state,resource,quantity\nLT,tent,16\n", "state,resource,quantity,for\nEE,tent,10,LT FI\n"
    ).problem

    #expect(problem.title == "needs.csv and offers.csv")
    #expect(problem.states.map(\.name) == ["Estonia", "Finland", "Lithuania"])
    #expect(problem.resources.map(\.isWhole) == [true])
    #expect(problem.resources.map(\.isLasting) == [false])
    #expect(problem.horizon == nil)
    #expect(
      problem.remarks.joined(separator: "\n") == """
        no horizon is given: everything happens in one step
        no table of states is given: the states are those that the tables name, without figures
        no table of resources is given: each is equipment in whole units, used once, without a value
        no key 'fair-share' is given, so burdens are not compared
        """)
  }

  @Test func `days make a horizon of days`() throws {
    let problem = try read(
      "state,resource,quantity,from\nLT,tent,16,2021-07-12\n",
      "state,resource,quantity,to\nEE,tent,10,2021-07-31\n"
    ).problem

    #expect(problem.horizon == Horizon(start: Day(number: 18820), step: .day, count: 20))
    #expect(
      problem.remarks.first
        == "no horizon is given: steps are days, from 2021-07-12 to 2021-07-31")
  }

  @Test func `days far apart make a horizon of weeks`() throws {
    let problem = try read(
      "state,resource,quantity,from\nLT,tent,16,2021-07-12\n",
      "state,resource,quantity,to\nEE,tent,10,2023-07-12\n"
    ).problem

    // From 2021-07-12 to 2023-07-12 there are 731 days, which 105 weeks cover.
    #expect(problem.horizon == Horizon(start: Day(number: 18820), step: .week, count: 105))
  }

  @Test func `a window of few days keeps the steps of days`() throws {
    let problem = try read(
      "state,resource,quantity,from,to\nLT,tent,16,2021-07-13,2021-07-14\n",
      "state,resource,quantity,from,to\nEE,tent,10,2021-07-12,2023-07-12\n"
    ).problem

    #expect(problem.horizon?.step == .day)
  }

  @Test func `names in place of codes are refused`() {
    let error = #expect(throws: InvalidInput.self) {
      try read(
        "state,resource,quantity\nLithuania,tent,16\nSouth Pole,tent,1\n",
        "state,resource,quantity\nEE,tent,10\n")
    }

    #expect(
      "\(error?.description ?? "")" == """
        in/needs.csv:2:1: error: unknown state 'Lithuania'
          maybe: write LT
        in/needs.csv:3:1: error: the code 'South Pole' is no word; a code has letters, digits and '-'
          maybe: write 'South-Pole'
        """)
  }

  @Test func `a file that is not there is refused`() {
    let error = #expect(throws: InvalidInput.self) {
      try ProblemReader.read(
        [(.needs, "no.csv"), (.offers, "offers.csv")],
        Memory(texts: ["offers.csv": Array("state,resource,quantity\n".utf8)]), FindingLog())
    }

    #expect(
      "\(error?.description ?? "")" == "no.csv:1: error: 'no.csv' cannot be read: no such file")
  }
}
