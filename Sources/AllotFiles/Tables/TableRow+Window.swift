internal import AllotModel

extension TableRow {
  /// The window between two cells; the whole horizon where they are empty.
  ///
  /// - Parameters:
  ///   - from: The column of the first day.
  ///   - to: The column of the last day.
  ///   - context: The problem's, with its horizon.
  /// - Returns: `nil` when something about it is wrong, which is then told.
  mutating func window(from: Column, to: Column, _ context: ReadingContext) -> Window? {
    let (first, last) = (day(from), day(to))
    guard isEmpty(from) == (first == nil), isEmpty(to) == (last == nil) else { return nil }
    if let first, let last, last < first {
      reject(
        from, "'\(from.rawValue)' is \(first), after '\(to.rawValue)', \(last)",
        maybe: "swap them: from \(last) to \(first)")
      return nil
    }
    if context.horizonIsBroken { return Window() }
    guard let horizon = context.horizon else {
      return windowWithoutHorizon(first, last, first == nil ? to : from)
    }
    guard let steps = horizon.steps(from: first, to: last) else {
      rejectWindow(from, to, first, last, horizon)
      return nil
    }
    return Window(from: first, to: last, steps: steps)
  }

  /// Days mean nothing without a horizon, which is told once for each table.
  private mutating func windowWithoutHorizon(_ first: Day?, _ last: Day?, _ column: Column)
    -> Window?
  {
    guard let day = first ?? last else { return Window() }
    let message = "'\(column.rawValue)' is \(day), but the problem has no horizon"
    let mend = "add one to the document, as in 'horizon: {start: \(day), step: day, count: 30}'"
    rejectOnce(column, message, maybe: mend)
    return nil
  }

  private mutating func rejectWindow(
    _ from: Column, _ to: Column, _ first: Day?, _ last: Day?, _ horizon: Horizon
  ) {
    let (start, end) = (horizon.firstDay(ofStep: 0), horizon.lastDay(ofStep: horizon.count - 1))
    let column = first == nil ? to : from
    let written = WindowWords.text(first, last)
    if let last, last < start {
      reject(
        column, "the window \(written) ends before the horizon begins, \(start)",
        maybe: WindowWords.otherYear(first, last, start...end) ?? "start the horizon earlier")
    } else if let first, first > end {
      reject(
        column, "the window \(written) begins after the horizon ends, \(end)",
        maybe: WindowWords.otherYear(first, last, start...end) ?? "let the horizon have more steps")
    } else {
      let nearby = WindowWords.firstDays(around: first ?? start, horizon)
      reject(
        column,
        "the window \(written) covers no step; it covers one when it covers its first day",
        maybe: "\(horizon.step.rawValue)s nearby begin on \(nearby)")
    }
  }
}

/// Words about windows.
enum WindowWords {
  static func text(_ first: Day?, _ last: Day?) -> String {
    switch (first, last) {
    case (let first?, let last?): "\(first) to \(last)"
    case (let first?, nil): "from \(first) on"
    case (nil, let last?): "until \(last)"
    case (nil, nil): "of all days"
    }
  }

  /// The same days of another year, when those lie within the horizon.
  static func otherYear(_ first: Day?, _ last: Day?, _ days: ClosedRange<Day>) -> String? {
    let years = [days.lowerBound.date.year, days.upperBound.date.year]
    return moved([first, last].compactMap(\.self), toOneOf: years, within: days).map(mend)
  }

  /// Days of the first of some years in which they all lie within the horizon; `nil` where there is
  /// none.
  static func moved(
    _ written: [Day], toOneOf years: [Int], within days: ClosedRange<Day>
  ) -> [Day]? {
    years.lazy.map { year in
      written.compactMap { Day(year: year, month: $0.date.month, dayOfMonth: $0.date.dayOfMonth) }
    }.first { !$0.isEmpty && $0.allSatisfy(days.contains) }
  }

  /// `if 2026 is meant, write 2026-10-05`.
  ///
  /// - Precondition: days of one year, at least one.
  static func mend(_ moved: [Day]) -> String {
    "if \(moved[0].date.year) is meant, write "
      + moved.map(\.description).joined(separator: " and ")
  }

  /// The first days of the last step that begins before `day` and of the one after it.
  static func firstDays(around day: Day, _ horizon: Horizon) -> String {
    let next = horizon.steps(from: day, to: nil)?.lowerBound
    let positions = next.map { $0 > 0 ? [$0 - 1, $0] : [$0] } ?? [horizon.count - 1]
    return positions.map { "\(horizon.firstDay(ofStep: $0))" }.joined(separator: " and ")
  }
}
