internal import AllotModel

/// The states among which everything is split.
struct Sharers {
  /// What was found.
  struct Found {
    /// Sorted by code.
    let states: [State]
    /// All states of the problem, to find those that tables name.
    let directory: StateDirectory

    /// The states that a list names; those that do not share are told.
    func codes(of list: [Written<String>], log: FindingLog) -> [State.Code] {
      list.compactMap { written in
        if let code = directory.find(written.value), states.contains(where: { $0.code == code }) {
          return code
        }
        log.error(
          "'\(written.value)' is none of the states that share", at: written.place,
          maybe: directory.mend(written.value))
        return nil
      }
    }
  }

  private let document: ProblemDocument
  private let settings: ShareSettings
  private let tables: TableFiles
  private let log: FindingLog

  init(
    _ document: ProblemDocument, _ settings: ShareSettings, _ tables: TableFiles, log: FindingLog
  ) {
    self.document = document
    self.settings = settings
    self.tables = tables
    self.log = log
  }

  /// The states; `nil` when they cannot be read, which the log then tells.
  func read() -> Found? {
    guard let source = document.tables[.states] else { return withoutTable() }
    // A log of its own tells whether the states are to blame, and not the settings.
    let ownLog = FindingLog()
    let files = TableFiles(folder: tables.folder, files: tables.files, log: ownLog)
    let states = files.sheet(.states, source).flatMap { StatesTable.read($0, log: ownLog) }
    log.take(from: ownLog)
    guard let states, !ownLog.hasErrors else { return nil }
    let name = if case .file(let path, _) = source { path } else { "the states" }
    let directory = StateDirectory(states, table: name)
    let chosen = settings.among.map { self.chosen($0, in: directory) } ?? states
    guard !chosen.isEmpty else {
      if settings.among?.isEmpty != false { tellNone() }
      return nil
    }
    return Found(states: chosen.sorted { $0.code < $1.code }, directory: directory)
  }

  /// The states that `among` names, when no table says more about them.
  private func withoutTable() -> Found? {
    guard let among = settings.among, !among.isEmpty else {
      tellNone()
      return nil
    }
    var states: [State] = []
    for written in among {
      if let defect = StateDirectory.defect(ofCode: written.value) {
        log.error(defect.message, at: written.place, maybe: defect.maybe)
      } else if isNew(written, among: states) {
        states.append(
          State(
            code: .init(written.value),
            name: KnownStates.name(of: written.value) ?? written.value))
      }
    }
    states.sort { $0.code < $1.code }
    return states.isEmpty
      ? nil : Found(states: states, directory: StateDirectory(states, table: nil))
  }

  private func chosen(_ among: [Written<String>], in directory: StateDirectory) -> [State] {
    var states: [State] = []
    for written in among {
      guard let code = directory.find(written.value) else {
        log.error(
          "unknown state '\(written.value)'", at: written.place,
          maybe: directory.mend(written.value))
        continue
      }
      guard isNew(written, among: states),
        let state = directory.states.first(where: { $0.code == code })
      else { continue }
      states.append(state)
    }
    return states
  }

  private func isNew(_ written: Written<String>, among states: [State]) -> Bool {
    let canonical = KnownStates.canonical(written.value)
    let isNew = !states.contains { KnownStates.canonical($0.code.text) == canonical }
    if !isNew {
      log.warning(
        "'among' names \(written.value) twice", at: written.place, maybe: "remove one of them")
    }
    return isNew
  }

  private func tellNone() {
    log.error(
      "there are no states to share among", at: settings.place,
      maybe: "add the line 'states: states.csv', or 'among: [AT, BE]' under 'share'")
  }
}
