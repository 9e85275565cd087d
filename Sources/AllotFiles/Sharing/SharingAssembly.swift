internal import AllotModel
internal import ExactNumbers

/// Puts what `share:` and the tables say together into one problem.
struct SharingAssembly {
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

  /// The problem, and its states as tables name them; `nil` when it cannot be put together, which
  /// the log then tells.
  func problem() -> (problem: SharingProblem, directory: StateDirectory)? {
    guard let sharers = Sharers(document, settings, tables, log: log).read() else { return nil }
    var assembly = MethodAssembly(
      document, settings, sharers: sharers, tables: tables, log: log)
    let methods = assembly.methods()
    let (amount, remark) = amount(of: methods)
    guard !methods.isEmpty, amount != nil || settings.units != nil else { return nil }
    var problem = SharingProblem(
      title: document.title ?? "", currency: document.currency ?? "EUR", states: sharers.states,
      amount: amount, units: settings.units?.value, methods: methods)
    problem.description = document.description
    problem.source = document.source
    problem.remarks = [remark].compactMap(\.self)
    problem.headFigure = figure(settings.headFigure, "per-head", "population", sharers)
    problem.wealthFigure = figure(settings.wealthFigure, "per-gdp", "gdp", sharers)
    problem.reference = reference(among: methods)
    problem.blocs = settings.blocs.map { sharers.codes(of: $0, log: log).sorted() }
    ShareChecks(problem, settings, log: log).tell()
    return (problem, sharers.directory)
  }

  /// The money that is split, and what is assumed about it.
  private func amount(of methods: [SharingMethod]) -> (Rational?, remark: String?) {
    if let amount = settings.amount { return (amount.value, nil) }
    if settings.units != nil { return (nil, nil) }
    for method in methods {
      guard case .game(let game) = method.basis, let total = game.source.total else { continue }
      let cents = Rational((total * 100).rounded) / 100
      return (cents, "no amount is given: it is what all pay together in '\(method.name)'")
    }
    if !log.hasErrors {
      log.error(
        "'share' says neither an amount nor units", at: settings.place,
        maybe: "add 'amount: 420000000' for money, or 'units: 21000' for indivisible things")
    }
    return (nil, nil)
  }

  /// The figure that a setting names, or the usual one when every state has it.
  private func figure(
    _ written: Written<String>?, _ setting: String, _ usual: String, _ sharers: Sharers.Found
  ) -> String? {
    let name = written?.value ?? usual
    let lacking = sharers.states.filter { ($0.figures[name] ?? 0) <= 0 }
    if lacking.isEmpty { return name }
    guard let written else { return nil }
    let known = Set(sharers.states.flatMap(\.figures.keys))
    if !known.contains(name) {
      let near = Spelling.nearest(to: name, among: known.sorted())
      log.error(
        "'\(setting)' names the figure '\(name)', which no state has", at: written.place,
        maybe: near.map { "write '\($0)'" })
    } else {
      let codes = lacking.map(\.code.text).joined(separator: ", ")
      log.error(
        "'\(setting)' needs a figure '\(name)' above zero, and \(codes) \(lacking.count == 1 ? "has" : "have") none",
        at: written.place, maybe: "fill in the column, or leave these states out")
    }
    return nil
  }

  private func reference(among methods: [SharingMethod]) -> Int {
    guard let written = settings.reference else { return 0 }
    if let position = methods.firstIndex(where: { $0.name == written.value }) { return position }
    // A method that could not be read is not an unknown one.
    guard !settings.methods.contains(where: { $0.name.value == written.value }) else { return 0 }
    let names = settings.methods.map(\.name.value)
    let near = Spelling.nearest(to: written.value, among: names)
    log.error(
      "no method is called '\(written.value)'", at: written.place,
      maybe: near.map { "write '\($0)'" } ?? "the methods are \(names.joined(separator: ", "))")
    return 0
  }
}

extension GameSource {
  /// What all pay together, where a table says it.
  fileprivate var total: Rational? {
    switch self {
    case .table(let game): game.total
    case .airport(let game): game.total
    case .match: nil
    }
  }
}
