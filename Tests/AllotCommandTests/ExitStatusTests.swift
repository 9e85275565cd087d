import Testing

struct ExitStatusTests {
  @Test func `a plan ends with 0`() async throws {
    let run = try await Command.allot(
      "match", "--needs", "needs.csv", "--offers", "offers.csv", in: try .two())
    #expect(run.status == 0)
    #expect(run.errors == "")
  }

  @Test func `no plan ends with 1, and the report says which minimum cannot be kept`() async throws
  {
    let run = try await Command.allot(
      "match", "--needs", "needs.csv", "--offers", "offers.csv", in: try .withoutPlan())
    #expect(run.status == 1)
    #expect(run.output.contains("LT tent: a minimum of 3 units is asked, 2 can be reached\n"))
  }

  @Test func `wrong input ends with 2, and every finding stands on standard error`() async throws {
    let desk = try Desk.two()
    try desk.put("state,resource,quantity\nLT,tent,-3\nLT,,4\n", "needs.csv")

    let run = try await Command.allot(
      "match", "--needs", "needs.csv", "--offers", "offers.csv", in: desk)

    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(
      run.errors == """
        needs.csv:2:9: error: need of 'LT' for 'tent' is -3; a need is zero or more
          maybe: if 'LT' offers 3, move the line to the offers
        needs.csv:3:4: error: 'resource' is empty; it is required
          maybe: write 'tent', if that of the line above is meant

        """)
  }

  @Test func `a problem that is not there ends with 2`() async throws {
    let run = try await Command.allot("match", "atlantis", in: try Desk())
    #expect(run.status == 2)
    #expect(run.errors == "atlantis:1: error: 'atlantis' cannot be read: no such file\n")
  }

  @Test(arguments: [
    [], ["folder", "--needs", "needs.csv"], ["--needs", "needs.csv"],
    ["folder", "--format", "pdf"], ["folder", "--time-limit", "0"], ["folder", "--effort", "0"],
    ["folder", "--solver", "oracle"], ["folder", "--hurry"],
  ])
  func `a wrong command line ends with 64`(_ arguments: [String]) async throws {
    let run = try await Command.allot(["match"] + arguments, in: try Desk())
    #expect(run.status == 64)
    #expect(run.output == "")
  }

  @Test func `a problem beside tables is refused in words`() async throws {
    let run = try await Command.allot("match", "folder", "--needs", "needs.csv", in: try Desk())
    #expect(run.errors.hasPrefix("Error: name a problem or tables, not both\n"))
  }

  @Test func `half of two tables is refused in words`() async throws {
    let run = try await Command.allot("match", "--needs", "needs.csv", in: try Desk())
    #expect(run.errors.hasPrefix("Error: name a problem, or both --needs and --offers\n"))
  }

  @Test func `the help names every exit status`() async throws {
    let run = try await Command.allot("match", "--help", in: try Desk())
    #expect(
      run.output.contains(
        """
        Exit status: 0 a plan, 1 no plan exists, 2 the input is wrong, 64 the command
        line is wrong, 70 the solver failed, 74 the output could not be written.
        """))
  }
}
