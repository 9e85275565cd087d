import AllotModel
import ExactNumbers
import Testing

@testable import AllotFiles

struct GameTableTests {
  private let states = ["AT", "BE", "CZ"].map { State(code: State.Code($0), name: $0) }

  private func read(_ table: String) -> (source: GameSource?, findings: String) {
    let log = FindingLog()
    let context = ReadingContext(
      states: StateDirectory(states, table: "states.csv"),
      resources: ResourceDirectory([], table: nil), horizon: nil)
    let source = DelimitedText.sheet(Array(table.utf8), file: "game.csv", log: log).flatMap {
      GameTable.read($0, context, log: log)
    }
    return (source, log.sorted.map(\.description).joined(separator: "\n"))
  }

  @Test func `costs of coalitions are kept by the states in them`() throws {
    let (source, findings) = read("coalition,cost\nAT,3\nBE,4.5\nBE AT,6.25\n")
    guard case .table(let game) = source else {
      Issue.record("a table of coalitions is a game")
      return
    }

    #expect(findings == "")
    #expect(game.players == ["AT", "BE"])
    #expect(game.cost(Coalition([1])) == Rational(9, over: 2))
    #expect(game.total == Rational(25, over: 4))
  }

  @Test func `requirements are an airport game`() throws {
    let (source, findings) = read("state,requirement\nBE,4.5\nAT,3\n")
    guard case .airport(let game) = source else {
      Issue.record("a table of requirements is a game")
      return
    }

    #expect(findings == "")
    #expect(game.players == ["AT", "BE"])
    #expect(game.total == Rational(9, over: 2))
  }

  @Test func `coalitions without a cost are counted, and one is named`() {
    #expect(
      read("coalition,cost\nAT,3\nBE,4\nCZ,5\nAT BE CZ,8\n").findings == """
        game.csv:1: error: 3 of the 7 coalitions of 3 states have no cost, among them 'AT BE'
          maybe: add a line for 'AT BE'
        """)
  }

  @Test func `the one coalition without a cost is named`() {
    #expect(
      read("coalition,cost\nAT,3\nBE AT,4\n").findings == """
        game.csv:1: error: the coalition 'BE' of the 2 states has no cost
          maybe: add a line for 'BE'
        """)
  }

  @Test func `a coalition that stands twice is refused`() {
    #expect(
      read("coalition,cost\nAT,3\nBE,4\nAT BE,6\nBE AT,7\n").findings == """
        game.csv:5: error: the coalition 'AT BE' stands twice, first in line 4
          maybe: remove one of the lines
        """)
  }

  @Test func `a cost below zero is refused`() {
    #expect(
      read("coalition,cost\nAT,-3\n").findings == """
        game.csv:2:4: error: 'cost' is -3; it is zero or more
          maybe: write 3 if the minus is a slip
        """)
  }

  @Test func `a state that is not known is refused`() {
    #expect(
      read("coalition,cost\nAT,3\nAT BEL,4\n").findings == """
        game.csv:3:1: error: unknown state 'BEL'
          maybe: write BE
        """)
  }

  @Test func `a coalition of nobody is refused`() {
    #expect(
      read("coalition,cost\nAT,3\n,4\n").findings == """
        game.csv:3:1: error: 'coalition' is empty; it is required
          maybe: name its states, divided by blanks
        """)
  }

  @Test func `costs of too many digits are refused`() {
    #expect(
      read("coalition,cost\nAT,999999999999.125\n").findings == """
        game.csv:1: error: the costs have too many digits; brought to equally many decimals they \
        may have 14
          maybe: round them
        """)
  }

  @Test func `what costs more together than apart is warned of`() {
    #expect(
      read("coalition,cost\nAT,3\nBE,4\nAT BE,7.5\n").findings == """
        game.csv:4: warning: 'AT BE' pays 7.5 together, and as 'BE' and 'AT' 7: no split may suit \
        everybody, and a state may be charged more than it pays alone
          maybe: check the cost; if the coalition can act apart, write the lower one
        """)
  }

  @Test func `a state with two requirements is refused`() {
    #expect(
      read("state,requirement\nAT,3\nBE,4\nAT,5\n").findings == """
        game.csv:4:1: error: AT has two requirements, the first in line 2
          maybe: keep the larger one
        """)
  }

  @Test func `a requirement below zero is refused`() {
    #expect(
      read("state,requirement\nAT,-3\n").findings == """
        game.csv:2:4: error: 'requirement' is -3; it is zero or more
          maybe: write 3 if the minus is a slip
        """)
  }

  @Test func `a table of neither form is told the first`() {
    #expect(
      read("who,what\nAT,3\n").findings == """
        game.csv:1:1: error: the coalitions have no column 'coalition'; it is required
          maybe: the columns of coalitions are coalition, cost
        game.csv:1:1: error: the coalitions have no column 'cost'; it is required
          maybe: the columns of coalitions are coalition, cost
        game.csv:1:1: error: unknown column 'who'
          maybe: name it 'note-who' if it is for people only
        game.csv:1:5: error: unknown column 'what'
          maybe: name it 'note-what' if it is for people only
        """)
  }
}
