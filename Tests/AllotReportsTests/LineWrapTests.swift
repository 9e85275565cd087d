import Testing

@testable import AllotReports

struct LineWrapTests {
  @Test(arguments: [
    ("one two three", 13, ["one two three"]), ("one two three", 12, ["one two", "three"]),
    ("one two three", 7, ["one two", "three"]), ("abcdefgh", 3, ["abc", "def", "gh"]),
    ("abcdef gh", 3, ["abc", "def", "gh"]), ("a abcdefgh b", 4, ["a", "abcd", "efgh", "b"]),
    ("a  b", 3, ["a b"]), ("    ", 2, [""]), (" ab c", 4, ["ab c"]),
  ])
  func `lines are cut at blanks, and words only where they are too long`(
    text: String, width: Int, lines: [String]
  ) {
    #expect(LineWrap.lines(text, width: width) == lines)
  }

  @Test func `text beyond ASCII is cut by its characters in the same way`() {
    #expect(LineWrap.lines("één twee drié", width: 8) == ["één twee", "drié"])
    #expect(LineWrap.lines("ééééé", width: 2) == ["éé", "éé", "é"])
  }

  @Test func `what is written has a margin before each line`() {
    var text = ByteText()
    Array("one two three".utf8).withUnsafeBufferPointer {
      LineWrap.write(plain: $0, width: 7, firstMargin: 2, margin: 4, to: &text)
    }

    #expect(text.text == "  one two\n    three\n")
  }
}
