import Testing

@testable import AllotModel

struct DayTests {
  @Test func `days are counted from 1 January 1970`() {
    #expect(Day(year: 1970, month: 1, dayOfMonth: 1)?.number == 0)
    #expect(Day(year: 1970, month: 1, dayOfMonth: 2)?.number == 1)
    #expect(Day(year: 1969, month: 12, dayOfMonth: 31)?.number == -1)
  }

  @Test func `1 January 1970 was a Thursday, and the days of the week go on from there`() {
    #expect(Day(number: 0).weekday == "Thursday")
    #expect(Day(number: -1).weekday == "Wednesday")
    #expect(Day(iso: "2021-07-12")?.weekday == "Monday")
    #expect(Day(iso: "2026-11-17")?.weekday == "Tuesday")
  }

  @Test func `thirty years with seven leap days lie between 1970 and 2000`() {
    // 1972, 76, 80, 84, 88, 92 and 96: 30 * 365 + 7.
    #expect(Day(year: 2000, month: 1, dayOfMonth: 1)?.number == 10_957)
  }

  @Test func `a year that four divides has a leap day`() {
    #expect(Day(year: 2024, month: 2, dayOfMonth: 29) != nil)
    #expect(Day(year: 2023, month: 2, dayOfMonth: 29) == nil)
  }

  @Test func `of full centuries only every fourth has a leap day`() {
    #expect(Day(year: 2000, month: 2, dayOfMonth: 29) != nil)
    #expect(Day(year: 1900, month: 2, dayOfMonth: 29) == nil)
    #expect(Day(year: 2100, month: 2, dayOfMonth: 29) == nil)
  }

  @Test func `the day after 28 February depends on the year`() {
    #expect(Day(iso: "2024-02-28")?.advanced(by: 1) == Day(iso: "2024-02-29"))
    #expect(Day(iso: "2023-02-28")?.advanced(by: 1) == Day(iso: "2023-03-01"))
    #expect(Day(iso: "1900-02-28")?.advanced(by: 1) == Day(iso: "1900-03-01"))
  }

  @Test func `a leap year has 366 days`() throws {
    let start = try #require(Day(iso: "2024-01-01"))
    #expect(start.advanced(by: 366) == Day(iso: "2025-01-01"))
    #expect(start.advanced(by: -365) == Day(iso: "2023-01-01"))
  }

  @Test func `months have their lengths`() {
    let lengths = (1...12).map { Day.length(ofMonth: $0, year: 2023) }
    #expect(lengths == [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31])
    #expect(Day.length(ofMonth: 2, year: 2024) == 29)
  }

  @Test func `days that no month has do not exist`() {
    #expect(Day(year: 2021, month: 4, dayOfMonth: 31) == nil)
    #expect(Day(year: 2021, month: 1, dayOfMonth: 32) == nil)
    #expect(Day(year: 2021, month: 1, dayOfMonth: 0) == nil)
    #expect(Day(year: 2021, month: 13, dayOfMonth: 1) == nil)
    #expect(Day(year: 2021, month: 0, dayOfMonth: 1) == nil)
  }

  @Test func `years run from 1 to 9999`() {
    #expect(Day(year: 0, month: 12, dayOfMonth: 31) == nil)
    #expect(Day(year: 10_000, month: 1, dayOfMonth: 1) == nil)
    #expect(Day(iso: "0001-01-01")?.description == "0001-01-01")
    #expect(Day(iso: "9999-12-31")?.description == "9999-12-31")
  }

  @Test func `every day of five centuries is the day after the one before`() {
    let first = Day(year: 1600, month: 1, dayOfMonth: 1)?.number ?? 0
    let last = Day(year: 2100, month: 12, dayOfMonth: 31)?.number ?? 0
    let wrong = (first...last).filter { number in
      let (year, month, dayOfMonth) = Day(number: number).date
      return Day(year: year, month: month, dayOfMonth: dayOfMonth)?.number != number
    }
    #expect(wrong.isEmpty)
    // 501 years with 122 leap days: 1600 to 2100 has 126 fours, less 1700, 1800, 1900 and 2100.
    #expect(last - first + 1 == 501 * 365 + 122)
  }

  @Test func `earlier days come first`() throws {
    let days = ["2021-12-31", "2021-07-12", "2022-01-01"].compactMap { Day(iso: $0) }
    #expect(days.sorted().map(\.description) == ["2021-07-12", "2021-12-31", "2022-01-01"])
  }
}

struct DayReadingTests {
  @Test func `a day is written as year, month and day`() throws {
    let day = try #require(Day(iso: "2021-07-12"))
    #expect(day.date == (2021, 7, 12))
    #expect(day.description == "2021-07-12")
  }

  @Test(arguments: [
    "", "2021", "2021-07", "2021-7-12", "2021-07-1", "21-07-12", "12.07.2021", "12/07/2021",
    "2021/07/12", "20210712", "2021-07-12T00:00", "2021-07-12-01", " 2021-07-12", "2021-07-12 ",
    "-021-07-12", "+021-07-12", "2021-+7-12", "2021-07-1x", "2021--07-12", "２０２１-07-12",
    "2021–07–12",
  ])
  func `what is written otherwise is no day`(text: String) {
    #expect(Day(iso: text) == nil)
  }

  @Test(arguments: ["2021-02-29", "2021-02-30", "2021-13-01", "2021-00-10", "2021-06-31"])
  func `a day that does not exist is no day`(text: String) {
    #expect(Day(iso: text) == nil)
  }
}
