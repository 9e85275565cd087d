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
        needs.csv:2: warning: the row has 2 cells, the header has 3; 'quantity' is read as empty
          maybe: write what is missing, or ',' for each cell that is to be empty
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

  @Test func `a quantity too small to be meant is refused`() {
    #expect(
      findings("LT,tent,0.0000000000001") == """
        needs.csv:2:9: error: 'quantity' is 0.0000000000001, too close to zero to be told from it
          maybe: write 0, or count in a smaller unit
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
          maybe: write 5 if the minus is a slip
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

  @Test func `signs that steer a terminal are not shown`() {
    #expect(
      findings("LT,tent,\"1\u{1B}[31m\n2\"") == """
        needs.csv:2:9: error: 'quantity' is '1\u{FFFD}[31m\u{FFFD}2', which is no plain number
          maybe: write digits, with a point before the decimals
        """)
  }

  @Test func `a long cell is shown by its ends`() {
    let message = findings("LT,tent,\(String(repeating: "many ", count: 1000))")

    #expect(message.utf8.count < 600)
    #expect(message.hasPrefix("needs.csv:2:9: error: 'quantity' is 'many many"))
  }

  @Test func `a point that may group thousands is warned of`() {
    #expect(
      findings("LT,tent,12.000") == """
        needs.csv:2:9: warning: 'quantity' is 12.000, which is read as 12
          maybe: write 12000 if the point groups thousands, else 12
        """)
  }

  @Test func `a state that only the first of its lines names is refused`() {
    #expect(
      findings("LT,tent,16\n,bed,3") == """
        needs.csv:3:1: error: 'state' is empty; it is required
          maybe: write 'LT', if that of the line above is meant
        """)
  }
}
