internal import Testing

@testable internal import AllotFiles

struct PlainNumberTests {
  @Test(arguments: [
    ("0", 0.0), ("16", 16), ("-20", -20), ("+3", 3), ("1.5", 1.5), (".5", 0.5), ("5.", 5),
    ("007", 7), ("0.1", 0.1), ("-0", 0),
    ("123456789.012345", 123_456_789.012345), ("0.30000000000000004", 0.30000000000000004),
    ("9007199254740993", 9_007_199_254_740_992),
  ])
  func `plain numbers are read to the nearest double`(_ text: String, _ value: Double) {
    #expect(PlainNumber.read(text) == value)
  }

  @Test(arguments: [
    "", "-", ".", "1,5", "1e3", "0x1F", "nan", "inf", "infinity", "1 000", "1_000", "1.2.3",
    "--1", "1-", "٣", "1/2", "10 tents", "5%",
  ])
  func `anything else is no number`(_ text: String) {
    #expect(PlainNumber.read(text) == nil)
  }

  @Test(arguments: [
    ("1,5", "write 1.5"),
    ("-1,5", "write -1.5"),
    ("1.234,5", "write 1234.5"),
    ("1,234.5", "write 1234.5"),
    ("1 000", "write 1000"),
    ("1\u{202F}000,5", "write 1000.5"),
    ("1'000", "write 1000"),
    ("1’000’000", "write 1000000"),
    ("1.234.567", "write 1234567"),
    ("1,500", "write 1500 if the sign groups thousands, 1.500 if it marks decimals"),
    ("10 tents", "write 10, without 'tents'"),
    ("€500", "write 500, without '€'"),
    ("500 EUR", "write 500, without 'EUR'"),
    ("ca. 100", "write 100, without 'ca.'"),
    ("100-200", "write one number, not a range"),
    ("ten", "write 10"),
    ("−5", "write -5"),
    ("(20)", "write -20"),
    ("1.2E+06", "write 1200000, and check that no digit was lost"),
    ("n/a", "leave the cell empty when the figure is not known"),
    ("#REF!", "mend the formula in the spreadsheet and save it again"),
    ("5.3%", "write 5.3 or 0.053, one way in all lines"),
    ("####", "widen the column in the spreadsheet and save it again"),
    ("=A1*2", "save the values of the spreadsheet, not its formulas"),
  ])
  func `what was probably meant is proposed`(_ text: String, _ mend: String) {
    #expect(NumberMend.proposal(for: text) == mend)
  }

  @Test(arguments: ["many", "nan", "0x1F", "1,2,3", ""])
  func `where nothing can be known nothing is proposed`(_ text: String) {
    #expect(NumberMend.proposal(for: text) == nil)
  }
}
