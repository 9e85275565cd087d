internal import AllotModel

/// Reads what is to be shared: a problem with `share:`, or a table of states and a formula.
package enum SharingReader {
  /// What the problem at `path` asks to be shared.
  ///
  /// - Throws: everything that was found, when any of it is an error.
  package static func read(path: String) throws(InvalidInput) -> ReadSharing {
    let log = FindingLog()
    guard let location = ProblemLocation(path: path, log: log) else {
      throw InvalidInput(log.sorted)
    }
    return try read(location, Disk(), log)
  }

  /// What the document at `location` among `files` asks to be shared.
  static func read(
    _ location: ProblemLocation, _ files: any FileProvider, _ log: FindingLog
  ) throws(InvalidInput) -> ReadSharing {
    guard let document = document(at: location, files, log) else {
      throw InvalidInput(log.sorted)
    }
    guard let node = document.share else {
      log.error(
        "the document does not say what is shared",
        at: Place(file: location.documentName, line: 1),
        maybe: "add 'share: {amount: 420000000, methods: [{name: reference key, key: fair-share}]}'"
      )
      throw InvalidInput(log.sorted)
    }
    guard let settings = ShareSettingsReader(log: log).read(node) else {
      throw InvalidInput(log.sorted)
    }
    let tables = TableFiles(folder: location.folder, files: files, log: log)
    return try problem(document, settings, tables, log)
  }

  /// What formulas over a table of states make of an amount or of units.
  ///
  /// - Throws: everything that was found, when any of it is an error.
  package static func read(_ line: SharingLine) throws(InvalidInput) -> ReadSharing {
    try read(line, Disk(), FindingLog())
  }

  static func read(
    _ line: SharingLine, _ files: any FileProvider, _ log: FindingLog
  ) throws(InvalidInput) -> ReadSharing {
    let (document, settings) = line.document(log)
    return try problem(document, settings, TableFiles(folder: nil, files: files, log: log), log)
  }

  private static func document(
    at location: ProblemLocation, _ files: any FileProvider, _ log: FindingLog
  ) -> ProblemDocument? {
    guard let bytes = location.documentBytes(files, log),
      let root = DocumentTree.read(bytes, file: location.documentName, log: log),
      var document = DocumentReader(log: log).read(root)
    else { return nil }
    document.title = document.title ?? location.title
    return document
  }

  private static func problem(
    _ document: ProblemDocument, _ settings: ShareSettings, _ tables: TableFiles, _ log: FindingLog
  ) throws(InvalidInput) -> ReadSharing {
    let read = SharingAssembly(document, settings, tables, log: log).problem()
    let findings = log.sorted
    guard let read, !log.hasErrors else { throw InvalidInput(findings) }
    return ReadSharing(problem: read.problem, warnings: findings, directory: read.directory)
  }
}

// MARK: - Keys alone

extension SharingReader {
  /// The keys of the problem at `path`, and the states that share.
  ///
  /// - Throws: everything that was found, when any of it is an error.
  package static func readKeys(path: String) throws(InvalidInput) -> ReadKeys {
    let log = FindingLog()
    guard let location = ProblemLocation(path: path, log: log),
      let document = document(at: location, Disk(), log)
    else { throw InvalidInput(log.sorted) }
    let start = ShareSettings(place: Place(file: location.documentName, line: 1))
    let settings = document.share.flatMap { ShareSettingsReader(log: log).read($0) } ?? start
    return try keys(
      document, settings, TableFiles(folder: location.folder, files: Disk(), log: log), log)
  }

  /// The keys of a command line, and the states of its table.
  ///
  /// - Throws: everything that was found, when any of it is an error.
  package static func readKeys(_ line: SharingLine) throws(InvalidInput) -> ReadKeys {
    let log = FindingLog()
    let (document, settings) = line.document(log)
    return try keys(document, settings, TableFiles(folder: nil, files: Disk(), log: log), log)
  }

  private static func keys(
    _ document: ProblemDocument, _ settings: ShareSettings, _ tables: TableFiles, _ log: FindingLog
  ) throws(InvalidInput) -> ReadKeys {
    let sharers = Sharers(document, settings, tables, log: log).read()
    let formulas = KeyFormulas(document, log: log)
    let keys = document.keys.compactMap { formulas.parsed($0) }
    guard let sharers, !log.hasErrors else { throw InvalidInput(log.sorted) }
    return ReadKeys(keys: keys, sharers: sharers, document: document)
  }
}
