package import AllotModel

/// Reads what `allot deploy` is asked: posts, pools, teams and the rules between them.
package enum DeploymentReader {
  /// The problem at `path`: a folder with a `problem.yaml`, or a `.yaml` or `.json` file.
  ///
  /// - Throws: everything that was found, when any of it is an error.
  package static func read(path: String) throws(InvalidInput) -> ReadDeployment {
    let log = FindingLog()
    guard let location = ProblemLocation(path: path, log: log) else {
      throw InvalidInput(log.sorted)
    }
    return try read(location, Disk(), log)
  }

  /// The problem whose document lies at `location` among `files`.
  static func read(_ location: ProblemLocation, _ files: any FileProvider, _ log: FindingLog)
    throws(InvalidInput) -> ReadDeployment
  {
    guard let bytes = location.documentBytes(files, log),
      let root = DocumentTree.read(bytes, file: location.documentName, log: log),
      var document = DocumentReader(log: log).read(root)
    else { throw InvalidInput(log.sorted) }
    if document.title == nil { document.title = location.title }
    checkTables(of: document, location, log)
    let tables = TableFiles(folder: location.folder, files: files, log: log)
    let sheets = SheetsByTable(document.tables, of: .deploy, files: tables)
    let problem = DeploymentAssembly(document, sheets, log: log).problem()
    let findings = log.sorted
    if log.hasErrors { throw InvalidInput(findings) }
    return ReadDeployment(problem: problem, warnings: findings)
  }

  private static func checkTables(
    of document: ProblemDocument, _ location: ProblemLocation, _ log: FindingLog
  ) {
    for name in [TableName.posts, .pools] where document.tables[name] == nil {
      log.error(
        "the document names no table of \(name.rawValue)",
        at: Place(file: location.documentName, line: 1),
        maybe: document.tables[.posts] == nil && document.tables[.needs] != nil
          ? "run 'allot match', which plans its needs and offers"
          : "add the line '\(name.rawValue): \(name.rawValue).csv'")
    }
  }
}

/// A deployment problem that was read without errors, and what is worth a look in its files.
package struct ReadDeployment: Sendable {
  package let problem: DeploymentProblem
  /// By file, line and column.
  package let warnings: [Finding]

  package init(problem: DeploymentProblem, warnings: [Finding]) {
    self.problem = problem
    self.warnings = warnings
  }
}
