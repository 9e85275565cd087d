import Testing

@testable import AllotModel

struct HorizonTests {
  private func horizon(
    from start: String, _ step: Horizon.StepLength, _ count: Int
  ) throws -> Horizon {
    Horizon(start: try #require(Day(iso: start)), step: step, count: count)
  }

  private func firstDays(of horizon: Horizon) -> [String] {
    (0...horizon.count).map { horizon.firstDay(ofStep: $0).description }
  }

  @Test func `steps of a day follow each other`() throws {
    let days = try firstDays(of: horizon(from: "2021-12-30", .day, 3))
    #expect(days == ["2021-12-30", "2021-12-31", "2022-01-01", "2022-01-02"])
  }

  @Test func `steps of a week are seven days apart`() throws {
    let days = try firstDays(of: horizon(from: "2024-02-19", .week, 3))
    #expect(days == ["2024-02-19", "2024-02-26", "2024-03-04", "2024-03-11"])
  }

  @Test func `steps of a month begin on the same day of the month`() throws {
    let days = try firstDays(of: horizon(from: "2021-11-15", .month, 3))
    #expect(days == ["2021-11-15", "2021-12-15", "2022-01-15", "2022-02-15"])
  }

  @Test func `a month that lacks the day begins on its last, and the next is not moved`() throws {
    let days = try firstDays(of: horizon(from: "2023-01-31", .month, 4))
    #expect(days == ["2023-01-31", "2023-02-28", "2023-03-31", "2023-04-30", "2023-05-31"])
  }

  @Test func `in a leap year a month from 31 January begins on 29 February`() throws {
    let days = try firstDays(of: horizon(from: "2024-01-31", .month, 1))
    #expect(days == ["2024-01-31", "2024-02-29"])
  }

  @Test func `steps from 29 February come back to it after four years`() throws {
    let horizon = try horizon(from: "2024-02-29", .month, 60)
    #expect(horizon.firstDay(ofStep: 12).description == "2025-02-28")
    #expect(horizon.firstDay(ofStep: 48).description == "2028-02-29")
  }

  @Test func `a step ends on the day before the next`() throws {
    #expect(try horizon(from: "2021-07-12", .day, 1).lastDay(ofStep: 0) == Day(iso: "2021-07-12"))
    #expect(try horizon(from: "2021-07-12", .week, 1).lastDay(ofStep: 0) == Day(iso: "2021-07-18"))
    #expect(try horizon(from: "2023-01-31", .month, 2).lastDay(ofStep: 0) == Day(iso: "2023-02-27"))
  }
}

/// The steps that a window covers: those whose first day lies in it.
struct WindowStepsTests {
  /// Four weeks from Monday 12 July 2021: they begin on the 12th, 19th, 26th and 2 August.
  private func steps(from: String?, to: String?) throws -> ClosedRange<Int>? {
    let start = try #require(Day(iso: "2021-07-12"))
    return Horizon(start: start, step: .week, count: 4)
      .steps(from: from.flatMap { Day(iso: $0) }, to: to.flatMap { Day(iso: $0) })
  }

  @Test func `a window without ends covers every step`() throws {
    #expect(try steps(from: nil, to: nil) == 0...3)
  }

  @Test func `both ends of a window are included`() throws {
    #expect(try steps(from: "2021-07-19", to: "2021-07-26") == 1...2)
  }

  @Test func `a step that has begun before the window is not covered`() throws {
    #expect(try steps(from: "2021-07-20", to: nil) == 2...3)
  }

  @Test func `a step whose first day is the last of the window is covered`() throws {
    #expect(try steps(from: nil, to: "2021-08-02") == 0...3)
    #expect(try steps(from: nil, to: "2021-08-01") == 0...2)
  }

  @Test func `a window that reaches beyond the horizon is cut to it`() throws {
    #expect(try steps(from: "2020-01-01", to: "2022-12-31") == 0...3)
  }

  @Test func `a window between two first days covers no step`() throws {
    #expect(try steps(from: "2021-07-13", to: "2021-07-18") == nil)
  }

  @Test func `a window before the horizon covers no step`() throws {
    #expect(try steps(from: "2021-01-01", to: "2021-07-11") == nil)
  }

  @Test func `a window after the last first day covers no step`() throws {
    #expect(try steps(from: "2021-08-03", to: nil) == nil)
  }

  @Test func `a window that ends before it begins covers no step`() throws {
    #expect(try steps(from: "2021-07-26", to: "2021-07-19") == nil)
  }

  @Test func `a horizon of one step is covered by its first day alone`() throws {
    let day = try #require(Day(iso: "2021-07-12"))
    let horizon = Horizon(start: day, step: .month, count: 1)
    #expect(horizon.steps(from: day, to: day) == 0...0)
    #expect(horizon.steps(from: day.advanced(by: 1), to: nil) == nil)
  }

  @Test func `months from the 31st are covered by their own first days`() throws {
    let start = try #require(Day(iso: "2023-01-31"))
    let horizon = Horizon(start: start, step: .month, count: 4)
    #expect(horizon.steps(from: Day(iso: "2023-02-28"), to: Day(iso: "2023-04-29")) == 1...2)
  }

  @Test func `without a horizon a window is the one step`() {
    #expect(Window().steps == 0...0)
    #expect(Window().from == nil)
    #expect(Window().to == nil)
  }
}
