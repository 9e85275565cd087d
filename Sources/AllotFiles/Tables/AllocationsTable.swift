package import AllotModel

/// A table of who gives what to whom, as `allot match --format csv` prints it or somebody made it.
package enum AllocationsTable {
  enum Column: String, TableColumn {
    case offer
    case need
    case quantity
    // What the table of a plan says besides, and what follows from the two ids.
    case from
    case to
    case resource
    case meets
    case start
    case end

    static let table = "allocations"
    static let required = [Column.offer, .need, .quantity]
  }

  /// One row, with its place.
  package struct Row: Sendable {
    package let offer: String
    package let need: String
    /// Unit: units of the resource that is given.
    package let quantity: Double
    package let place: Place
  }

  /// Reads the table at `path`.
  ///
  /// - Throws: everything that is wrong with it.
  package static func read(path: String) throws(InvalidInput) -> [Row] {
    let log = FindingLog()
    if let start = try? ByteFile(path: path, name: path, limit: Limits.tableBytes).bytes.first(
      where: { $0 > 0x20 }), start == UInt8(ascii: "{") || start == UInt8(ascii: "[")
    {
      throw InvalidInput([
        Finding(
          .error, at: Place(file: path, line: 1), "this is JSON; a table is needed",
          maybe: "write the plan with --format csv")
      ])
    }
    let files = TableFiles(folder: nil, files: Disk(), log: log)
    guard let sheet = files.sheet(called: "allocations", .file(path, place: nil)),
      let table = Table<Column>(sheet, log: log)
    else { throw InvalidInput(log.sorted) }
    var rows: [Row] = []
    for var row in table.rows {
      let (offer, need) = (row.requiredText(.offer), row.requiredText(.need))
      let quantity = row.hasRequired(.quantity) ? row.amount(.quantity) : nil
      guard let offer, let need, let quantity else { continue }
      rows.append(Row(offer: offer, need: need, quantity: quantity, place: row.place))
    }
    if log.hasErrors { throw InvalidInput(log.sorted) }
    return rows
  }
}
