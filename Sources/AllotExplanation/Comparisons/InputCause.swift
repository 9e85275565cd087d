internal import AllotModel

/// Changes of the input that are made together, and whose effect is told as one.
package struct InputCause: Sendable {
  /// What binds them.
  package enum Scope: Sendable {
    /// One row, or one setting.
    case row
    /// The whole of the horizon or of the key, with what cannot be without it.
    case whole
    /// All rows of a table that a state has.
    case state(String)
    /// All rows of a table.
    case table
  }

  package let scope: Scope
  package let table: InputTable
  package let changes: [InputChange]
}

extension InputCause {
  /// Beyond so many, changes are taken together: by table and state, then by table alone.
  package static let most = 12

  /// The changes that may have an effect, in the order in which they are made.
  static func all(in changes: [InputChange], of mixture: ProblemMixture) -> [InputCause] {
    let active = changes.filter { !$0.isIdle }
    let bound = Set(active.indices.filter { mixture.needsHorizon(active[$0]) })
    var causes: [InputCause] = []
    let horizon = active.filter { $0.table == .horizon } + bound.sorted().map { active[$0] }
    if !horizon.isEmpty {
      causes.append(InputCause(scope: .whole, table: .horizon, changes: horizon))
    }
    let key = active.filter { $0.table == .key }
    if !key.isEmpty { causes.append(InputCause(scope: .whole, table: .key, changes: key)) }
    let rows = active.enumerated().filter {
      ![.horizon, .key].contains($1.table) && !bound.contains($0)
    }.map(\.element)
    return causes + grouped(rows, besides: causes.count)
  }

  private static func grouped(_ rows: [InputChange], besides count: Int) -> [InputCause] {
    if rows.count + count <= most {
      return rows.map { InputCause(scope: .row, table: $0.table, changes: [$0]) }
    }
    let byState = parted(rows) { $0.owner }
    return byState.count + count <= most ? byState : parted(rows) { _ in "" }
  }

  /// Rows of the same table and owner together; a row alone stays one.
  private static func parted(
    _ rows: [InputChange], by owner: (InputChange) -> String
  ) -> [InputCause] {
    InputTable.allCases.flatMap { table in
      let own = Dictionary(grouping: rows.filter { $0.table == table }, by: owner)
      return own.sorted { $0.key < $1.key }.map { name, changes in
        let scope: Scope = changes.count == 1 ? .row : name.isEmpty ? .table : .state(name)
        return InputCause(scope: scope, table: table, changes: changes)
      }
    }
  }
}

extension ProblemMixture {
  /// Whether a row lies outside one of two horizons, so that it can only change with them.
  fileprivate func needsHorizon(_ change: InputChange) -> Bool {
    guard old.horizon != new.horizon else { return false }
    switch change.table {
    case .needs: return !windows(change.id, old.needs, new.needs) { ($0.id.text, $0.window) }
    case .offers: return !windows(change.id, old.offers, new.offers) { ($0.id.text, $0.window) }
    default: return false
    }
  }

  /// Whether the rows of an id fit into both horizons.
  private func windows<Row>(
    _ id: String, _ before: [Row], _ after: [Row], _ part: (Row) -> (id: String, window: Window)
  ) -> Bool {
    (before + after).map(part).filter { $0.id == id }.allSatisfy {
      $0.window.fits(old.horizon) && $0.window.fits(new.horizon)
    }
  }
}
