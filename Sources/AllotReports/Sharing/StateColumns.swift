internal import AllotExplanation
internal import AllotModel
internal import AllotProblems
internal import ExactNumbers

/// Numbers by states and methods, as tables that fit a terminal.
struct StateColumns {
  private struct Column {
    let title: String
    let cells: [String]

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
  mutating func add(_ title: String, _ cells: [String], footer last: String = "") {
    columns.append(Column(title: title, cells: cells + (footer == nil ? [] : [last])))
  }

  /// As many tables as it takes to keep each within the width of a terminal.
  var blocks: [PageSection.Block] {
    let room = TextRenderer.width - (heads.map(\.count).max() ?? 0) - 2
    var tables: [[Column]] = []
    var left = 0
    for column in columns {
      if column.width > left || tables.isEmpty {
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
