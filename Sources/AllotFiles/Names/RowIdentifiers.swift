internal import AllotModel

/// Gives every row of a table the name by which it is known.
///
/// A row without an `id` is named after its own cells. Rows of the same name are numbered by
/// what else they say and never by where they stand, so that sorting a table changes no name.
struct RowIdentifiers<Column: TableColumn> {
  private struct Entry {
    let row: Int
    let given: String?
    let base: String
  }

  private let table: Table<Column>
  private let idColumn: Column
  private let content: [Column]
  private var entries: [Entry] = []

  /// - Parameters:
  ///   - table: The table whose rows are named.
  ///   - idColumn: The column of given names.
  ///   - content: The columns that tell rows apart, the weightiest first.
  init(_ table: Table<Column>, idColumn: Column, content: [Column]) {
    self.table = table
    self.idColumn = idColumn
    self.content = content
  }

  /// Enters a row; `base` is what it is called when it has no id of its own.
  mutating func add(_ row: TableRow<Column>, base: String) {
    entries.append(Entry(row: row.number, given: row.text(idColumn), base: base))
  }

  /// The names, one for each row in the order in which they were entered.
  func names() -> [String] {
    var names = entries.map { $0.given ?? $0.base }
    var taken = takeGiven()
    let made = Dictionary(grouping: entries.indices.filter { entries[$0].given == nil }) {
      entries[$0].base
    }
    let bases = made.keys.sorted()
    let free = Set(bases.filter { taken.insert($0).inserted })
    for base in bases {
      let group = sortedByContent(made[base] ?? [])
      var number = 1
      for (position, entry) in group.enumerated() where position > 0 || !free.contains(base) {
        repeat { number += 1 } while !taken.insert("\(base)/\(number)").inserted
        names[entry] = "\(base)/\(number)"
      }
    }
    return names
  }

  /// The names that rows bring along; repeated ones are errors.
  private func takeGiven() -> Set<String> {
    var rowByName: [String: Int] = [:]
    for entry in entries {
      guard let given = entry.given else { continue }
      if let earlier = rowByName[given] {
        let line = table.sheet.place(ofRow: earlier).line
        table.log.error(
          "the id '\(given)' stands twice, first in line \(line)",
          at: table.row(entry.row).place(of: idColumn),
          maybe: "give each row its own id, or leave the cell empty")
      } else {
        rowByName[given] = entry.row
      }
    }
    return Set(rowByName.keys)
  }

  private func sortedByContent(_ group: [Int]) -> [Int] {
    guard group.count > 1 else { return group }
    let keyed = group.map { entry in
      let row = table.row(entries[entry].row)
      return (key: content.map { row.text($0) ?? "" }.joined(separator: "\u{1}"), entry: entry)
    }.sorted { $0.key < $1.key }
    for (first, second) in zip(keyed, keyed.dropFirst()) where first.key == second.key {
      let rows = [entries[first.entry].row, entries[second.entry].row].sorted()
      let line = table.sheet.place(ofRow: rows[0]).line
      table.log.warning(
        "the row repeats line \(line); both are counted", at: table.sheet.place(ofRow: rows[1]),
        maybe: "remove one of them, or give each an id if both are meant")
    }
    return keyed.map(\.entry)
  }
}
