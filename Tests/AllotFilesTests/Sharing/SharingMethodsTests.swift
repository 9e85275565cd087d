internal import AllotModel
internal import Testing

@testable internal import AllotFiles

struct SharingMethodsTests {
  private static func share(_ method: String, _ settings: String = "amount: 10") -> String {
    "\(settings)\nmethods:\n  - \(method)"
  }

  @Test(arguments: [
    (
      share("{name: none}"),
      """
      problem.yaml:10:7: error: a method has one of 'key', 'claims' and 'game', and this one has none of them
        maybe: write '{name: reference key, key: fair-share}'
      """
    ),
    (
      share("{key: heads, claims: claims.csv, rule: talmud}"),
      """
      problem.yaml:10:7: error: a method has one of 'key', 'claims' and 'game', and this one has key and claims
        maybe: make a method of each
      """
    ),
    (
      share("{key: heads, rule: talmud}"),
      """
      problem.yaml:10:26: error: 'rule' belongs to a method with 'claims', and this one has 'key'
        maybe: remove it
      """
    ),
    (
      share("{key: head}"),
      """
      problem.yaml:10:13: error: no key is called 'head'
        maybe: write 'heads'
      """
    ),
    (
      share("{key: heads, ceiling: 22}"),
      """
      problem.yaml:10:29: error: 'ceiling' is 22; a share lies between 0 and 1
        maybe: write 22%
      """
    ),
    (
      share("{key: heads, floor: low}"),
      "problem.yaml:10:27: error: 'floor' is 'low'; it is a share, as 0.22 or 22%"
    ),
    (
      share("{key: heads, floor: 40%, ceiling: 30%}"),
      """
      problem.yaml:10:27: error: the floor is above the ceiling
        maybe: exchange them
      """
    ),
    (
      share("{key: heads, floor: 40%}"),
      """
      problem.yaml:10:7: error: the floors of 3 states sum to 120.00 %, above 100 %
        maybe: lower the floor to at most 33.33%
      """
    ),
    (
      share("{key: heads, ceiling: 30%}"),
      """
      problem.yaml:10:7: error: the ceilings of the states that have a share let them sum to 90.00 % only, below 100 %
        maybe: raise the ceiling to at least 33.34%
      """
    ),
    (
      share("{claims: claims.csv}"),
      """
      problem.yaml:10:7: error: a method with 'claims' names no 'rule'
        maybe: the rules are proportional, equal-awards, equal-losses, talmud, reverse-talmud, piniles, random-arrival, minimal-overlap, adjusted-proportional, constrained-egalitarian, average-of-awards, average, dominguez-thomson
      """
    ),
    (
      share("{claims: claims.csv, rule: Talmud}"),
      """
      problem.yaml:10:34: error: unknown rule 'Talmud'
        maybe: write 'talmud'
      """
    ),
    (
      share("{game: costs.csv}"),
      """
      problem.yaml:10:7: error: a method with 'game' names no 'solution'
        maybe: the solutions are shapley, nucleolus, per-capita-nucleolus, least-core, banzhaf, tau, equal-split, stand-alone, separable-costs, equal-non-separable, alternate-cost-avoided, owen
      """
    ),
    (
      share("{game: {from: plan}, solution: owen}"),
      """
      problem.yaml:10:14: error: 'game' is a mapping that is not '{from: match}'
        maybe: write '{from: match}', or the name of a table
      """
    ),
    (
      share("{game: {from: match}, solution: owen}"),
      """
      problem.yaml:10:7: error: a game from the match needs a table of needs and of offers, and the document names none
        maybe: add the line 'needs: needs.csv'
      """
    ),
    (
      share("{key: heads, rounding: hill}"),
      """
      problem.yaml:10:30: warning: 'rounding' says how parts become units, and no units are split
        maybe: add 'units', or remove the rounding
      """
    ),
    (
      share("{key: heads, minimum: 2}"),
      """
      problem.yaml:10:29: warning: 'minimum' says how many units a state gets at least, and no units are split
        maybe: add 'units', or remove the minimum
      """
    ),
    (
      share("{key: heads, minimum: 4}", "units: 11"),
      """
      problem.yaml:10:29: error: 3 states with at least 4 need more than the 11 units
        maybe: lower the minimum to at most 3
      """
    ),
    (
      share("{name: a, key: heads}\n  - {name: a, key: wealth}"),
      """
      problem.yaml:11:14: error: two methods are called 'a'
        maybe: give one another name
      """
    ),
  ])
  func `a wrong method is told with its place and a mend`(_ share: String, _ message: String) {
    #expect(SharingFolder(share).findings == message)
  }

  @Test func `a key that cannot be computed points into its formula`() {
    let folder = SharingFolder(
      Self.share("{key: heads}"),
      ["states.csv": "code,population,gdp\nLT,3,50\nMT,,20\nEE,1,30\n"])
    #expect(
      folder.findings == """
        problem.yaml:5:16: error: key 'heads': no figure 'population' for MT
          maybe: fill in the column, or leave these states out
        """)
  }
}

struct ClaimsTableTests {
  private func findings(_ claims: String, amount: String = "10") -> String {
    SharingFolder(
      "amount: \(amount)\nmethods: [{name: need, claims: claims.csv, rule: talmud}]",
      ["claims.csv": claims]
    ).findings
  }

  @Test func `claims above the amount are divided`() {
    #expect(findings("state,claim\nLT,30\nMT,20\nEE,10\n") == "")
  }

