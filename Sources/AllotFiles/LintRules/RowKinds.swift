internal import AllotModel

/// The kinds of the rows of a table, in the order in which they come first.
struct RowKinds<Kind: Hashable> {
  private(set) var kinds: [Kind] = []
  /// Shape: one per kind; how many rows are of it.
  private(set) var counts: [Int] = []
  /// Shape: one per row; the position of its kind, or `nil` when the row counts for nothing.
  private(set) var kindOfRow: [Int?] = []
  private var kindsByResource: [Int: [Int]] = [:]

  /// - Shape: of `resources`: one per row.
  init<Row>(_ rows: [Row], resources: [Int], kind: (_ position: Int, Row) -> Kind?) {
    var positions: [Kind: Int] = [:]
    positions.reserveCapacity(rows.count)
    kindOfRow.reserveCapacity(rows.count)
    for (position, row) in rows.enumerated() {
      guard let kind = kind(position, row) else {
        kindOfRow.append(nil)
        continue
      }
      let known = positions[kind]
      let number = known ?? kinds.count
      kindOfRow.append(number)
      if known != nil {
        counts[number] += 1
      } else {
        positions[kind] = number
        kinds.append(kind)
        counts.append(1)
        kindsByResource[resources[position], default: []].append(number)
      }
    }
  }

  /// The kinds of one resource.
  func kinds(of resource: Int) -> [Int] { kindsByResource[resource] ?? [] }
}
