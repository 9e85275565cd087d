internal import AllotExplanation
internal import AllotModel
internal import AllotProblems
internal import ExactNumbers

/// Numbers by states and methods, as tables that fit a terminal.
struct StateColumns {
  private struct Column {
    let title: String
    let cells: [String]
    /// Whether it stands in the same table as the column before.
    let isJoined: Bool

    var width: Int { max(title.count, cells.map(\.count).max() ?? 0) + 2 }
  }

  private let heads: [String]
  private let footer: String?
  private var columns: [Column] = []

  /// Columns beside the states of a report; with a line at their end where `footer` names one.
  init(_ report: ShareReport, footer: String? = nil) {
    heads = report.problem.states.map(\.label)
    self.footer = footer
  }

  /// Columns beside other heads.
  init(of heads: [String]) {
    self.heads = heads
    footer = nil
  }

  /// Adds a column with a cell for each state, and one for the line at the end.
  ///
  /// One that is joined stands in the same table as the column before, where there is room.
  mutating func add(
    _ title: String, _ cells: [String], footer last: String = "", isJoined: Bool = false
  ) {
    columns.append(
      Column(title: title, cells: cells + (footer == nil ? [] : [last]), isJoined: isJoined))
  }

  /// As many tables as it takes to keep each within the width of a terminal.
  var blocks: [PageSection.Block] {
    let room = TextRenderer.width - (heads.map(\.count).max() ?? 0) - 2
    var tables: [[Column]] = []
    var left = 0
    for (position, column) in columns.enumerated() {
      let joined = columns[(position + 1)...].prefix { $0.isJoined }
      let width = column.isJoined ? 0 : min(room, joined.reduce(column.width) { $0 + $1.width })
      if max(width, column.width) > left || tables.isEmpty {
        tables.append([])
        left = room
      }
      tables[tables.count - 1].append(column)
      left -= column.width
    }
    return tables.map { .table(table(of: $0)) }
  }

  private func table(of columns: [Column]) -> Table {
    let rows = (heads + [footer].compactMap(\.self)).enumerated().map { position, head in
      [head] + columns.map { $0.cells[position] }
    }
    return Table(
      columns: [.init("state", .word)] + columns.map { .init($0.title, .figure) },
      groups: [.init(rows: rows)])
  }
}
