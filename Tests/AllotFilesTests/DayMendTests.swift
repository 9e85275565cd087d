internal import Testing

@testable internal import AllotFiles

struct DayMendTests {
  @Test(arguments: [
    ("12.07.2021", "write 2021-07-12"),
    ("12.7.21", "write 2021-07-12"),
    ("25/12/2021", "write 2021-12-25"),
    ("12/25/2021", "write 2021-12-25"),
    ("07/12/2021", "write 2021-12-07 or 2021-07-12, whichever is meant"),
    ("07/07/2021", "write 2021-07-07"),
    ("2021/07/12", "write 2021-07-12"),
    ("2021-7-5", "write 2021-07-05"),
    ("2021.07.12", "write 2021-07-12"),
    ("20210712", "write 2021-07-12"),
    ("44389", "write 2021-07-12"),
    ("2021-07-12T00:00:00", "write 2021-07-12"),
    ("2021-07-12 00:00", "write 2021-07-12"),
    ("12 July 2021", "write 2021-07-12"),
    ("July 12th, 2021", "write 2021-07-12"),
    ("12-Jul-2021", "write 2021-07-12"),
  ])
  func `the day that was probably meant is proposed`(_ text: String, _ mend: String) {
    #expect(DayMend.proposal(for: text) == mend)
  }

  @Test(arguments: ["tomorrow", "", "31/31/2021", "12.07.", "1", "99999999999999999999"])
  func `where no day can be known none is proposed`(_ text: String) {
    #expect(DayMend.proposal(for: text) == nil)
  }
}
