import AllotModel
import Testing

@testable import AllotReports

struct CSVRendererTests {
  @Test func `the allocations are one table`() {
    #expect(
      Island.printed(.csv) == """
        offer,need,from,to,resource,meets,quantity,start,end
        FR/tent,CY/tent,FR,CY,tent,tent,20,,
        IT/tent,MT/tent,IT,MT,tent,tent,30,,

        """)
  }

  @Test func `the days of an allocation stand as ISO 8601`() {
    #expect(
      Island.printed(.csv, Baltic.report).hasPrefix(
        """
        offer,need,from,to,resource,meets,quantity,start,end
        CZ/interpreter,LT/interpreter,CZ,LT,interpreter,interpreter,6,2021-08-16,2021-10-31
        DE/money,LT/tent,DE,LT,eur,tent,32500,2021-07-12,2022-01-09

        """))
  }

  @Test(arguments: [
    ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"ten\"", "\"say \"\"ten\"\"\""),
    ("two\nlines", "\"two\nlines\""), (" edge", "\" edge\""), ("#1", "\"#1\""), ("", ""),
  ])
  func `a cell is quoted only where a reader would split or trim it`(cell: String, text: String) {
    var line = ""
    CSVText.append(cell, to: &line)
    #expect(line == text)
  }
}
