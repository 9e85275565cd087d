internal import AllotModel

/// Reads problems: folders, single documents, or tables without a document.
package enum ProblemReader {
  /// The problem at `path`: a folder with a `problem.yaml`, or a `.yaml` or `.json` file.
  ///
  /// - Throws: everything that was found, when any of it is an error.
  package static func read(path: String) throws(InvalidInput) -> ReadProblem {
    let log = FindingLog()
    guard let location = ProblemLocation(path: path, log: log) else {
      throw InvalidInput(log.sorted)
    }
    return try read(location, Disk(), log)
  }

  /// The problem whose document lies at `location` among `files`.
  static func read(_ location: ProblemLocation, _ files: any FileProvider, _ log: FindingLog)
    throws(InvalidInput) -> ReadProblem
  {
    guard let bytes = location.documentBytes(files, log),
      let root = DocumentTree.read(bytes, file: location.documentName, log: log),
      var document = DocumentReader(log: log).read(root)
    else { throw InvalidInput(log.sorted) }
    if document.title == nil { document.title = location.title }
    checkTables(of: document, location, log)
    let tables = TableFiles(folder: location.folder, files: files, log: log)
    let sheets = SheetsByTable(document.tables, files: tables)
    return try problem(document, sheets, log)
  }

  /// The problem that tables make without a document.
  ///
  /// What no table says is assumed, and each assumption is one of the problem's remarks.
  ///
  /// - Throws: everything that was found, when any of it is an error.
  package static func read(
    needs: String, offers: String, states: String? = nil, resources: String? = nil,
    routes: String? = nil, substitutes: String? = nil, budgets: String? = nil
  ) throws(InvalidInput) -> ReadProblem {
    let paths: [(TableName, String?)] = [
      (.needs, needs), (.offers, offers), (.states, states), (.resources, resources),
      (.routes, routes), (.substitutes, substitutes), (.budgets, budgets),
    ]
    return try read(paths, Disk(), FindingLog())
  }

  /// The problem that the tables at some paths make.
  static func read(
    _ paths: [(TableName, String?)], _ files: any FileProvider, _ log: FindingLog
  ) throws(InvalidInput) -> ReadProblem {
    var document = ProblemDocument()
    for case (let name, let path?) in paths { document.tables[name] = .file(path, place: nil) }
    let names = paths.prefix(2).compactMap { $0.1.map(ProblemLocation.fileName) }
    document.title = names.joined(separator: " and ")
    let tables = TableFiles(folder: nil, files: files, log: log)
    let sheets = SheetsByTable(document.tables, files: tables)
    let derived = DerivedHorizon(sheets).read()
    document.horizon = derived.horizon
    document.remarks = [derived.remark]
    return try problem(document, sheets, log)
  }

  private static func checkTables(
    of document: ProblemDocument, _ location: ProblemLocation, _ log: FindingLog
  ) {
    for name in [TableName.needs, .offers] where document.tables[name] == nil {
      log.error(
        "the document names no table of \(name.rawValue)",
        at: Place(file: location.documentName, line: 1),
        maybe: document.tables[.posts] != nil || document.tables[.pools] != nil
          ? "run 'allot deploy', which plans its posts and pools"
          : "add the line '\(name.rawValue): \(name.rawValue).csv'")
    }
  }

  private static func problem(
    _ document: ProblemDocument, _ sheets: SheetsByTable, _ log: FindingLog
  ) throws(InvalidInput) -> ReadProblem {
    let problem = ProblemAssembly(document, sheets, log: log).problem()
    let findings = log.sorted
    if log.hasErrors { throw InvalidInput(findings) }
    return ReadProblem(problem: problem, warnings: findings)
  }
}
