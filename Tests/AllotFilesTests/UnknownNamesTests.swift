internal import Testing

@testable internal import AllotFiles

struct UnknownNamesTests {
  private func findings(_ rows: String, header: String = "state,resource,quantity") -> String {
    Folder(["needs.csv": "\(header)\n\(rows)\n"]).findings
  }

  private func findings(of document: String, _ header: String, _ rows: String) -> String {
    let yaml = Folder().texts["problem.yaml", default: ""] + "\n" + document
    return Folder(["problem.yaml": yaml, "needs.csv": "\(header)\n\(rows)\n"]).findings
  }

  private let weeks = "horizon: {start: 2021-07-12, step: week, count: 26}"

  @Test func `the name of a state in place of its code is refused`() {
    #expect(
      findings("Lithuania,tent,16") == """
        needs.csv:2:1: error: unknown state 'Lithuania'
          maybe: write LT
        """)
  }

  @Test func `a misspelt name of a state is refused`() {
    #expect(
      findings("Lithunia,tent,16") == """
        needs.csv:2:1: error: unknown state 'Lithunia'
          maybe: write LT
        """)
  }

  @Test func `a code in small letters is refused`() {
    #expect(
      findings("lt,tent,16") == """
        needs.csv:2:1: error: unknown state 'lt'
          maybe: write LT
        """)
  }

  @Test func `a three-letter code is refused`() {
    #expect(
      findings("LTU,tent,16") == """
        needs.csv:2:1: error: unknown state 'LTU'
          maybe: write LT
        """)
  }

  @Test func `a state that the table of states lacks is refused`() {
    #expect(
      findings("FR,tent,16") == """
        needs.csv:2:1: error: unknown state 'FR'
          maybe: add a line for FR to states.csv
        """)
  }

  @Test func `a line of totals is refused`() {
    #expect(
      findings("LT,tent,16\nTotal,,16") == """
        needs.csv:3:1: error: unknown state 'Total'
          maybe: remove the line if it adds up others
        needs.csv:3:7: error: 'resource' is empty; it is required
          maybe: write 'tent', if that of the line above is meant
        """)
  }

  @Test func `a comment below the header is refused`() {
    #expect(
      findings("LT,tent,16\n#MT,tent,16") == """
        needs.csv:3:1: error: unknown state '#MT'
          maybe: remove the line; comments stand above the header only
        """)
  }

  @Test func `a misspelt resource is refused`() {
    #expect(
      findings("LT,tents,16") == """
        needs.csv:2:4: error: unknown resource 'tents'
          maybe: write 'tent'
        """)
  }

  @Test func `a resource that its table lacks is refused`() {
    #expect(
      findings("LT,helicopter,1") == """
        needs.csv:2:4: error: unknown resource 'helicopter'
          maybe: add a line for 'helicopter' to resources.csv
        """)
  }

  @Test func `a name with its code is refused`() {
    #expect(
      findings("Lithuania (LT),tent,16") == """
        needs.csv:2:1: error: unknown state 'Lithuania (LT)'
          maybe: write LT
        """)
  }

  @Test func `two states in one line are refused`() {
    #expect(
      findings("LT / MT,tent,16") == """
        needs.csv:2:1: error: unknown state 'LT / MT'
          maybe: write a line for each of LT, MT
        """)
  }
}
