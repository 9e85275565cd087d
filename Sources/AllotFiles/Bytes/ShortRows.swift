internal import AllotModel

/// Rows with fewer cells than the header, told once for each number of cells.
///
/// A spreadsheet may leave out the last empty cells of many rows, and a warning for each of them
/// would hide the others.
struct ShortRows {
  /// Rows of the same number of cells.
  private struct Group {
    let first: Sheet.Row
    var others = 0
    /// The line of the second row.
    var next: UInt32 = 0
  }

  private let header: [String]
  /// Shape: one per column; whether a cell of it may be missed.
  private let counts: [Bool]
  /// The fewest cells of a row that lacks none but those of nameless columns and of notes.
  let enough: Int
  private var groupByCells: [Int: Group] = [:]

  init(header: [String]) {
    self.header = header
    counts = header.map { !$0.isEmpty && !HeaderName.isNote($0) }
    enough = (counts.lastIndex(of: true) ?? -1) + 1
  }

  /// Takes a row with fewer cells than enough.
  mutating func add(_ row: Sheet.Row, cells: Int) {
    guard var group = groupByCells[cells] else {
      groupByCells[cells] = Group(first: row)
      return
    }
    group.others += 1
    if group.others == 1 { group.next = row.line }
    groupByCells[cells] = group
  }

  /// Tells of the rows, and of the columns that they leave empty.
  func tell(_ log: FindingLog, file: String, separator: UInt8) {
    let sign = separator == UInt8(ascii: "\t") ? "a tab" : "'\(Unicode.Scalar(separator))'"
    for (cells, group) in groupByCells.sorted(by: { $0.key < $1.key }) {
      log.warning(
        "the row has \(cells) \(cells == 1 ? "cell" : "cells"), the header has \(header.count); "
          + "\(columns(from: cells)) read as empty\(others(group))",
        at: Place(file: file, line: Int(group.first.line)),
        maybe: "write what is missing, or \(sign) for each cell that is to be empty")
    }
  }

  private func columns(from first: Int) -> String {
    let names = header.indices.dropFirst(first).filter { counts[$0] }.map { "'\(header[$0])'" }
    guard let last = names.last, names.count > 1 else { return "\(names.joined()) is" }
    return "\(names.dropLast().joined(separator: ", ")) and \(last) are"
  }

  private func others(_ group: Group) -> String {
    switch group.others {
    case 0: ""
    case 1: ", and so in line \(group.next)"
    default: ", and so in \(group.others) more rows, the next in line \(group.next)"
    }
  }
}