  @Test func `an amount above the claims is an error`() {
    #expect(
      findings("state,claim\nLT,30\nMT,20\nEE,10\n", amount: "61") == """
        problem.yaml:8:11: error: the claims of 'need' sum to 60, and more than that is to be divided
          maybe: divide 60 at most, or look for claims that are missing in claims.csv
        """)
  }

  @Test func `who claims twice is told`() {
    #expect(
      findings("state,claim\nLT,30\nMT,20\nEE,10\nLT,1\n") == """
        claims.csv:5:1: error: LT claims twice, first in line 2
          maybe: add the two claims up
        """)
  }

  @Test func `a state that shares and has no claim is an error`() {
    #expect(
      findings("state,claim\nLT,30\n") == """
        claims.csv:1: error: claims.csv has no line for EE, MT, which share
          maybe: add a line with the claim, or with 0, or leave them out of 'among'
        """)
    #expect(findings("state,claim\nLT,30\nMT,20\nEE,0\n") == "")
  }

  @Test func `an empty claim is an error`() {
    #expect(
      findings("state,claim\nLT,30\nMT,\nEE,10\n") == """
        claims.csv:3:4: error: 'claim' is empty; it is required
        """)
  }

  @Test func `claims of states that do not share are told`() {
    let folder = SharingFolder(
      "amount: 10\namong: [LT, MT]\nmethods: [{claims: claims.csv, rule: talmud}]")
    #expect(
      folder.findings == """
        claims.csv:1: error: claims.csv has claims of EE, which does not share
          maybe: add them to 'among', or remove them
        """)
  }

  @Test func `a claim that is not known is asked for, once for all methods`() {
    let folder = SharingFolder(
      """
      amount: 10
      methods:
        - {claims: claims.csv, rule: talmud}
        - {claims: claims.csv, rule: piniles}
      """, ["claims.csv": "state,claim\nLT,x\nMT,20\nEE,10\n"])
    #expect(
      folder.findings == """
        claims.csv:2:4: error: 'claim' is 'x', which is no plain number
          maybe: write the figure; this cell may not be empty
        """)
  }

  @Test func `a claim below zero is an error`() {
    #expect(
      findings("state,claim\nLT,-30\nMT,20\nEE,10\n") == """
        claims.csv:2:4: error: 'claim' is -30; it is zero or more
          maybe: write 30 if the minus is a slip
        """)
  }

  @Test func `too many claimants for rules of groups are told`() {
    let codes = (1...41).map { "S\($0)" }
    let folder = SharingFolder(
      "amount: 10\nmethods: [{claims: claims.csv, rule: random-arrival}]",
      [
        "states.csv": "code,population,gdp\n" + codes.map { "\($0),1,1\n" }.joined(),
        "claims.csv": "state,claim\n" + codes.map { "\($0),1\n" }.joined(),
      ])
    #expect(
      folder.findings == """
        problem.yaml:9:13: error: 'random-arrival' looks at all groups of claimants, and 41 have too many: it takes 40 at most
          maybe: use another rule, or fewer states
        """)
  }
}

struct SharedGamesTests {
  @Test func `a game of others than those that share is told`() {
    let folder = SharingFolder(
      "amount: 10\namong: [EE, LT]\nmethods: [{game: costs.csv, solution: shapley}]")
    #expect(
      folder.findings == """
        costs.csv:1: error: costs.csv is a game of MT, which does not share
          maybe: add them to 'among', or take them out of the game
        """)
  }

  @Test func `who shares and is in no coalition is told`() {
    let folder = SharingFolder(
      "amount: 10\nmethods: [{game: costs.csv, solution: shapley}]",
      ["costs.csv": "coalition,cost\nEE,4\nLT,6\nEE LT,8\n"])
    #expect(
      folder.findings == """
        costs.csv:1: error: MT share, and costs.csv has no costs of coalitions with them
          maybe: write under 'share' 'among: [EE, LT]'
        """)
  }
}

struct SharingLineTests {
  private func findings(_ change: (inout SharingLine) -> Void, keys: [String]) -> String {
    var line = SharingLine(states: "states.csv", keys: keys)
    line.amount = "10"
    change(&line)
    let states = "code,population\nLT,3\nMT,1\n"
    do throws(InvalidInput) {
      let read = try SharingReader.read(
        line, Memory(texts: ["states.csv": Array(states.utf8)]), FindingLog())
      return read.problem.methods.map(\.name).joined(separator: ", ")
    } catch {
      return "\(error)"
    }
  }

  @Test func `each formula is a method`() {
    #expect(findings({ _ in }, keys: ["population"]) == "key")
    #expect(
      findings({ _ in }, keys: ["population", "population^2"]) == "population, population^2")
    #expect(findings({ _ in }, keys: ["heads = population", "population"]) == "heads, population")
    #expect(
      findings({ _ in }, keys: ["population", "population", "0.5*population + 0.5*population"])
        == "population, key 2, key 3")
  }

  @Test func `a wrong formula points into the option`() {
    #expect(
      findings({ _ in }, keys: ["share(populaton)"]) == """
        --key:1:7: error: key 'key': no figure, constant or earlier step is called 'populaton'
          maybe: population
        """)
  }

  @Test func `wrong options are told`() {
    #expect(
      findings({ $0.rounding = "webstr" }, keys: ["population"]) == """
        --rounding:1:1: error: unknown rounding 'webstr'
          maybe: write 'webster'
        """)
    #expect(
      findings({ $0.amount = "0" }, keys: ["population"]) == """
        --amount:1:1: error: 'amount' is 0; it is above zero
          maybe: write what is to be split
        """)
  }
}
