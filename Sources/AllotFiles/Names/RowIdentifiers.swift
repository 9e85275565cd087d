internal import AllotModel

/// Gives every row of a table the name by which it is known.
///
/// A row without an `id` is named after its own cells. Rows of the same name are numbered by
/// what else they say and never by where they stand, so that sorting a table changes no name.
struct RowIdentifiers<Column: TableColumn> {
  private struct Entry {
    let row: Int
    /// Its own name, or what it is called without one.
    let name: String
    let isGiven: Bool
  }

  private let table: Table<Column>
  private let idColumn: Column
  private let content: [Column]
  private let mark: String
  private var entries: [Entry] = []

  /// - Parameters:
  ///   - table: The table whose rows are named.
  ///   - idColumn: The column of given names.
  ///   - content: The columns that tell rows apart, the weightiest first.
  ///   - mark: What stands before the number of a further row of the same name.
  init(_ table: Table<Column>, idColumn: Column, content: [Column], mark: String = "/") {
    self.table = table
    self.idColumn = idColumn
    self.content = content
    self.mark = mark
  }

  /// Enters a row; `base` is what it is called when it has no id of its own.
  mutating func add(_ row: TableRow<Column>, base: () -> String) {
    let given = row.text(idColumn)
    entries.append(Entry(row: row.number, name: given ?? base(), isGiven: given != nil))
  }

  /// The names, one for each row in the order in which they were entered.
  func names() -> [String] {
    var names = entries.map(\.name)
    if entries.allSatisfy(\.isGiven), areSurelyDifferent { return names }
    var taken = takeGiven()
    let made = Dictionary(grouping: entries.indices.filter { !entries[$0].isGiven }) {
      entries[$0].name
    }
    let bases = made.keys.sorted()
    let free = Set(bases.filter { taken.insert($0).inserted })
    for base in bases {
      let group = sortedByContent(made[base] ?? [])
      var number = 1
      for (position, entry) in group.enumerated() where position > 0 || !free.contains(base) {
        repeat { number += 1 } while !taken.insert("\(base)\(mark)\(number)").inserted
        names[entry] = "\(base)\(mark)\(number)"
      }
    }
    return names
  }

  /// Whether no two names are the same; false also where that takes longer to say.
  private var areSurelyDifferent: Bool {
    let rises = zip(entries, entries.dropFirst()).allSatisfy { $0.name < $1.name }
    if rises { return true }
    var names = DistinctNames(count: entries.count)
    return entries.allSatisfy { entry in
      var name = entry.name
      return name.withUTF8 { names.isNew($0) }
    }
  }

  /// The names that rows bring along; repeated ones are errors.
  private func takeGiven() -> Set<String> {
    var rowByName: [String: Int] = [:]
    for entry in entries where entry.isGiven {
      if let earlier = rowByName[entry.name] {
        let line = table.sheet.place(ofRow: earlier).line
        table.log.error(
          "the id '\(entry.name)' stands twice, first in line \(line)",
          at: table.row(entry.row).place(of: idColumn),
          maybe: "give each row its own id, or leave the cell empty")
      } else {
        rowByName[entry.name] = entry.row
      }
    }
    return Set(rowByName.keys)
  }

  /// The entries of one name by what their rows say; those that say the same are told.
  private func sortedByContent(_ group: [Int]) -> [Int] {
    guard group.count > 1 else { return group }
    let sorted = group.sorted { order(entries[$0].row, entries[$1].row) < 0 }
    for (first, second) in zip(sorted, sorted.dropFirst())
    where order(entries[first].row, entries[second].row) == 0 {
      let rows = [entries[first].row, entries[second].row].sorted()
      let line = table.sheet.place(ofRow: rows[0]).line
      table.log.warning(
        "the row repeats line \(line); both are counted", at: table.sheet.place(ofRow: rows[1]),
        maybe: "remove one of them, or give each an id if both are meant")
    }
    return sorted
  }

  /// Below 0 when the first of two rows says what comes first, 0 when both say the same.
  private func order(_ left: Int, _ right: Int) -> Int {
    let (left, right) = (table.row(left), table.row(right))
    for column in content {
      let order = left.withBytes(column) { one in
        right.withBytes(column) { other in Self.order(one, other) }
      }
      // Beyond ASCII, texts are compared as texts: one can be written in several ways.
      let known = order ?? Self.order(left.text(column) ?? "", right.text(column) ?? "")
      if known != 0 { return known }
    }
    return 0
  }

  private static func order(_ left: String, _ right: String) -> Int {
    left == right ? 0 : left < right ? -1 : 1
  }

  /// The order of two cells of ASCII; `nil` when one is not, or has quotes.
  private static func order(
    _ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    let isPlain: (UInt8) -> Bool = { $0 < 0x80 && $0 != UInt8(ascii: "\"") }
    guard left.allSatisfy(isPlain), right.allSatisfy(isPlain) else { return nil }
    for (one, other) in zip(left, right) where one != other { return one < other ? -1 : 1 }
    return left.count - right.count
  }
}
