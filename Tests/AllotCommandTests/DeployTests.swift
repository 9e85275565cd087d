import Foundation
import Testing

struct DeployTests {
  /// One post for four weeks and two experts who stay for two or three.
  private static func desk(_ changes: [String: String] = [:]) throws -> Desk {
    var files = [
      "problem.yaml": """
      allot: 1
      title: Island
      horizon: {start: 2026-09-07, step: week, count: 4}
      posts: posts.csv
      pools: pools.csv
      """,
      "posts.csv": "state,place,profile,quantity\nLT,Vilnius,screening,1\n",
      "pools.csv": "state,headcount,profiles,tour-min,tour-max\nFI,2,screening,2,3\n",
    ]
    files.merge(changes) { _, new in new }
    return try Desk(files)
  }

  @Test func `a roster is printed and the command ends with 0`() async throws {
    let run = try await Command.allot("deploy", ".", "--format", "csv", in: try Self.desk())
    #expect(run.status == 0)
    let lines = run.output.split(separator: "\n")
    #expect(lines.first == "expert,pool,state,post,host,profile,start,end,steps,cost")
    // Nobody may stay for four weeks, so both go, one after the other.
    #expect(lines.count == 3)
    #expect(run.errors == "")
  }

  @Test func `a wrong input ends with 2, all findings on standard error`() async throws {
    let run = try await Command.allot(
      "deploy", ".",
      in: try Self.desk([
        "posts.csv": "state,place,profile,quantity\nLT,Vilnius,screening,many\n",
        "pools.csv": "state,headcount,profiles,tour-min,tour-max\nFI,2,screening,3,2\n",
      ]))
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(
      run.errors == """
        pools.csv:2:18: error: the longest tour is 2, less than the shortest, 3
          maybe: swap them, or leave 'tour-max' empty
        posts.csv:2:22: error: 'quantity' is 'many', which is no plain number
          maybe: write digits, with a point before the decimals

        """)
  }

  @Test func `minimums that cannot be kept end with 1`() async throws {
    let desk = try Self.desk([
      "posts.csv": "state,profile,quantity,minimum\nLT,screening,3,3\n"
    ])
    let run = try await Command.allot("deploy", ".", "--quiet", in: desk)
    #expect(run.status == 1)
    #expect(run.output.contains("\nNo roster exists: the minimums that the posts ask for"))
  }

