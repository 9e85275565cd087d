internal import AllotModel

/// Puts what the document and the tables say together into one problem.
struct ProblemAssembly {
  private let document: ProblemDocument
  private let sheets: SheetsByTable
  private let log: FindingLog

  init(_ document: ProblemDocument, _ sheets: SheetsByTable, log: FindingLog) {
    self.document = document
    self.sheets = sheets
    self.log = log
  }

  /// The problem; of use only when the log has no errors afterwards.
  func problem() -> MatchingProblem {
    let names = NamesInUse(sheets: sheets)
    var remarks = document.remarks
    let states = states(names, &remarks)
    let statesAreSound = !log.hasErrors
    let resources = resources(names, &remarks)
    let (stateTable, resourceTable) = (tableName(.states), tableName(.resources))
    let (horizon, horizonIsBroken) = (document.horizon, document.horizonIsBroken)
    let makeContext = { @Sendable in
      ReadingContext(
        states: StateDirectory(states ?? [], table: stateTable, isWhole: states != nil),
        resources: ResourceDirectory(
          resources ?? [], table: resourceTable, isWhole: resources != nil),
        horizon: horizon, horizonIsBroken: horizonIsBroken)
    }
    let tables = NeedsAndOffers(sheets, log: log, context: makeContext)
    let context = makeContext()
    var problem = MatchingProblem(
      title: document.title ?? "", description: document.description, source: document.source,
      currency: document.currency ?? "EUR", horizon: document.horizon, states: states ?? [],
      resources: resources ?? [],
      needs: tables.needs, offers: tables.offers,
      routes: sheets[.routes].map { RoutesTable.read($0, context, log: log) } ?? [],
      substitutes: sheets[.substitutes].map { SubstitutesTable.read($0, context, log: log) } ?? [],
      budgets: sheets[.budgets].map { BudgetsTable.read($0, context, log: log) } ?? [],
      settings: document.settings, remarks: remarks)
    OwnNeeds(problem).warn(log)
    ReferenceKey(document, log: log)
      .apply(to: &problem, canCompute: statesAreSound)
    return problem
  }

  /// The states of the table, or those in use; `nil` when the table cannot be read.
  private func states(_ names: NamesInUse, _ remarks: inout [String]) -> [State]? {
    if sheets.isBroken(.states) { return nil }
    if let sheet = sheets[.states] { return StatesTable.read(sheet, log: log) }
    remarks.append(
      "no table of states is given: the states are those that the tables name, without figures")
    return names.states()
  }

  /// The resources of the table, or those in use; `nil` when the table cannot be read.
  private func resources(_ names: NamesInUse, _ remarks: inout [String]) -> [Resource]? {
    if sheets.isBroken(.resources) { return nil }
    if let sheet = sheets[.resources] { return ResourcesTable.read(sheet, log: log) }
    remarks.append(
      "no table of resources is given: each is equipment in whole units, used once, without a value"
    )
    return names.resources()
  }

  /// The file of a table; `nil` when none is given.
  private func tableName(_ name: TableName) -> String? {
    switch document.tables[name] {
    case .file(let path, _): path
    case .inline, .unreadable: "the \(name.rawValue)"
    case nil: nil
    }
  }
}
