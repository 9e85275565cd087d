/// Two lists of the same kind, row by row, by what the rows are called.
///
/// `nil` where a row is in one of them alone.
struct PairedRows<Row> {
  typealias Pair = (id: String, before: Row?, after: Row?)

  /// Sorted by id.
  let pairs: [Pair]

  init(_ before: [Row], _ after: [Row], by id: (Row) -> String) {
    let old = Dictionary(before.map { (id($0), $0) }) { first, _ in first }
    let new = Dictionary(after.map { (id($0), $0) }) { first, _ in first }
    pairs = Set(old.keys).union(new.keys).sorted().map { ($0, old[$0], new[$0]) }
  }

  /// Those of which a figure differs; a row in one list alone differs in all.
  func differing(in figures: (Row) -> [Double?]) -> [Pair] {
    pairs.filter { pair in
      guard let before = pair.before, let after = pair.after else { return true }
      return !zip(figures(before), figures(after)).allSatisfy { one, other in
        guard let one, let other else { return one == nil && other == nil }
        return abs(one - other) <= 1e-9 * max(1, abs(one), abs(other))
      }
    }
  }

  /// `added`, `removed` or `changed`.
  static func word(_ pair: Pair) -> String {
    pair.before == nil ? "added" : pair.after == nil ? "removed" : "changed"
  }
}
