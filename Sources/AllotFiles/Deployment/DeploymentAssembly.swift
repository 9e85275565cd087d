internal import AllotModel

/// Puts what the document and the tables say of a deployment together into one problem.
struct DeploymentAssembly {
  private let document: ProblemDocument
  private let sheets: SheetsByTable
  private let log: FindingLog

  init(_ document: ProblemDocument, _ sheets: SheetsByTable, log: FindingLog) {
    self.document = document
    self.sheets = sheets
    self.log = log
  }

  /// The problem; of use only when the log has no errors afterwards.
  func problem() -> DeploymentProblem {
    var remarks = document.remarks
    let states = states(&remarks)
    let statesAreSound = !log.hasErrors
    let teams = sheets[.teams].map { TeamsTable.read($0, log: log) } ?? []
    let context = context(states: states, teams: teams)
    let (settings, keyPlace) = DeploySettingsReader(log: log).read(document.deploy)
    var problem = DeploymentProblem(
      title: document.title ?? "", description: document.description, source: document.source,
      currency: document.currency ?? "EUR", horizon: document.horizon, states: states ?? [],
      posts: sheets[.posts].map { PostsTable.read($0, context, log: log) } ?? [],
      pools: sheets[.pools].map { PoolsTable.read($0, context, log: log) } ?? [],
      teams: teams ?? [], settings: settings)
    let comparesBurdens = settings.objectives?.contains(.burden) ?? true
    let key = ReferenceKey.Question(
      name: settings.key, place: keyPlace, comparesBurdens: comparesBurdens)
    problem.keyShares = ReferenceKey(document, log: log).shares(
      over: problem.states, key, canCompute: statesAreSound, remarks: &remarks)
    if comparesBurdens { tellEmptyShares(in: problem) }
    problem.remarks = remarks
    return problem
  }

  private func context(states: [State]?, teams: [Team]?) -> DeploymentContext {
    DeploymentContext(
      rows: ReadingContext(
        states: StateDirectory(states ?? [], table: statesTable, isWhole: states != nil),
        resources: ResourceDirectory([], table: nil),
        horizon: document.horizon, horizonIsBroken: document.horizonIsBroken),
      teams: Set((teams ?? []).map(\.id.text)),
      teamsAreWhole: teams != nil && !sheets.isBroken(.teams))
  }

  /// The states of the table, or those in use; `nil` when the table cannot be read.
  private func states(_ remarks: inout [String]) -> [State]? {
    if sheets.isBroken(.states) { return nil }
    if let sheet = sheets[.states] { return StatesTable.read(sheet, log: log) }
    remarks.append(
      "no table of states is given: the states are those that the tables name, without figures")
    return NamesInUse(sheets: sheets).states()
  }

  /// The file of the table of states; `nil` when none is given.
  private var statesTable: String? {
    switch document.tables[.states] {
    case .file(let path, _): path
    case .inline, .unreadable: "the states"
    case nil: nil
    }
  }

  /// Every state with a pool has a part of the key.
  private func tellEmptyShares(in problem: DeploymentProblem) {
    guard let shares = problem.keyShares else { return }
    var told: Set<State.Code> = []
    for pool in problem.pools {
      let share = shares[pool.state] ?? 0
      guard share < Limits.smallestShare, told.insert(pool.state).inserted else { continue }
      log.error(
        "\(pool.state) has a pool, but its share of the key '\(problem.settings.key)' is "
          + (share > 0 ? "next to zero, " : "zero, ") + "so its burden would have no end",
        at: pool.place, maybe: "look at its figures in the table of states")
    }
  }
}
