internal import Testing

@testable internal import AllotFiles

struct DelimitedTextTests {
  @Test func `cells are cut at commas and lines`() {
    let text = Text("a,b\n1,2\n3,4\n")

    #expect(text.header == ["a", "b"])
    #expect(text.cells == [["1", "2"], ["3", "4"]])
    #expect(text.findings == "")
  }

  @Test func `a semicolon or a tab is found from the header`() {
    #expect(Text("a;b\n1,5;2\n").cells == [["1,5", "2"]])
    #expect(Text("a\tb\n1\t2\n").cells == [["1", "2"]])
    #expect(Text("\"a,x\";b\n1;2\n").header == ["a,x", "b"])
  }

  @Test func `quotes hold separators, line ends and doubled quotes`() {
    let text = Text("a,b\n\"x,y\",\"one\ntwo\"\n\"say \"\"yes\"\"\",\"\"\"\"\n")

    #expect(text.cells == [["x,y", "one\ntwo"], ["say \"yes\"", "\""]])
  }

  @Test func `lines may end with LF, CRLF, CR or nothing`() {
    #expect(Text("a,b\n1,2\n3,4").cells == [["1", "2"], ["3", "4"]])
    #expect(Text("a,b\r\n1,2\r\n3,4\r\n").cells == [["1", "2"], ["3", "4"]])
    #expect(Text("a,b\r1,2\r3,4\r").cells == [["1", "2"], ["3", "4"]])
  }

  @Test func `a byte-order mark is no part of the header`() {
    #expect(Text([0xEF, 0xBB, 0xBF] + Array("a,b\n1,2\n".utf8)).header == ["a", "b"])
  }

  @Test func `comments and blank lines above the header are skipped`() {
    #expect(Text("# needs, \"summer\n\n,,\n#\na,b\n1,2\n").cells == [["1", "2"]])
  }

  @Test func `blank lines and lines of separators are no rows`() {
    #expect(Text("a,b\n\n1,2\n,\n  \n3,4\n").cells == [["1", "2"], ["3", "4"]])
  }

  @Test func `blanks and no-break spaces around a cell are no part of it`() {
    #expect(Text("a,b\n \u{A0}1 ,\t2\u{A0}\n").cells == [["1", "2"]])
  }

  @Test func `empty cells may follow the last column`() {
    let text = Text("a,b,c\n1,,\n1,2,3,,\n")

    #expect(text.cells == [["1", "", ""], ["1", "2", "3"]])
    #expect(text.findings == "")
  }

  @Test func `a row of hashtags below the header is no row`() {
    let text = Text("Land,Menge\n#country+code,#item +num\nLT,2\n")

    #expect(text.tags == ["#country+code", "#item +num"])
    #expect(text.cells == [["LT", "2"]])
  }

  @Test func `a longer row is refused`() {
    #expect(
      Text("a,b\n1,2\nx,tents, large\n").findings == """
        t.csv:3:10: error: the row has 3 cells, the header has 2
          maybe: put a text that holds ',' in double quotes
        """)
  }

  @Test func `a decimal comma that makes a row longer is recognised`() {
    #expect(
      Text("a,b\nLT,1,5\n").findings == """
        t.csv:2:6: error: the row has 3 cells, the header has 2
          maybe: if '1,5' is one number, write 1.5
        """)
  }

  @Test func `commas between thousands that make a row longer are recognised`() {
    #expect(
      Text("code,name,population,gdp\nNL,Netherlands,17,800,000,1030000\n").findings == """
        t.csv:2:23: error: the row has 6 cells, the header has 4
          maybe: if '17,800,000' is one number, write 17800000
        """)
  }

  @Test func `a comma that may divide thousands or decimals is told as both`() {
    #expect(
      Text("a,b\nLT,1,200\n").findings == """
        t.csv:2:6: error: the row has 3 cells, the header has 2
          maybe: if '1,200' is one number, write 1200 if the sign groups thousands, 1.200 if it marks decimals
        """)
  }

  @Test func `of numbers beside each other the one in groups is recognised`() {
    #expect(
      Text("a,b,c,d\nLT,3,4,1,234.5\n").findings == """
        t.csv:2:10: error: the row has 5 cells, the header has 4
          maybe: if '1,234.5' is one number, write 1234.5
        """)
  }

  @Test func `no thousands are seen behind a zero`() {
    #expect(
      Text("a,b\nLT,0,500\n").findings == """
        t.csv:2:6: error: the row has 3 cells, the header has 2
          maybe: if '0,500' is one number, write 0.500
        """)
  }

  @Test func `a quote that is never closed is refused where it opens`() {
    #expect(
      Text("a,b\n1,2\nx,\"tents\n3,4\n").findings == """
        t.csv:3:3: error: a quote is opened here and never closed
          maybe: close the quote, or remove it
        """)
  }

  @Test func `text behind a closing quote is refused`() {
    #expect(
      Text("a,b\n\"x\"y,2\n").findings == """
        t.csv:2:4: error: text follows the closing quote of a cell
          maybe: write a quote within quotes twice
        """)
  }

  @Test func `a quote inside a cell without quotes is refused`() {
    #expect(
      Text("a,b\n5\" pipe,2\n").findings == """
        t.csv:2:2: error: a quote stands inside a cell that does not begin with one
          maybe: put the whole cell in quotes, and write the quote within it twice
        """)
  }

  @Test func `a column counts characters, and lines within quotes count`() {
    #expect(
      Text("a,b\n\"one\ntwo\",x\nč,\"y\n").findings == """
        t.csv:4:3: error: a quote is opened here and never closed
          maybe: close the quote, or remove it
        """)
  }

  @Test func `a cell without end is refused`() {
    let long = String(repeating: "x", count: 70_000)

    #expect(
      Text("a,b\n1,\(long)\n").findings == """
        t.csv:2:3: error: a cell has more than 65535 bytes, the most that is read
          maybe: look for a quote that is never closed
        """)
  }

  @Test func `too many columns are refused`() {
    let header = String(repeating: "a,", count: 1000)

    #expect(
      Text("\(header)a\n1\n").findings
        == "t.csv:1: error: the header has 1001 columns; the most that is read is 1000")
  }

  @Test func `an empty table is refused`() {
    #expect(
      Text("\n# nothing\n").findings == """
        t.csv:1: error: the table is empty
          maybe: begin with a header row that names the columns
        """)
  }

  @Test func `the hint of a spreadsheet program is refused`() {
    #expect(
      Text("sep=;\na;b\n1;2\n").findings == """
        t.csv:1:1: error: the first line is a hint for one spreadsheet program, not a header
          maybe: remove the line; the separator is found from the header
        """)
  }
}
