package import AllotModel

/// A problem that was read with changes, and the files that would say the same.
package struct ChangedReading: Sendable {
  package let problem: MatchingProblem
  /// The files of a folder that holds the changed problem, by name.
  package let files: [(name: String, text: String)]
}

extension ProblemReader {
  /// The problem at `path` with some changes, each made in what the one before left.
  ///
  /// - Throws: a change that names what is not there, or everything that is wrong afterwards.
  package static func read(
    path: String, changes: [ProblemChange]
  ) throws(InvalidInput) -> ChangedReading {
    let log = FindingLog()
    guard let location = ProblemLocation(path: path, log: log),
      let bytes = location.documentBytes(Disk(), log),
      let root = DocumentTree.read(bytes, file: location.documentName, log: log),
      var document = DocumentReader(log: log).read(root)
    else { throw InvalidInput(log.sorted) }
    if document.title == nil { document.title = location.title }
    let files = TableFiles(folder: location.folder, files: Disk(), log: log)
    let sheets = SheetsByTable(document.tables, files: files)
    var editing = ProblemEditing(document: document, sheets: sheets)
    for (number, change) in changes.enumerated() {
      try editing.make(change, at: Place(file: "--if", line: number + 1))
    }
    let problem = try editing.problem()
    // Nobody shall take a saved problem for the one that it was made from.
    let told = changes.map(\.text).joined(separator: "; ")
    let title = changes.isEmpty ? problem.title : "\(problem.title) - what if \(told)"
    return ChangedReading(
      problem: problem, files: ProblemText(root, editing: editing, title: title).files)
  }
}

/// A document and its tables while they are changed.
struct ProblemEditing {
  private(set) var document: ProblemDocument
  private(set) var sheets: SheetsByTable
  /// The tables that a change has touched.
  private(set) var tables: [TableName: EditedTable] = [:]

  init(document: ProblemDocument, sheets: SheetsByTable) {
    self.document = document
    self.sheets = sheets
  }

  /// The problem as it now stands.
  ///
  /// - Throws: everything that is wrong with it.
  func problem() throws(InvalidInput) -> MatchingProblem {
    let log = FindingLog()
    let problem = ProblemAssembly(document, sheets, log: log).problem()
    if log.hasErrors { throw InvalidInput(log.sorted.filter { $0.severity == .error }) }
    return problem
  }

  mutating func make(_ change: ProblemChange, at place: Place) throws(InvalidInput) {
    if change.subject == "match" { return try set(change, at: place) }
    guard let name = TableName(rawValue: change.subject), let columns = Self.columns[name] else {
      let known = Self.columns.keys.map(\.rawValue).sorted() + ["match"]
      throw change.refusal(
        "'\(change.subject)' is no table",
        maybe: Spelling.nearest(to: change.subject, among: known).map { "write '\($0)'" }
          ?? "the tables are \(known.joined(separator: ", "))")
    }
    let problem = try problem()
    var table = try table(name, change)
    // Names that rows have from what they say stay theirs when that changes.
    keepNames(of: problem, name, in: &table)
    let free = name == .states ? table.header.map(HeaderName.canonical) : []
    switch try change.action(columns: columns + free) {
    case .add(let cells): table.add(cells, at: place)
    case .remove(let id): table.remove(row: try row(of: id, name, problem, table, change))
    case .set(let id, let column, let text):
      table.set(
        row: try row(of: id, name, problem, table, change), column: column, to: text, at: place)
    }
    tables[name] = table
    sheets.replace(name, with: table.sheet)
  }

  private func table(
    _ name: TableName, _ change: ProblemChange
  ) throws(InvalidInput) -> EditedTable {
    if let table = tables[name] { return table }
    guard let sheet = sheets[name] else {
      throw change.refusal("the problem has no table of \(name.rawValue)")
    }
    return EditedTable(sheet)
  }

  private func row(
    of id: String, _ name: TableName, _ problem: MatchingProblem, _ table: EditedTable,
    _ change: ProblemChange
  ) throws(InvalidInput) -> Int {
    let known = problem.rows(of: name)
    if let place = known.first(where: { $0.id == id })?.place, let row = table.row(at: place) {
      return row
    }
    let ids = known.map(\.id)
    let peers = Spelling.peers(of: id, among: ids)
    let list =
      peers.isEmpty
      ? "the first are \(ids.prefix(5).joined(separator: ", "))"
      : "those of the same state are \(peers.prefix(5).joined(separator: ", "))"
    throw change.refusal(
      "no row of \(name.rawValue) is called '\(id)'",
      maybe: Spelling.nearest(toID: id, among: ids).map { "write '\($0)'" }
        ?? (ids.isEmpty ? nil : list))
  }

  private func keepNames(
    of problem: MatchingProblem, _ name: TableName, in table: inout EditedTable
  ) {
    guard [.needs, .offers, .budgets].contains(name) else { return }
    for (id, place) in problem.rows(of: name) {
      if let place, let row = table.row(at: place) { table.note(row: row, column: "id", id) }
    }
  }

  /// Changes a setting of `match`.
  private mutating func set(_ change: ProblemChange, at place: Place) throws(InvalidInput) {
    let values = change.words.dropFirst().map {
      DocumentNode(content: .scalar($0, isPlain: true), place: place)
    }
    let isList = change.words[0] == "objectives"
    let value = isList ? DocumentNode(content: .list(values), place: place) : values[0]
    let key = DocumentKey(name: change.words[0], place: place)
    let log = FindingLog()
    SettingsReader(log: log).read(
      DocumentNode(content: .mapping([(key, value)]), place: place), into: &document)
    if log.hasErrors { throw InvalidInput(log.sorted) }
  }

  /// The columns of each table that may be changed.
  private static let columns: [TableName: [String]] = [
    .needs: names(NeedsTable.Column.self), .offers: names(OffersTable.Column.self),
    .routes: names(RoutesTable.Column.self), .substitutes: names(SubstitutesTable.Column.self),
    .budgets: names(BudgetsTable.Column.self), .resources: names(ResourcesTable.Column.self),
    .states: names(StatesTable.Column.self),
  ]

  private static func names<Column: TableColumn>(_: Column.Type) -> [String] {
    Column.allCases.map(\.rawValue)
  }
}

extension MatchingProblem {
  /// What the rows of a table are called, and where they were written.
  fileprivate func rows(of name: TableName) -> [(id: String, place: Place?)] {
    switch name {
    case .needs: needs.map { ($0.id.text, $0.place) }
    case .offers: offers.map { ($0.id.text, $0.place) }
    case .routes: routes.map { ($0.ends.description, $0.place) }
    case .substitutes: substitutes.map { ("\($0.by)->\($0.need)", $0.place) }
    case .budgets: budgets.map { ($0.id.text, $0.place) }
    case .resources: resources.map { ($0.id.text, $0.place) }
    case .states: states.map { ($0.code.text, $0.place) }
    case .posts, .pools, .teams: []
    }
  }
}
