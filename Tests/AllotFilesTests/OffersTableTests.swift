internal import AllotModel
internal import Testing

@testable internal import AllotFiles

struct OffersTableTests {
  private func findings(_ header: String, _ rows: String) -> String {
    Folder(["offers.csv": "state,resource,quantity\(header)\n\(rows)\n"]).findings
  }

  @Test func `an offer below zero is refused`() {
    #expect(
      findings("", "EE,tent,-10") == """
        offers.csv:2:9: error: offer of 'EE' of 'tent' is -10; an offer is zero or more
          maybe: if 'EE' needs 10, move the line to the needs
        """)
  }

  @Test func `an earmark of an unknown state is refused`() {
    #expect(
      findings(",for", "EE,tent,10,LT Malta") == """
        offers.csv:2:12: error: unknown state 'Malta'
          maybe: write MT
        """)
  }

  @Test func `an earmark divided by commas is refused`() {
    #expect(
      findings(",for", "EE,tent,10,\"LT, MT\"") == """
        offers.csv:2:12: error: 'for' is 'LT, MT'; its words are divided by blanks
          maybe: write 'LT MT'
        """)
  }

  @Test func `an earmark for the offering state is refused`() {
    #expect(
      findings(",for", "EE,tent,10,EE LT") == """
        offers.csv:2:12: error: the offer of EE is for EE itself
          maybe: 'for' names the states that may receive it; empty means every state
        """)
  }

  @Test func `a state for and not for which an offer is, is refused`() {
    #expect(
      findings(",for,not-for", "EE,tent,10,LT MT,MT") == """
        offers.csv:2:18: error: MT stands under 'for' and under 'not-for'
          maybe: remove it from one of them
        """)
  }

  @Test func `a state that an earmark names twice is warned of`() {
    #expect(
      findings(",for", "EE,tent,10,LT LT") == """
        offers.csv:2:12: warning: 'for' names LT twice
          maybe: remove one of them
        """)
  }

  @Test func `a minimum above the quantity is refused`() {
    #expect(
      findings(",minimum", "EE,tent,10,11") == """
        offers.csv:2:12: error: the minimum is 11, more than the quantity, 10
          maybe: lower the minimum or raise the quantity
        """)
  }

  @Test func `a lot of zero is refused`() {
    #expect(
      findings(",lot", "EE,tent,10,0") == """
        offers.csv:2:12: error: 'lot' is 0; it is above zero
          maybe: leave the cell empty for the default
        """)
  }

  @Test func `part of a whole unit is refused`() {
    #expect(
      findings(",lot", "EE,tent,10.5,2.5") == """
        offers.csv:2:9: error: 'quantity' is 10.5, but only whole units of 'tent' can be given
          maybe: write a whole number, or 'no' under whole in the resources
        offers.csv:2:14: error: 'lot' is 2.5, but only whole units of 'tent' can be given
          maybe: write a whole number, or 'no' under whole in the resources
        """)
  }

  @Test func `a cost with its currency is refused`() {
    #expect(
      findings(",cost", "EE,tent,10,€500") == """
        offers.csv:2:12: error: 'cost' is '€500', which is no plain number
          maybe: write 500, without '€'
        """)
  }

  @Test func `a cost below zero is refused`() {
    #expect(
      findings(",cost", "EE,tent,10,-5") == """
        offers.csv:2:12: error: 'cost' is -5; it is zero or more
          maybe: write 5 if the minus is a slip
        """)
  }

  @Test func `a reliability above 1 is refused`() {
    #expect(
      findings(",reliability", "EE,tent,10,90") == """
        offers.csv:2:12: error: 'reliability' is 90; it is above 0 and at most 1
          maybe: write 90%
        """)
  }

  @Test func `a reliability above 100 percent is refused`() {
    #expect(
      findings(",reliability", "EE,tent,10,110%")
        == "offers.csv:2:12: error: 'reliability' is 110%; it is above 0 and at most 1")
  }

  @Test func `a percentage with a comma is refused`() {
    #expect(
      findings(",reliability", "EE,tent,10,\"97,5 %\"") == """
        offers.csv:2:12: error: 'reliability' is '97,5 %', which is no percentage
          maybe: write 97.5, with the '%' behind it
        """)
  }

  @Test func `a percentage is a share`() throws {
    let offers = "state,resource,quantity,reliability\nEE,tent,10,95 %\n"

    #expect(try Folder(["offers.csv": offers]).read().problem.offers.map(\.reliability) == [0.95])
  }
}
