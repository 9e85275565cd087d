internal import AllotModel
internal import Testing

@testable internal import AllotFiles

struct HeaderTests {
  private func findings(_ needs: String) -> String { Folder(["needs.csv": needs]).findings }

  @Test func `headers may differ in case, blanks and underscores`() throws {
    let offers = "State, RESOURCE ,Quantity,Not_For\nEE,tent,10,MT\n"
    let problem = try Folder(["offers.csv": offers]).read().problem

    #expect(problem.offers.map(\.excluded) == [["MT"]])
  }

  @Test func `columns for people are left alone`() {
    #expect(findings("state,resource,quantity,Note to self,x-phone\nLT,tent,16,?,+370\n") == "")
  }

  @Test func `a misspelt column is refused`() {
    #expect(
      findings("state,resource,quantity,priorty\nLT,tent,16,1\n") == """
        needs.csv:1:25: error: unknown column 'priorty'
          maybe: write 'priority'
        """)
  }

  @Test func `a column that nobody knows is refused`() {
    #expect(
      findings("state,resource,quantity,Contact person\nLT,tent,16,Ona\n") == """
        needs.csv:1:25: error: unknown column 'Contact person'
          maybe: name it 'note-contact-person' if it is for people only
        """)
  }

  @Test func `another word for a column is refused`() {
    #expect(
      findings("state,item,quantity\nLT,tent,16\n") == """
        needs.csv:1:7: error: the needs have no column 'resource'; it is required
          maybe: rename the column 'item' to 'resource'
        """)
  }

  @Test func `a misspelt required column is refused once`() {
    #expect(
      findings("state,resource,quantitiy\nLT,tent,16\n") == """
        needs.csv:1:16: error: the needs have no column 'quantity'; it is required
          maybe: rename the column 'quantitiy' to 'quantity'
        """)
  }

  @Test func `a missing column is refused`() {
    #expect(
      findings("state,resource\nLT,tent\n") == """
        needs.csv:1:1: error: the needs have no column 'quantity'; it is required
          maybe: the columns of needs are id, state, resource, quantity, from, to, priority, \
        weight, minimum
        """)
  }

  @Test func `a title above the header is refused`() {
    #expect(
      findings("Needs as of 12 July,,\nstate,resource,quantity\nLT,tent,16\n") == """
        needs.csv:1:1: error: this line is taken for the header, and the header seems to be line 2
          maybe: begin every line above the header with '#'
        """)
  }

  @Test func `a column that stands twice is refused`() {
    #expect(
      findings("state,resource,quantity,Quantity\nLT,tent,16,17\n") == """
        needs.csv:1:25: error: the column 'Quantity' stands twice, first as column 3
          maybe: remove one, or rename it to 'note-quantity'
        """)
  }

  @Test func `a cell below an empty header is refused`() {
    #expect(
      findings("state,resource,quantity,\nLT,tent,16,\nMT,tent,3,soon\n") == """
        needs.csv:3:11: error: column 4 has no header, but a cell with 'soon'
          maybe: name the column in the header; 'note' if it is for people only
        """)
  }

  @Test func `hashtags name columns whose headers are not known`() throws {
    let needs = "Land,Was,Menge\n#country +code,#item +code,#item+num+v_2\nLT,tent,16\n"
    let problem = try Folder(["needs.csv": needs]).read().problem

    #expect(problem.needs.map(\.id) == ["LT/tent"])
    #expect(problem.needs.map(\.quantity) == [16])
  }

  @Test func `a hashtag that is not known names nothing`() {
    #expect(
      findings("state,resource,quantity,Wer\n,,,#contact\nLT,tent,16,Ona\n") == """
        needs.csv:1:25: error: unknown column 'Wer'
          maybe: name it 'note-wer' if it is for people only
        """)
  }

  @Test func `a header with its unit is refused`() {
    #expect(
      findings("state,resource,Quantity (pieces)\nLT,tent,16\n") == """
        needs.csv:1:16: error: the needs have no column 'quantity'; it is required
          maybe: rename the column 'Quantity (pieces)' to 'quantity'
        """)
  }
}
