internal import AllotModel

/// The horizon of tables without a document: from the first day that they write to the last.
struct DerivedHorizon {
  /// Beyond this many days, steps are weeks.
  private static let mostDays = 400

  private let windows: [(from: Day?, to: Day?)]

  init(_ sheets: SheetsByTable) {
    windows =
      Self.windows(sheets[.needs], NeedsTable.Column.from, .to)
      + Self.windows(sheets[.offers], OffersTable.Column.from, .to)
  }

  func read() -> (horizon: Horizon?, remark: String) {
    let days = windows.flatMap { [$0.from, $0.to] }.compactMap(\.self)
    guard let first = days.min(), let last = days.max() else {
      return (nil, "no horizon is given: everything happens in one step")
    }
    let count = last.number - first.number + 1
    let weeks = Horizon(start: first, step: .week, count: (count + 6) / 7)
    let everyWindowHasAWeek = windows.allSatisfy { weeks.steps(from: $0.from, to: $0.to) != nil }
    if count > Self.mostDays, everyWindowHasAWeek || count > Limits.steps {
      return (weeks, "no horizon is given: steps are weeks, from \(first) to \(last)")
    }
    let horizon = Horizon(start: first, step: .day, count: count)
    return (horizon, "no horizon is given: steps are days, from \(first) to \(last)")
  }

  private static func windows<Column: TableColumn>(_ sheet: Sheet?, _ from: Column, _ to: Column)
    -> [(from: Day?, to: Day?)]
  {
    // What is wrong with the table is told when it is read.
    guard let sheet, let table = Table<Column>(sheet, log: FindingLog()),
      table.has(from) || table.has(to)
    else { return [] }
    return table.rows.map { row in
      var row = row
      return (row.day(from), row.day(to))
    }
  }
}
