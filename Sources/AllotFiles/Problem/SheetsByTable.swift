internal import AllotModel

/// The sheets of a problem, one for each table that could be read.
struct SheetsByTable {
  private var sheets: [TableName: Sheet]
  private let broken: Set<TableName>

  /// Reads the tables of one command; those of other commands are left alone.
  init(_ sources: [TableName: TableSource], of command: Command = .match, files: TableFiles) {
    var sheets: [TableName: Sheet] = [:]
    var broken: Set<TableName> = []
    for name in command.tables {
      guard let source = sources[name] else { continue }
      sheets[name] = files.sheet(name, source)
      if sheets[name] == nil { broken.insert(name) }
    }
    self.sheets = sheets
    self.broken = broken
  }

  subscript(name: TableName) -> Sheet? { sheets[name] }

  /// Puts a sheet in the place of another.
  mutating func replace(_ name: TableName, with sheet: Sheet) { sheets[name] = sheet }

  /// Whether a table is given but could not be read.
  func isBroken(_ name: TableName) -> Bool { broken.contains(name) }

  /// Which tables are looked at.
  enum Command {
    case match
    case deploy

    var tables: [TableName] {
      switch self {
      case .match: [.states, .resources, .needs, .offers, .routes, .substitutes, .budgets]
      case .deploy: [.states, .posts, .pools, .teams]
      }
    }
  }
}
