internal import AllotModel

/// Problems between two: some rows as in the old one, some as in the new one.
struct ProblemMixture {
  let old: MatchingProblem
  let new: MatchingProblem

  /// The old problem with some changes made.
  ///
  /// States and resources of both are there, because rows of both may name them; by themselves they
  /// change nothing.
  func problem(with changes: some Sequence<InputChange>) -> MatchingProblem {
    var idsByTable: [InputTable: Set<String>] = [:]
    for change in changes { idsByTable[change.table, default: []].insert(change.id) }
    let ids = { (table: InputTable) in idsByTable[table] ?? [] }
    let horizon = ids(.horizon).isEmpty ? old.horizon : new.horizon
    var needs = Self.mixed(old.needs, new.needs, ids(.needs)) { $0.id.text }
    var offers = Self.mixed(old.offers, new.offers, ids(.offers)) { $0.id.text }
    if horizon != old.horizon || horizon != new.horizon {
      for position in needs.indices { needs[position].window.refit(to: horizon) }
      for position in offers.indices { offers[position].window.refit(to: horizon) }
    }
    return MatchingProblem(
      title: old.title, currency: new.currency, horizon: horizon, states: states,
      resources: resources(changed: ids(.resources)), needs: needs, offers: offers,
      routes: Self.mixed(old.routes, new.routes, ids(.routes)) { $0.ends.description },
      substitutes: Self.mixed(old.substitutes, new.substitutes, ids(.substitutes)) {
        "\($0.by)->\($0.need)"
      },
      budgets: Self.mixed(old.budgets, new.budgets, ids(.budgets)) { $0.id.text },
      settings: settings(ids(.match)), keyShares: shares(isNew: !ids(.key).isEmpty))
  }

  /// Rows as they were, but those of some ids as they are in the new problem.
  private static func mixed<Row>(
    _ old: [Row], _ new: [Row], _ ids: Set<String>, by id: (Row) -> String
  ) -> [Row] {
    if ids.isEmpty { return old }
    return old.filter { !ids.contains(id($0)) } + new.filter { ids.contains(id($0)) }
  }

  private var states: [State] {
    let codes = Set(new.states.map(\.code))
    return new.states + old.states.filter { !codes.contains($0.code) }
  }

  private func resources(changed ids: Set<String>) -> [Resource] {
    let known = Set(old.resources.map(\.id))
    return Self.mixed(old.resources, new.resources, ids) { $0.id.text }
      + new.resources.filter { !known.contains($0.id) && !ids.contains($0.id.text) }
      + old.resources.filter { row in
        ids.contains(row.id.text) && !new.resources.contains { $0.id == row.id }
      }
  }

  private func settings(_ ids: Set<String>) -> MatchSettings {
    var settings = old.settings
    if ids.contains("objectives") { settings.objectives = new.settings.objectives }
    if ids.contains("coverage-over") { settings.coverageOver = new.settings.coverageOver }
    return settings
  }

  /// The shares of one problem; a state that only the other one knows has its share there.
  private func shares(isNew: Bool) -> [State.Code: Double]? {
    let own = isNew ? new.keyShares : old.keyShares
    let other = isNew ? old.keyShares : new.keyShares
    return own.map { $0.merging(other ?? [:]) { share, _ in share } }
  }

  /// A problem that has every row of both, the new ones first: for names.
  var union: MatchingProblem {
    var all = problem(with: [])
    let (needs, offers) = (Set(new.needs.map(\.id)), Set(new.offers.map(\.id)))
    all = MatchingProblem(
      title: new.title, currency: new.currency, horizon: new.horizon ?? old.horizon,
      states: all.states, resources: problem(with: resourceChanges).resources,
      needs: new.needs + old.needs.filter { !needs.contains($0.id) },
      offers: new.offers + old.offers.filter { !offers.contains($0.id) },
      settings: new.settings)
    return all
  }

  private var resourceChanges: [InputChange] {
    InputChange.all(from: old, to: new).filter { $0.table == .resources }
  }
}

extension Window {
  /// The same days in other steps; as far as there are any.
  fileprivate mutating func refit(to horizon: Horizon?) {
    let steps = horizon.map { $0.steps(from: from, to: to) ?? self.steps } ?? 0...0
    self = Window(from: from, to: to, steps: steps)
  }

  /// Whether the days cover a step of a horizon.
  func fits(_ horizon: Horizon?) -> Bool {
    horizon.map { $0.steps(from: from, to: to) != nil } ?? true
  }
}