  @Test func `what is odd goes to standard error, and nothing when it is to be quiet`() async throws
  {
    let desk = try Self.desk([
      "pools.csv": "state,headcount,profiles,crew\nFI,3,screening,2\n"
    ])
    let told = try await Command.allot("deploy", ".", in: desk)
    let quiet = try await Command.allot("deploy", ".", "--quiet", in: desk)
    #expect(
      told.errors == """
        pools.csv:2: warning: 1 of the 3 experts of pool 'FI/screening' stays at home: they travel in crews of 2
          maybe: write a headcount of whole crews, or a smaller crew

        """)
    #expect(quiet.errors == "")
    #expect(quiet.output == told.output)
  }

  @Test func `a plan is planned anew from its JSON, and nothing changes without a reason`()
    async throws
  {
    let desk = try Self.desk()
    _ = try await Command.allot("deploy", ".", "--format", "json", "-o", "plan.json", in: desk)
    let run = try await Command.allot("deploy", ".", "--from", "plan.json", in: desk)
    #expect(run.status == 0)
    #expect(run.output.contains("\nOf 2 former tours: 2 kept.\n"))
    #expect(run.output.contains("\nPlanned anew from plan.json\n"))
  }

  @Test func `what is frozen stays, and a day that is none is refused`() async throws {
    let desk = try Self.desk()
    _ = try await Command.allot("deploy", ".", "--format", "json", "-o", "plan.json", in: desk)
    try desk.put("state,headcount,profiles,tour-min,tour-max\nFI,1,screening,2,3\n", "pools.csv")
    let run = try await Command.allot(
      "deploy", ".", "--from", "plan.json", "--freeze", "2026-09-21", in: desk)
    #expect(run.status == 0)
    #expect(run.errors.contains("warning: the expert 'FI/screening/2' is gone"))
    #expect(run.output.contains("\nEverything before 2026-09-21 stays as it was.\n"))
    let wrong = try await Command.allot(
      "deploy", ".", "--from", "plan.json", "--freeze", "2026-09-31", in: desk)
    #expect(wrong.status == 2)
    #expect(
      wrong.errors.hasSuffix("error: --freeze is '2026-09-31'; a day is written as 2021-07-12\n"))
  }

  @Test func `a plan that cannot be read back ends with 2`() async throws {
    let desk = try Self.desk(["plan.json": "{\"allot\": 1, \"kind\": \"match\"}\n"])
    let run = try await Command.allot("deploy", ".", "--from", "plan.json", in: desk)
    #expect(run.status == 2)
    #expect(
      run.errors == """
        plan.json:1:22: error: the file is a plan of 'allot match', not of 'allot deploy'
          maybe: write the plan with 'allot deploy PROBLEM --format json --output plan.json'

        """)
  }

  @Test func `objectives without changes are told when something is planned anew`() async throws {
    let desk = try Self.desk()
    let problem = try desk.text("problem.yaml")
    _ = try await Command.allot("deploy", ".", "--format", "json", "-o", "plan.json", in: desk)
    try desk.put(problem + "\ndeploy: {objectives: [total, cost]}\n", "problem.yaml")
    let silent = try await Command.allot("deploy", ".", "--from", "plan.json", in: desk)
    #expect(
      silent.errors.contains(
        "warning: the objectives do not list 'changes', so no tour is kept for its own sake"))
    try desk.put(problem + "\ndeploy: {objectives: [total, changes, cost]}\n", "problem.yaml")
    let first = try await Command.allot("deploy", ".", in: desk)
    #expect(first.status == 0)
    #expect(first.errors.isEmpty)
  }

  @Test func `a freeze beyond the horizon is told`() async throws {
    let desk = try Self.desk()
    _ = try await Command.allot("deploy", ".", "--format", "json", "-o", "plan.json", in: desk)
    let run = try await Command.allot(
      "deploy", ".", "--from", "plan.json", "--freeze", "2030-01-01", in: desk)
    #expect(run.errors.contains("so nothing is planned anew"))
  }

  @Test func `changes are counted against a plan that has to be named`() async throws {
    let desk = try Self.desk()
    try desk.put(
      try desk.text("problem.yaml") + "\ndeploy: {objectives: [changes]}\n", "problem.yaml")
    let run = try await Command.allot("deploy", ".", in: desk)
    #expect(run.status == 2)
    #expect(
      run.errors == """
        error: 'changes' is an objective, and no plan is given to count them against
          maybe: name one with --from, or list other objectives

        """)
  }

  @Test(arguments: ["--freeze", "--frontier"])
  func `what needs a former plan asks for one`(_ option: String) async throws {
    let value = option == "--freeze" ? "2026-09-21" : "changes"
    let run = try await Command.allot("deploy", ".", option, value, in: try Self.desk())
    #expect(run.status == 64)
    #expect(run.errors.hasPrefix("Error: \(option) goes with --from\n"))
  }

  @Test func `a calendar is written for each expert who serves`() async throws {
    let desk = try Self.desk()
    let run = try await Command.allot("deploy", ".", "--calendars", "experts", in: desk)
    #expect(run.status == 0)
    let names = try FileManager.default.contentsOfDirectory(atPath: desk.url("experts").path)
    #expect(names.sorted() == ["FI-screening-1.ics", "FI-screening-2.ics"])
    let one = try await Command.allot(
      "deploy", ".", "--format", "ics", "--expert", "FI/screening/2", in: desk)
    #expect(one.output == (try desk.text("experts/FI-screening-2.ics")))
  }

  @Test func `an expert who does not serve has no calendar`() async throws {
    let run = try await Command.allot(
      "deploy", ".", "--format", "ics", "--expert", "FI/screening/7", in: try Self.desk())
    #expect(run.status == 2)
    #expect(
      run.errors == """
        error: no expert 'FI/screening/7' serves in this roster
          maybe: write 'FI/screening/1'

        """)
  }

  @Test func `a calendar needs days`() async throws {
    let desk = try Self.desk([
      "problem.yaml": "allot: 1\nposts: posts.csv\npools: pools.csv\n",
      "pools.csv": "state,headcount,profiles\nFI,2,screening\n",
    ])
    let run = try await Command.allot("deploy", ".", "--format", "ics", in: desk)
    #expect(run.status == 2)
    #expect(
      run.errors.hasPrefix("error: the problem has no horizon, so a calendar would have no days\n"))
  }

  @Test func `one document serves match and deploy, and check looks at both`() async throws {
    let desk = try Self.desk([
      "needs.csv": "state,resource,quantity\nLT,tent,x\n",
      "offers.csv": "state,resource,quantity\nFI,tent,2\n",
      "pools.csv": "state,headcount,profiles\nFI,2,sreening\n",
    ])
    try desk.put(
      try desk.text("problem.yaml") + "\nneeds: needs.csv\noffers: offers.csv\n", "problem.yaml")
    #expect(try await Command.allot("deploy", ".", "--quiet", in: desk).status == 0)
    let check = try await Command.allot("check", ".", in: desk)
    #expect(check.status == 2)
    #expect(
      check.output.contains("needs.csv:2:9: error: 'quantity' is 'x', which is no plain number"))
    #expect(check.output.contains("posts.csv:2: warning: no pool has the profile 'screening'"))
  }
}
