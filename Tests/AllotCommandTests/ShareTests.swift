import Foundation
import Testing

struct ShareTests {
  private static func desk(_ share: String = "amount: 10\n  methods: [{key: heads}]") throws -> Desk
  {
    try Desk([
      "problem.yaml": """
      allot: 1
      states: states.csv
      keys: {heads: share(population)}
      share:
        \(share)
      """,
      "states.csv": "code,population\nEE,1\nLT,2\n",
    ])
  }

  @Test func `shares are printed and end with 0`() async throws {
    let run = try await Command.allot("share", ".", "--format", "csv", in: try Self.desk())
    #expect(run.status == 0)
    #expect(
      run.output == """
        method,state,share,amount,units,per-head,per-gdp,difference,rank
        heads,EE,0.3333333333333333,3.33,,3.33,,0.00,2
        heads,LT,0.6666666666666666,6.67,,3.335,,0.00,1

        """)
    #expect(run.errors == "")
  }

  @Test func `an option that goes with a table of states is named beside a problem`() async throws {
    let run = try await Command.allot("share", ".", "--amount", "10", in: try Self.desk())
    #expect(run.status == 64)
    #expect(
      run.errors.hasPrefix(
        "Error: --amount goes with --states; what a problem shares is said in its document under "
          + "'share', so leave out --amount or the problem\n"))
  }

  @Test func `a table of states and a formula do without a document`() async throws {
    let run = try await Command.allot(
      "share", "--states", "states.csv", "--units", "4", "--rounding", "jefferson", "--key",
      "population", "--format", "csv", in: try Self.desk())
    #expect(run.status == 0)
    // Quotas 1.33 and 2.67; 2/3 beats 1/2 for the last unit.
    #expect(run.output.contains("key,EE,0.3333333333333333,,1,1,,0,2\n"))
    #expect(run.output.contains("key,LT,0.6666666666666666,,3,1.5,,0,1\n"))
  }

  @Test func `a wrong input ends with 2, all findings on standard error`() async throws {
    let run = try await Command.allot(
      "share", ".", in: try Self.desk("amount: lots\n  methods: [{key: head}]"))
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(
      run.errors == """
        problem.yaml:5:11: error: 'amount' is 'lots', which is no plain number
        problem.yaml:6:19: error: no key is called 'head'
          maybe: write 'heads'

        """)
  }

  @Test(arguments: [
    "{game: costs.csv, solution: owen}, {key: heads}", "{game: costs.csv, solution: owen}",
  ])
  func `a method without a split is an error, alone and beside others`(
    _ methods: String
  ) async throws {
    let desk = try Self.desk("amount: 10\n  methods: [\(methods)]")
    try desk.put("coalition,cost\nEE,4\nLT,8\nEE LT,10\n", "costs.csv")

    let run = try await Command.allot("share", ".", in: desk)

    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(
      run.errors == """
        problem.yaml:6:13: error: 'owen' has no split: only a game from the match has the dual prices that it rests on
          maybe: use another solution, as 'equal-split' or 'stand-alone', or remove the method

        """)
  }

  @Test func `an amount that is not the cost of the game is told on standard error`() async throws {
    let desk = try Self.desk("amount: 20\n  methods: [{game: costs.csv, solution: shapley}]")
    try desk.put("coalition,cost\nEE,4\nLT,8\nEE LT,10\n", "costs.csv")

    let run = try await Command.allot("share", ".", "--format", "csv", in: desk)

    #expect(run.status == 0)
    #expect(
      run.errors == """
        problem.yaml:6:13: warning: the game of costs.csv costs all together EUR 10.00, and the amount is 20.00, which is split in the same proportions
          maybe: write that cost as 'amount', if the cost of the game is to be split

        """)
  }

  @Test func `a slip of the sign is told with its mend`() async throws {
    let run = try await Command.allot(
      "share", "--states", "states.csv", "--key", "population", "--amount", "-5",
      in: try Self.desk())
    #expect(run.status == 2)
    #expect(
      run.errors
        == "--amount:1:1: error: 'amount' is -5; it is above zero\n  maybe: write 5 if the minus is a slip\n"
    )
  }

  @Test func `keys of a command line are called by their names, or as they are written`()
    async throws
  {
    let run = try await Command.allot(
      "share", "--states", "states.csv", "--amount", "10", "--format", "csv", "--key",
      "heads = share(population)", "--key", "population^2", "--key",
      "0.25*share(population) + 0.75*share(population)", in: try Self.desk())
    let names = run.output.split(separator: "\n").dropFirst().map { $0.split(separator: ",")[0] }
    #expect(names == ["heads", "heads", "population^2", "population^2", "key 3", "key 3"])
  }

  @Test func `the calculation of a share is printed for one state`() async throws {
    let run = try await Command.allot(
      "share", ".", "--explain-key", "heads", "--state", "LT", in: try Self.desk())
    #expect(
      run.output == """
        How 'heads' comes about for LT Lithuania
        ========================================

        THE KEY 'HEADS'
        - heads = share(population)
        LT Lithuania
          population = 2
          share(population) = 2/3 = 0.6666666667; 3 is sum(population)
          share = 0.6666666667/1 = 0.6666666667; 1 is the sum of the last step

        """)
  }

  @Test func `a calculation as JSON is whole, whatever its headings`() async throws {
    let run = try await Command.allot(
      "share", ".", "--explain-key", "heads", "--format", "json", in: try Self.desk())
    let json = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    #expect((json?["parts"] as? [Any])?.count == 1)
  }

  @Test func `two keys of one name are refused`() async throws {
    let run = try await Command.allot(
      "share", "--states", "states.csv", "--amount", "10", "--key", "a = population", "--key",
      "a = 2*population", in: try Self.desk())
    #expect(run.status == 2)
    #expect(
      run.errors
        == "--key:1:1: error: two keys are called 'a'\n  maybe: give one another name\n")
  }

  @Test func `a key or a state that is not there is told`() async throws {
    let desk = try Self.desk()
    let key = try await Command.allot("share", ".", "--explain-key", "head", in: desk)
    let state = try await Command.allot(
      "share", ".", "--explain-key", "heads", "--state", "Latvia", in: desk)
    #expect(key.errors == "error: no key is called 'head'\n  maybe: write 'heads'\n")
    #expect(
      state.errors == """
        error: 'Latvia' is none of the states that share
          maybe: the states are EE, LT

        """)
  }

  @Test(arguments: [
    ["share"], ["share", ".", "--amount", "3"], ["share", "--states", "states.csv"],
    ["share", "--states", "states.csv", "--key", "population"], ["share", ".", "--state", "EE"],
    ["share", ".", "--explain-key", "heads", "--format", "csv"],
    ["share", ".", "--explain", "heads", "--format", "csv"],
    ["share", ".", "--explain", "heads", "--explain-key", "heads"],
    [
      "share", "--states", "states.csv", "--key", "population", "--amount", "3", "--rounding",
      "webster",
    ],
    ["share", ".", "--explain-key", "heads", "--path", "claims"],
  ])
  func `a wrong command line ends with 64`(_ arguments: [String]) async throws {
    let run = try await Command.allot(arguments, in: try Self.desk())
    #expect(run.status == 64)
    #expect(run.output == "")
  }

  @Test func `what is shared is checked without splitting it`() async throws {
    let desk = try Self.desk()
    #expect(try await Command.allot("check", ".", in: desk).errors == "nothing to mend\n")

    try desk.put("code,population\nEE,1\nLT,\n", "states.csv")
    let run = try await Command.allot("check", ".", in: desk)
    #expect(run.status == 2)
    #expect(
      run.output == """
        problem.yaml:3:21: error: key 'heads': no figure 'population' for LT
          maybe: fill in the column, or leave these states out

        """)
  }
}
