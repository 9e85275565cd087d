internal import AllotModel

/// A table that stands in the document: a list of mappings, read into a sheet.
struct InlineTable {
  private let name: String
  private let log: FindingLog
  private var header: [String] = []
  private var headerPlaces: [Place] = []
  private var positionByName: [String: Int] = [:]
  private var bytes: [UInt8] = []
  private var fields: [Field] = []
  private var places: [Place] = []
  private var rows: [Sheet.Row] = []

  /// The sheet that `list` holds.
  static func sheet(_ list: [DocumentNode], name: String, at place: Place, log: FindingLog) -> Sheet
  {
    var table = InlineTable(name: name, log: log)
    for row in list { table.collectNames(row) }
    if table.isSmall(rowCount: list.count, at: place) {
      for row in list { table.add(row) }
    }
    return Sheet(
      file: place.file, header: table.header, headerPlaces: table.headerPlaces, tags: [],
      bytes: table.bytes, rows: table.rows, fields: table.fields,
      placement: .listed(table.places))
  }

  private init(name: String, log: FindingLog) {
    self.name = name
    self.log = log
  }

  /// Whether the table has few enough cells, those counted that its rows leave out.
  private func isSmall(rowCount: Int, at place: Place) -> Bool {
    guard header.count > Limits.columns || rowCount * header.count > Limits.inlineCells else {
      return true
    }
    log.error(
      "\(name) have \(rowCount) rows of \(header.count) columns, more than a document may hold",
      at: place, maybe: "put the table into a CSV file")
    return false
  }

  private mutating func collectNames(_ row: DocumentNode) {
    guard case .mapping(let pairs) = row.content else {
      log.error(
        "a row of \(name) is \(row.kind); it is a mapping of columns to cells", at: row.place,
        maybe: "write it as '- {state: LT, resource: tent, quantity: 16}'")
      return
    }
    for (key, _) in pairs where positionByName[key.name] == nil {
      positionByName[key.name] = header.count
      header.append(key.name)
      headerPlaces.append(key.place)
    }
  }

  private mutating func add(_ row: DocumentNode) {
    guard case .mapping(let pairs) = row.content, !pairs.isEmpty else { return }
    rows.append(
      Sheet.Row(
        start: UInt32(bytes.count), line: UInt32(row.place.line), firstField: UInt32(fields.count)))
    let first = fields.count
    fields += Array(repeating: Field(bytes.count..<bytes.count), count: header.count)
    places += Array(repeating: row.place, count: header.count)
    for (key, value) in pairs {
      guard let position = positionByName[key.name], let text = cell(value, key) else { continue }
      let start = bytes.count
      bytes += Array(text.utf8)
      fields[first + position] = Field(start..<bytes.count)
      places[first + position] = value.place
    }
  }

  /// The text of a cell; a list of words is written with blanks between them.
  private func cell(_ value: DocumentNode, _ key: DocumentKey) -> String? {
    switch value.content {
    case .scalar(let text, _):
      let text = value.isNull ? "" : Blanks.trimmed(text)
      guard text.utf8.count <= Field.mostBytes else {
        log.error(
          "a cell has more than \(Field.mostBytes) bytes, the most that is read", at: value.place)
        return nil
      }
      return text
    case .list(let words) where words.allSatisfy({ $0.text != nil }):
      return words.compactMap(\.text).joined(separator: " ")
    case .list, .mapping:
      log.error("'\(key.name)' is \(value.kind); a cell is a single value", at: value.place)
      return nil
    }
  }
}
