internal import Testing

@testable internal import AllotFiles

struct NeedsTableTests {
  private func findings(_ rows: String, header: String = "state,resource,quantity") -> String {
    Folder(["needs.csv": "\(header)\n\(rows)\n"]).findings
  }

  private func findings(of document: String, _ header: String, _ rows: String) -> String {
    let yaml = Folder().texts["problem.yaml", default: ""] + "\n" + document
    return Folder(["problem.yaml": yaml, "needs.csv": "\(header)\n\(rows)\n"]).findings
  }

  private let weeks = "horizon: {start: 2021-07-12, step: week, count: 26}"

  @Test func `a negative need is refused, with the place and a mend`() {
    #expect(
      findings("LT,tent,16\nMT,tent,-20") == """
        needs.csv:3:9: error: need of 'MT' for 'tent' is -20; a need is zero or more
          maybe: if 'MT' offers 20, move the line to the offers
        """)
  }

  @Test func `a need without a quantity is refused`() {
    #expect(
      findings("LT,tent,") == """
        needs.csv:2:9: error: 'quantity' is empty; it is required
          maybe: remove the line until the quantity is known
        """)
  }

  @Test func `a short row lacks what it does not reach`() {
    #expect(
      findings("LT,tent") == """
        needs.csv:2: error: 'quantity' is empty; it is required
          maybe: remove the line until the quantity is known
        """)
  }

  @Test func `a quantity with a decimal comma is refused`() {
    #expect(
      findings("LT;bed;1,5", header: "state;resource;quantity") == """
        needs.csv:2:8: error: 'quantity' is '1,5', which is no plain number
          maybe: write 1.5
        """)
  }

  @Test func `a quantity with its unit is refused`() {
    #expect(
      findings("LT,tent,10 tents") == """
        needs.csv:2:9: error: 'quantity' is '10 tents', which is no plain number
          maybe: write 10, without 'tents'
        """)
  }

  @Test(arguments: ["many", "nan", "inf", "0x10"])
  func `a quantity that is no number is refused`(_ text: String) {
    #expect(
      findings("LT,tent,\(text)") == """
        needs.csv:2:9: error: 'quantity' is '\(text)', which is no plain number
          maybe: write digits, with a point before the decimals
        """)
  }

  @Test func `a quantity too large to be meant is refused`() {
    #expect(
      findings("LT,tent,10000000000000") == """
        needs.csv:2:9: error: 'quantity' is 10000000000000; numbers reach to 1000000000000
          maybe: look for digits too many, or count in a larger unit
        """)
  }

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

  @Test func `a day in another form is refused`() {
    #expect(
      findings(of: weeks, "state,resource,quantity,from", "LT,tent,16,19.07.2021") == """
        needs.csv:2:12: error: 'from' is '19.07.2021'; a day is written as 2021-07-12
          maybe: write 2021-07-19
        """)
  }

  @Test func `a day that may be one of two is refused with both`() {
    #expect(
      findings(of: weeks, "state,resource,quantity,from", "LT,tent,16,08/09/2021") == """
        needs.csv:2:12: error: 'from' is '08/09/2021'; a day is written as 2021-07-12
          maybe: write 2021-09-08 or 2021-08-09, whichever is meant
        """)
  }

  @Test func `a day that the calendar lacks is refused`() {
    #expect(
      findings(of: weeks, "state,resource,quantity,to", "LT,tent,16,2021-09-31") == """
        needs.csv:2:12: error: 'to' is 2021-09-31; there is no such day
          maybe: the last day of that month is 2021-09-30
        """)
  }

  @Test func `a month that the calendar lacks is refused`() {
    #expect(
      findings(of: weeks, "state,resource,quantity,to", "LT,tent,16,2021-31-08") == """
        needs.csv:2:12: error: 'to' is 2021-31-08; there is no such day
          maybe: months go from 01 to 12; the day stands last
        """)
  }

  @Test func `a window that ends before it begins is refused`() {
    #expect(
      findings(of: weeks, "state,resource,quantity,from,to", "LT,tent,16,2021-09-01,2021-08-01")
        == """
        needs.csv:2:12: error: 'from' is 2021-09-01, after 'to', 2021-08-01
          maybe: swap them: from 2021-08-01 to 2021-09-01
        """)
  }

  @Test func `a window between the first days of two weeks is refused`() {
    #expect(
      findings(of: weeks, "state,resource,quantity,from,to", "LT,tent,16,2021-07-13,2021-07-16")
        == """
        needs.csv:2:12: error: the window 2021-07-13 to 2021-07-16 covers no step; it covers one \
        when it covers its first day
          maybe: weeks nearby begin on 2021-07-12 and 2021-07-19
        """)
  }

  @Test func `a window of another year is refused`() {
    #expect(
      findings(of: weeks, "state,resource,quantity,from,to", "LT,tent,16,2012-08-01,2012-09-01")
        == """
        needs.csv:2:12: error: the window 2012-08-01 to 2012-09-01 ends before the horizon \
        begins, 2021-07-12
          maybe: if 2021 is meant, write 2021-08-01 and 2021-09-01
        """)
  }

  @Test func `a window behind the horizon is refused`() {
    #expect(
      findings(of: weeks, "state,resource,quantity,from", "LT,tent,16,2022-02-01") == """
        needs.csv:2:12: error: the window from 2022-02-01 on begins after the horizon ends, \
        2022-01-09
          maybe: let the horizon have more steps
        """)
  }

  @Test func `days without a horizon are refused once for the table`() {
    #expect(
      findings(
        of: "", "state,resource,quantity,from", "LT,tent,16,2021-07-12\nMT,tent,3,2021-07-19")
          == """
          needs.csv:2:12: error: 'from' is 2021-07-12, but the problem has no horizon
            maybe: add one to the document, as in 'horizon: {start: 2021-07-12, step: day, count: 30}'
          """)
  }

  @Test(arguments: ["0", "1.5", "-1"])
  func `a priority that is no whole number from 1 on is refused`(_ text: String) {
    #expect(
      findings("LT,tent,16,\(text)", header: "state,resource,quantity,priority") == """
        needs.csv:2:12: error: 'priority' is \(text); it is a whole number from 1 on
          maybe: leave the cell empty for the default
        """)
  }

  @Test func `a priority in words is refused`() {
    #expect(
      findings("LT,tent,16,high", header: "state,resource,quantity,priority") == """
        needs.csv:2:12: error: 'priority' is 'high', which is no plain number
          maybe: write digits, with a point before the decimals
        """)
  }

  @Test func `a weight of zero is refused`() {
    #expect(
      findings("LT,tent,16,0", header: "state,resource,quantity,weight") == """
        needs.csv:2:12: error: 'weight' is 0; it is above zero
          maybe: leave the cell empty for the default
        """)
  }

  @Test func `a minimum above the quantity is refused`() {
    #expect(
      findings("LT,tent,16,20", header: "state,resource,quantity,minimum") == """
        needs.csv:2:12: error: the minimum is 20, more than the quantity, 16
          maybe: lower the minimum or raise the quantity
        """)
  }

  @Test func `a minimum below zero is refused`() {
    #expect(
      findings("LT,tent,16,-5", header: "state,resource,quantity,minimum") == """
        needs.csv:2:12: error: 'minimum' is -5; it is zero or more
          maybe: write 5
        """)
  }

  @Test func `a need for part of a whole unit is warned of`() {
    #expect(
      findings("LT,tent,16.5") == """
        needs.csv:2:9: warning: 'quantity' is 16.5, but only whole units of 'tent' can be given
          maybe: write 17, or 'no' under whole in the resources
        """)
  }

  @Test func `an id that stands twice is refused with both lines`() {
    #expect(
      findings("a,LT,tent,16\nb,MT,tent,4\na,MT,bed,3", header: "id,state,resource,quantity") == """
        needs.csv:4:1: error: the id 'a' stands twice, first in line 2
          maybe: give each row its own id, or leave the cell empty
        """)
  }

  @Test func `a row that repeats another is warned of`() {
    #expect(
      findings("LT,tent,16\nMT,tent,4\nLT,tent,16") == """
        needs.csv:4: warning: the row repeats line 2; both are counted
          maybe: remove one of them, or give each an id if both are meant
        """)
  }

  @Test func `a state that offers what it needs is warned of`() {
    #expect(
      findings("EE,tent,16") == """
        needs.csv:2: warning: EE needs 'tent' and offers it, as 'EE/tent'
          maybe: ask for what is left after its own, and remove the offer
        """)
  }
}
