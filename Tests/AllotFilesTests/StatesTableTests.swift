internal import AllotModel
internal import Testing

@testable internal import AllotFiles

struct StatesTableTests {
  private func findings(_ states: String) -> String { Folder(["states.csv": states]).findings }

  @Test func `a text among figures is refused`() {
    #expect(
      findings("code,population,gdp\nLT,2.8,56\nMT,0.5,n/a\nEE,1.3,30\n") == """
        states.csv:3:8: error: figure 'gdp' is 'n/a', which is no plain number
          maybe: leave the cell empty when the figure is not known
        """)
  }

  @Test func `a column of texts is refused with the name that would do`() {
    #expect(
      findings("code,capital\nLT,Vilnius\nMT,\nEE,\n") == """
        states.csv:2:4: error: figure 'capital' is 'Vilnius', which is no plain number
          maybe: name the column 'note-capital' if it is for people only
        """)
  }

  @Test func `a state that stands twice is refused`() {
    #expect(
      findings("code\nLT\nMT\nEE\nLT\n") == """
        states.csv:5:1: error: the state LT stands twice, first in line 2
          maybe: remove one of the lines
        """)
  }

  @Test func `both codes of Greece are one state`() {
    #expect(
      findings("code\nLT\nMT\nEE\nGR\nEL\n") == """
        states.csv:6:1: error: EL and GR in line 5 are the same state
          maybe: remove one of the lines
        """)
  }

  @Test func `a code with a blank is refused`() {
    #expect(
      findings("code\nLT\nMT\nEE\nNorth Harbour\n") == """
        states.csv:5:1: error: the code 'North Harbour' is no word; a code has letters, digits \
        and '-'
          maybe: write 'North-Harbour'
        """)
  }

  @Test func `another word for the code is refused`() {
    #expect(
      findings("country,population\nLT,2.8\nMT,0.5\nEE,1.3\n") == """
        states.csv:1:1: error: the states have no column 'code'; it is required
          maybe: rename the column 'country' to 'code'
        """)
  }

  @Test func `codes that mean one state are found under either`() throws {
    let problem = try Folder([
      "states.csv": "code\nGR\nUK\n", "needs.csv": "state,resource,quantity\nEL,tent,1\n",
      "offers.csv": "state,resource,quantity\nGB,tent,1\n",
    ]).read().problem

    #expect(problem.states.map(\.name) == ["Greece", "United Kingdom"])
    #expect(problem.needs.map(\.state) == ["GR"])
    #expect(problem.needs.map(\.id) == ["EL/tent"])
    #expect(problem.offers.map(\.state) == ["UK"])
  }
}
