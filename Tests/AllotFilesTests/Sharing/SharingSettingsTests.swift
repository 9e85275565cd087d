internal import AllotModel
internal import ExactNumbers
internal import Testing

@testable internal import AllotFiles

struct SharingSettingsTests {
  private static let heads = "methods: [{name: heads, key: heads}]"

  @Test func `what is shared is read with its settings`() throws {
    let folder = SharingFolder(
      """
      amount: 100.05
      units: 7
      among: [LT, EE]
      rounding: webster
      reference: by wealth
      methods:
        - {name: heads, key: heads, minimum: 1, rounding: up}
        - {name: by wealth, key: wealth, floor: 0.1%, ceiling: 0.8}
        - {claims: [{state: LT, claim: 80}, {state: EE, claim: 40}], rule: talmud}
      """)

    let problem = try folder.read().problem

    #expect(problem.title == "Island")
    #expect(problem.amount == Rational(10_005, over: 100))
    #expect(problem.units == 7)
    #expect(problem.states.map(\.code) == ["EE", "LT"])
    #expect(problem.methods.map(\.name) == ["heads", "by wealth", "talmud"])
    #expect(problem.methods.map(\.rounding) == [.up, .webster, .webster])
    #expect(problem.methods.map(\.minimum) == [1, 0, 0])
    #expect(problem.reference == 1)
    #expect(problem.headFigure == "population")
    #expect(problem.wealthFigure == "gdp")
    #expect(folder.findings == "")
  }

  @Test func `bounds of a key are exact`() throws {
    let problem = try SharingFolder(
      """
      amount: 1
      methods: [{name: capped, key: heads, ceiling: 50%}]
      """
    ).read().problem

    guard case .key(let basis) = problem.methods[0].basis else {
      Issue.record("a method with a key is one of a key")
      return
    }
    // 3/5 of LT is cut to a half; EE and MT have 1 each of the other half.
    #expect(
      basis.shares == [Rational(1, over: 4), Rational(1, over: 2), Rational(1, over: 4)])
  }

  @Test func `without states the amount is split among those named`() throws {
    let folder = SharingFolder(
      "",
      [
        "problem.yaml": """
        allot: 1
        share:
          amount: 10
          among: EE GR
          methods: [{claims: claims.csv, rule: proportional}]
        """, "claims.csv": "state,claim\nEE,10\nEL,10\n",
      ])

    let problem = try folder.read().problem

    #expect(problem.states.map(\.name) == ["Estonia", "Greece"])
    #expect(folder.findings == "")
  }

  @Test func `a game without an amount splits what all pay together`() throws {
    let problem = try SharingFolder("methods: [{game: costs.csv, solution: shapley}]").read()
      .problem
    #expect(problem.amount == 10)
    #expect(
      problem.remarks == ["no amount is given: it is what all pay together in 'shapley'"])
  }

  @Test(arguments: [
    (
      "amount: -3\n\(heads)",
      """
      problem.yaml:8:11: error: 'amount' is -3; it is above zero
        maybe: write 3
      """
    ),
    (
      "amount: 10\nrounding: hill\n\(heads)",
      """
      problem.yaml:9:13: warning: 'rounding' says how parts become units, and no units are split
        maybe: add 'units', or remove the rounding
      """
    ),
    (
      "amount: 1.234\n\(heads)",
      """
      problem.yaml:8:11: error: 'amount' is 1.234; money is split to the cent, and this has parts of one
        maybe: write 1.23
      """
    ),
    (
      "amount: 420.000.000\n\(heads)",
      """
      problem.yaml:8:11: error: 'amount' is '420.000.000', which is no plain number
        maybe: write 420000000
      """
    ),
    (
      "amount: 2000000000000000\n\(heads)",
      """
      problem.yaml:8:11: error: 'amount' is 2000000000000000; amounts reach to 1000000000000000
        maybe: look for digits too many, or count in a larger unit
      """
    ),
    (
      "units: 1.5\n\(heads)",
      """
      problem.yaml:8:10: error: 'units' is 1.5; it is a whole number from 1 to 1000000000
        maybe: write 2
      """
    ),
    (
      "units: 3\nrounding: hil\n\(heads)",
      """
      problem.yaml:9:13: error: unknown rounding 'hil'
        maybe: write 'hill'
      """
    ),
    (
      "\(heads)",
      """
      problem.yaml:8:3: error: 'share' says neither an amount nor units
        maybe: add 'amount: 420000000' for money, or 'units: 21000' for indivisible things
      """
    ),
    (
      "amount: 3",
      """
      problem.yaml:8:3: error: 'share' names no methods
        maybe: write 'methods: [{name: reference key, key: fair-share}]'
      """
    ),
    (
      "amount: 3\namong: {EE: 1}\n\(heads)",
      """
      problem.yaml:9:10: error: 'among' is a mapping; it is a list of states
        maybe: write 'among: [AT, BE]'
      """
    ),
    (
      "amount: 3\namong: [EE, LV]\n\(heads)",
      """
      problem.yaml:9:15: error: unknown state 'LV'
        maybe: add a line for LV to states.csv
      """
    ),
    (
      "amount: 3\namong: [EE, LT, EE]\n\(heads)",
      """
      problem.yaml:9:19: warning: 'among' names EE twice
        maybe: remove one of them
      """
    ),
    (
      "amount: 3\nreference: head\n\(heads)",
      """
      problem.yaml:9:14: error: no method is called 'head'
        maybe: write 'heads'
      """
    ),
    (
      "amount: 3\nper-head: popultion\n\(heads)",
      """
      problem.yaml:9:13: error: 'per-head' names the figure 'popultion', which no state has
        maybe: write 'population'
      """
    ),
    (
      "amount: 3\nblocs: [EE, LT]\n\(heads)",
      """
      problem.yaml:9:10: error: 'blocs' is a list; it is a list of lists of states
        maybe: write 'blocs: [[EE, LV, LT]]'
      """
    ),
    (
      "amount: 3\nunit: 3\n\(heads)",
      """
      problem.yaml:9:3: error: unknown key 'unit' in 'share'
        maybe: write 'units'
      """
    ),
  ])
  func `a wrong setting is told with its place and a mend`(_ share: String, _ message: String) {
    #expect(SharingFolder(share).findings == message)
  }

  @Test func `a document without anything to share says what to add`() {
    let folder = SharingFolder("", ["problem.yaml": "allot: 1\nstates: states.csv\n"])
    #expect(
      folder.findings == """
        problem.yaml:1: error: the document does not say what is shared
          maybe: add 'share: {amount: 420000000, methods: [{name: reference key, key: fair-share}]}'
        """)
  }

  @Test func `nobody to share among is an error`() {
    let folder = SharingFolder(
      "",
      [
        "problem.yaml": """
        allot: 1
        share: {amount: 3, methods: [{claims: claims.csv, rule: talmud}]}
        """
      ])
    #expect(
      folder.findings == """
        problem.yaml:2:8: error: there are no states to share among
          maybe: add the line 'states: states.csv', or 'among: [AT, BE]' under 'share'
        """)
  }
}
