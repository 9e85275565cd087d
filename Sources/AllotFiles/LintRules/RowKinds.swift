internal import AllotModel

/// What rows of one kind have in common.
protocol RowKind: Equatable {
  /// The number of the resource.
  var resource: Int { get }
  var hash: RowHash { get }
}

/// The kinds of the rows of a table, in the order in which they come first.
struct RowKinds<Kind: RowKind> {
  private(set) var kinds: [Kind] = []
  /// Shape: one per kind; how many rows are of it.
  private(set) var counts: [Int] = []
  /// Shape: one per row; the position of its kind, or `nil` when the row counts for nothing.
  private(set) var kindOfRow: [Int?] = []
  /// Shape: one list per resource; positions of kinds.
  private var kindsByResource: [[Int]]

  /// - Shape: of `rows`: the kind of each, `nil` when it counts for nothing.
  init(of rows: some Collection<Kind?>, resourceCount: Int) {
    kindsByResource = [[Int]](repeating: [], count: resourceCount)
    kindOfRow.reserveCapacity(rows.count)
    var first = FirstRows(count: rows.count)
    for kind in rows {
      guard let kind else {
        kindOfRow.append(nil)
        continue
      }
      let number = first.first(kinds.count, hash: kind.hash) { kinds[$0] == kind }
      kindOfRow.append(number)
      if number < kinds.count {
        counts[number] += 1
      } else {
        kinds.append(kind)
        counts.append(1)
        kindsByResource[kind.resource].append(number)
      }
    }
  }

  /// The kinds of one resource.
  func kinds(of resource: Int) -> [Int] { kindsByResource[resource] }
}
