internal import Testing

@testable internal import AllotFiles

struct ShortRowsTests {
  @Test func `a row with fewer cells than the header ends with empty cells, which is told`() {
    let text = Text("a,b,c,d\n1,2,3,4\n1\n")

    #expect(text.cells == [["1", "2", "3", "4"], ["1", "", "", ""]])
    #expect(
      text.findings == """
        t.csv:3: warning: the row has 1 cell, the header has 4; 'b', 'c' and 'd' are read as empty
          maybe: write what is missing, or ',' for each cell that is to be empty
        """)
  }

  @Test func `rows that lack the same cells are told once`() {
    #expect(
      Text("a\tb\n1\n1\t2\n1\n\n1\n").findings == """
        t.csv:2: warning: the row has 1 cell, the header has 2; 'b' is read as empty, and so in 2 more rows, the next in line 4
          maybe: write what is missing, or a tab for each cell that is to be empty
        """)
  }

  @Test func `rows that lack other cells are told apart`() {
    #expect(
      Text("a;b;c\n1;2\n1\n1;2\n").findings == """
        t.csv:2: warning: the row has 2 cells, the header has 3; 'c' is read as empty, and so in line 4
          maybe: write what is missing, or ';' for each cell that is to be empty
        t.csv:3: warning: the row has 1 cell, the header has 3; 'b' and 'c' are read as empty
          maybe: write what is missing, or ';' for each cell that is to be empty
        """)
  }

  @Test func `a row may lack cells of nameless columns and of notes`() {
    #expect(Text("a,b,note,,x-source,\n1,2\n").findings == "")
  }

  @Test func `a note among the cells that a row lacks is not named`() {
    #expect(
      Text("a,note,b\n1\n").findings == """
        t.csv:2: warning: the row has 1 cell, the header has 3; 'b' is read as empty
          maybe: write what is missing, or ',' for each cell that is to be empty
        """)
  }

  @Test func `a row that ends early with a quote left open is told once`() {
    #expect(
      Text("a,b,c\n1,\"2,3\n").findings == """
        t.csv:2:3: error: a quote is opened here and never closed
          maybe: close the quote, or remove it
        """)
  }
}
