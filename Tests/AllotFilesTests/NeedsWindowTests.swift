internal import Testing

@testable internal import AllotFiles

struct NeedsWindowTests {
  private func findings(_ rows: String, header: String = "state,resource,quantity") -> String {
    Folder(["needs.csv": "\(header)\n\(rows)\n"]).findings
  }

  private func findings(of document: String, _ header: String, _ rows: String) -> String {
    let yaml = Folder().texts["problem.yaml", default: ""] + "\n" + document
    return Folder(["problem.yaml": yaml, "needs.csv": "\(header)\n\(rows)\n"]).findings
  }

  private let weeks = "horizon: {start: 2021-07-12, step: week, count: 26}"

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
}
