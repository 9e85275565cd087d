import Foundation
import Testing

struct OutputTests {
  @Test func `a file holds what standard output would show`() async throws {
    let desk = try Desk.two()
    let shown = try await Command.allot(
      "match", "--needs", "needs.csv", "--offers", "offers.csv", in: desk)

    let written = try await Command.allot(
      "match", "--needs", "needs.csv", "--offers", "offers.csv", "--output", "plan.txt", in: desk)

    #expect(written.output == "")
    #expect(try desk.text("plan.txt") == shown.output)
    #expect(try desk.names == ["needs.csv", "offers.csv", "plan.txt"])
  }

  @Test func `a run that fails leaves an older file as it was`() async throws {
    let desk = try Desk.two()
    try desk.put("the plan of yesterday\n", "plan.txt")
    try desk.put("state,resource,quantity\nLT,tent,many\n", "needs.csv")

    let run = try await Command.allot(
      "match", "--needs", "needs.csv", "--offers", "offers.csv", "--output", "plan.txt", in: desk)

    #expect(run.status == 2)
    #expect(try desk.text("plan.txt") == "the plan of yesterday\n")
    #expect(try desk.names == ["needs.csv", "offers.csv", "plan.txt"])
  }

  @Test func `a file that cannot be replaced ends with 74, and nothing is left behind`()
    async throws
  {
    let desk = try Desk.two()
    try FileManager.default.createDirectory(
      at: desk.url("plan.txt"), withIntermediateDirectories: false)

    let run = try await Command.allot(
      "match", "--needs", "needs.csv", "--offers", "offers.csv", "--output", "plan.txt", in: desk)

    #expect(run.status == 74)
    #expect(run.errors == "error: plan.txt: cannot be written: Is a directory\n")
    #expect(try desk.names == ["needs.csv", "offers.csv", "plan.txt"])
  }

  @Test func `a device is written to, and not replaced by a file`() async throws {
    let desk = try Desk.two()
    try FileManager.default.createSymbolicLink(
      atPath: desk.url("device").path, withDestinationPath: "/dev/null")

    let run = try await Command.allot(
      "match", "--needs", "needs.csv", "--offers", "offers.csv", "--output", "device", in: desk)

    #expect(run.status == 0)
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: desk.url("device").path)
        == "/dev/null")
  }

  @Test func `a folder that is not there ends with 74`() async throws {
    let run = try await Command.allot(
      "match", "--needs", "needs.csv", "--offers", "offers.csv", "--output", "plans/plan.txt",
      in: try .two())
    #expect(run.status == 74)
    #expect(
      run.errors == "error: plans/plan.txt: cannot be written: No such file or directory\n")
  }

  @Test func `two tables alone make a problem, and what is assumed is said`() async throws {
    let run = try await Command.allot(
      "match", "--needs", "needs.csv", "--offers", "offers.csv", in: try .two())
    #expect(run.output.hasPrefix("needs.csv and offers.csv\n========================\n"))
    #expect(run.output.contains("\nEE Estonia\n  -> LT         2 units  tent\n"))
    #expect(
      run.output.contains(
        """
        ASSUMPTIONS
        - no horizon is given: everything happens in one step
        - no table of states is given: the states are those that the tables name, without figures
        - no table of resources is given: each is equipment in whole units, used once, without a value
        - no key 'fair-share' is given, so burdens are not compared

        """))
  }
}

struct FormatTests {
  private func run(_ format: String, _ desk: Desk, _ more: [String] = []) async throws
    -> Command.Result
  {
    try await Command.allot(
      ["match", "--needs", "needs.csv", "--offers", "offers.csv", "--format", format] + more,
      in: desk)
  }

  @Test func `JSON is read by others, and says what the plan may be believed for`() async throws {
    let run = try await run("json", try .two())
    let plan = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect(plan["allot"] as? Int == 1)
    #expect(plan["status"] as? String == "optimal")
  }

  @Test func `CSV is the table of what is given`() async throws {
    let run = try await run("csv", try .two())
    #expect(
      run.output == """
        offer,need,from,to,resource,meets,quantity,start,end
        EE/tent,LT/tent,EE,LT,tent,tent,2,,

        """)
  }

  @Test func `Markdown is the text with headings`() async throws {
    let run = try await run("markdown", try .two())
    #expect(run.output.hasPrefix("# needs.csv and offers.csv\n"))
    #expect(run.output.contains("\n## Still open, and why\n"))
  }

  @Test func `a table that cannot say that there is no plan says it on standard error`()
    async throws
  {
    let run = try await run("csv", try .withoutPlan())
    #expect(run.status == 1)
    #expect(run.output == "offer,need,from,to,resource,meets,quantity,start,end\n")
    #expect(
      run.errors == """
        No plan exists: the minimums that the needs ask for cannot all be kept.
        Lower a minimum, or find an offer that may reach it. What would mend it is told by 'allot explain \
        PLAN --conflict', of a PLAN that --format json --output PLAN writes.

        """)
  }

  @Test func `warnings stand beside a report, whose bytes are the same in every order of rows`()
    async throws
  {
    let desk = try Desk.two()
    try desk.put("state,resource,quantity\nEE,tent,1\nEE,tent,1\n", "offers.csv")

    let run = try await run("json", desk)

    #expect(
      run.errors == """
        offers.csv:3: warning: the row repeats line 2; both are counted
          maybe: remove one of them, or give each an id if both are meant

        """)
    #expect(!run.output.contains("warning"))
  }

  @Test func `when quiet, nothing but errors is written to standard error`() async throws {
    let desk = try Desk.two()
    try desk.put("state,resource,quantity\nEE,tent,1\nEE,tent,1\n", "offers.csv")
    let run = try await run("csv", desk, ["--quiet"])
    #expect(run.errors == "")
  }

  @Test(arguments: ["judged", "glpk"])
  func `whoever solves it, the plan is the same`(_ solver: String) async throws {
    let desk = try Desk.two()
    let usual = try await run("json", desk, [])
    let other = try await run("json", desk, ["--solver", solver])
    #expect(usual.status == 0)
    #expect(other.output == usual.output)
  }
}
