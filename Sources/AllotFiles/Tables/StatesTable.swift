internal import AllotModel

/// The table of states: a code, a name, and figures that keys can use.
enum StatesTable {
  enum Column: String, TableColumn {
    case code
    case name

    static let table = "states"
    static let required = [Column.code]
    static let otherNames: [String: Column] = [
      "state": .code, "country": .code, "geo": .code, "iso": .code, "iso2": .code,
      "eu-code": .code, "member-state": .code, "ms": .code, "id": .code, "region": .code,
    ]
    static let hashtags = [
      (Hashtag(name: "country", "name"), Column.name), (Hashtag(name: "country", "code"), .code),
      (Hashtag(name: "geo", "name"), .name), (Hashtag(name: "geo", "code"), .code),
      (Hashtag(name: "adm1", "name"), .name), (Hashtag(name: "adm1", "code"), .code),
      (Hashtag(name: "org", "name"), .name), (Hashtag(name: "org", "code"), .code),
    ]
  }

  /// The states of a sheet; `nil` when its header lacks what is required.
  static func read(_ sheet: Sheet, log: FindingLog) -> [State]? {
    guard let table = Table<Column>(sheet, freeColumns: true, log: log) else { return nil }
    var states: [State] = []
    var lineByCode: [String: (line: Int, code: String)] = [:]
    for var row in table.rows {
      guard let code = row.requiredText(.code) else { continue }
      if let defect = StateDirectory.defect(ofCode: code) {
        row.reject(.code, defect.message, maybe: defect.maybe)
      }
      if let earlier = lineByCode[KnownStates.canonical(code)] {
        row.reject(.code, repeated(code, earlier), maybe: "remove one of the lines")
        continue
      }
      lineByCode[KnownStates.canonical(code)] = (row.place.line, code)
      let figures = figures(of: &row)
      // Kept even when a figure is wrong, so that its code is not called unknown elsewhere.
      let name = row.text(.name) ?? KnownStates.name(of: code) ?? code
      states.append(State(code: .init(code), name: name, figures: figures, place: row.place))
    }
    return states
  }

  private static func repeated(_ code: String, _ earlier: (line: Int, code: String)) -> String {
    code == earlier.code
      ? "the state \(code) stands twice, first in line \(earlier.line)"
      : "\(code) and \(earlier.code) in line \(earlier.line) are the same state"
  }

  private static func figures(of row: inout TableRow<Column>) -> [String: Double] {
    var figures: [String: Double] = [:]
    for column in row.table.freeColumns {
      let sheet = row.table.sheet
      guard !sheet.isEmpty(row: row.number, column: column.position) else { continue }
      if let value = sheet.withBytes(row: row.number, column: column.position, PlainNumber.read),
        abs(value) <= Limits.figure
      {
        figures[column.name] = value
      } else {
        row.rejectFigure(column)
      }
    }
    return figures
  }
}

extension TableRow {
  fileprivate mutating func rejectFigure(_ column: Table<Column>.FreeColumn) {
    let text = table.sheet.text(row: number, column: column.position)
    let mend =
      NumberMend.proposal(for: text)
      ?? "name the column 'note-\(HeaderName.canonical(column.name))' if it is for people only"
    let message =
      PlainNumber.read(text) == nil
      ? "figure '\(column.name)' is '\(text)', which is no plain number"
      : "figure '\(column.name)' is \(text); figures reach to \(PlainNumber.text(Limits.figure))"
    reject(at: table.sheet.place(row: number, column: column.position), message, maybe: mend)
  }
}
