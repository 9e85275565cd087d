package import AllotModel

/// One row of the input that is other in one problem than in another.
package struct InputChange: Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    case added, removed, changed
  }

  /// A field of the row; of one that was added or removed, what it says there.
  package struct Field: Sendable {
    package let name: String
    package let before: InputValue?
    package let after: InputValue?
  }

  package let table: InputTable
  package let id: String
  package let kind: Kind
  /// The state by which rows are grouped; empty where there is none.
  package let owner: String
  package let fields: [Field]
  /// Whether it is known without a plan that nothing follows from it by itself: another name, or a
  /// resource that only rows of other tables use.
  package let isIdle: Bool

  /// Every change from one problem to another, table by table, each by id.
  package static func all(
    from old: MatchingProblem, to new: MatchingProblem
  ) -> [InputChange] {
    InputTable.allCases.flatMap { table in
      changes(in: table, from: old.rows(of: table), to: new.rows(of: table))
    }
  }

  private static func changes(
    in table: InputTable, from old: [InputRow], to new: [InputRow]
  ) -> [InputChange] {
    let before = Dictionary(old.map { ($0.id, $0) }) { first, _ in first }
    let after = Dictionary(new.map { ($0.id, $0) }) { first, _ in first }
    return Set(before.keys).union(after.keys).sorted().compactMap { id in
      change(in: table, from: before[id], to: after[id])
    }
  }

  private static func change(
    in table: InputTable, from old: InputRow?, to new: InputRow?
  ) -> InputChange? {
    guard let row = new ?? old else { return nil }
    let before = values(of: old)
    let after = values(of: new)
    // Figures of states may be there on one side only.
    let known = Set((new?.fields ?? []).map(\.name))
    let all = (new?.fields ?? []) + (old?.fields ?? []).filter { !known.contains($0.name) }
    let other = all.filter { before[$0.name] != after[$0.name] }
    let kind: Kind = old == nil ? .added : new == nil ? .removed : .changed
    if kind == .changed, other.isEmpty { return nil }
    let isUnused = table == .states || (table == .resources && kind != .changed)
    return InputChange(
      table: table, id: row.id, kind: kind, owner: row.owner,
      fields: other.map { Field(name: $0.name, before: before[$0.name], after: after[$0.name]) },
      isIdle: isUnused || other.allSatisfy(\.isIdle))
  }

  private static func values(of row: InputRow?) -> [String: InputValue] {
    var values: [String: InputValue] = [:]
    for field in row?.fields ?? [] { values[field.name] = field.value }
    return values
  }
}
