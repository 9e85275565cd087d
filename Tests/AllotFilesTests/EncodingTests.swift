internal import Testing

@testable internal import AllotFiles

struct EncodingTests {
  @Test func `letters of Windows-1252 are refused where they stand`() {
    let bytes = Array("a,b\n1,".utf8) + [0x52, 0xE9] + Array("\n".utf8)

    #expect(
      Text(bytes).findings == """
        t.csv:2:4: error: the byte 0xE9 is not UTF-8; the file seems to be Windows-1252
          maybe: save the file as "CSV UTF-8", or with the encoding UTF-8
        """)
  }

  @Test func `UTF-16 is refused`() {
    #expect(
      Text([0xFF, 0xFE, 0x61, 0x00]).findings == """
        t.csv:1: error: this is a file in UTF-16, which is not read
          maybe: open it in the spreadsheet and save it as CSV UTF-8
        """)
  }

  @Test func `a workbook is refused`() {
    #expect(
      Text([0x50, 0x4B, 0x03, 0x04, 0x14]).findings == """
        t.csv:1: error: this is a workbook or an archive (xlsx, ods, zip), which is not read
          maybe: open it in the spreadsheet and save it as CSV UTF-8
        """)
  }

  @Test func `a byte of zero is refused`() {
    #expect(
      Text(Array("a,b\n1,".utf8) + [0]).findings == """
        t.csv:2:3: error: a byte of zero stands in the text
          maybe: open the file in the spreadsheet and save it as CSV UTF-8
        """)
  }

  @Test(
    arguments: [
      [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x82], [0x80], [0xF5],
    ] as [[UInt8]])
  func `sequences that no character has are refused`(_ bytes: [UInt8]) {
    #expect(Encoding.defect(of: Array("abcdefgh".utf8) + bytes)?.offset == 8)
  }

  @Test func `characters of one to four bytes are text`() {
    #expect(Encoding.defect(of: Array("aé€😀, abcdefghij\u{10FFFF}".utf8)) == nil)
  }
}
