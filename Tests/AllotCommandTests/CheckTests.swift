import Testing

struct CheckTests {
  @Test func `what is right is said to be right`() async throws {
    let run = try await Command.allot(
      "check", "--needs", "needs.csv", "--offers", "offers.csv", in: try .two())
    #expect(run.status == 0)
    #expect(run.output == "")
    #expect(run.errors == "nothing to mend\n")
  }

  @Test func `what is odd is told and ends with 0`() async throws {
    let desk = try Desk.two()
    try desk.put("state,resource,quantity\nLT,tent,3\nLT,tend,1\n", "needs.csv")

    let run = try await Command.allot(
      "check", "--needs", "needs.csv", "--offers", "offers.csv", in: desk)

    #expect(run.status == 0)
    #expect(
      run.output == """
        needs.csv:3: warning: nobody offers what need 'LT/tend' asks for
          maybe: 'tent' is offered; write the same word in needs and offers

        """)
    #expect(run.errors == "1 to look at, no error\n")
  }

  @Test func `what is wrong is told on standard output and ends with 2`() async throws {
    let desk = try Desk.two()
    try desk.put("state,resource,quantity\nLT,tent,1.200\nLT,tent,\"1,5\"\n", "needs.csv")

    let run = try await Command.allot(
      "check", "--needs", "needs.csv", "--offers", "offers.csv", in: desk)

    #expect(run.status == 2)
    #expect(run.output.contains("needs.csv:3:9: error: 'quantity' is '1,5'"))
    #expect(run.errors == "")
  }
}
