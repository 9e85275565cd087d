/// The columns that looked worth entering when prices were last computed.
///
/// Prices are computed once for many pivots, because coupling rows move all of them with each one.
/// A candidate's reduced cost is computed anew when its turn comes.
struct CandidateList: ~Copyable {
  private(set) var columns: [Int32] = []
  private var scores: [(score: Double, column: Int32)] = []
  /// Where the search for candidates goes on.
  private var cursor = 0
  private let count: Int
  /// How many candidates are enough for one computation of prices.
  private let enough: Int

  init(columns count: Int) {
    self.count = count
    enough = max(20, min(400, Int(Double(count).squareRoot())))
  }

  /// Collects candidates, best first, from where the last search ended; none at an optimum.
  mutating func collect(from simplex: FlowSimplex, least: Double) {
    scores.removeAll(keepingCapacity: true)
    var position = cursor
    let block = max(256, count / 8)
    var left = count
    while left > 0 {
      let end = min(count, position + min(block, left))
      left -= end - position
      for column in position..<end {
        let score = simplex.score(of: column, least: least)
        if score > 0 { scores.append((score, Int32(truncatingIfNeeded: column))) }
      }
      position = end == count ? 0 : end
      if scores.count >= enough { break }
    }
    cursor = position
    scores.sort { ($0.score, $1.column) > ($1.score, $0.column) }
    columns.removeAll(keepingCapacity: true)
    for entry in scores.prefix(enough) { columns.append(entry.column) }
  }
}

extension FlowSimplex {
  /// How much a column is worth entering; 0 when it is not.
  @inline(__always)
  func score(of column: Int, least: Double) -> Double {
    let place = places[column]
    if place == .inTree || place == .inSlot { return 0 }
    let width = uppers[column] - lowers[column]
    if width <= 0 { return 0 }
    let price = reducedCost(of: column)
    return isWorth(price, at: place, width: width, least: least) ? abs(price) : 0
  }

  @inline(__always)
  func isWorth(_ price: Double, at place: Place, width: Double, least: Double) -> Bool {
    let reach = width.isFinite ? width : 1
    switch place {
    case .atLower: return -price * reach > least
    case .atUpper: return price * reach > least
    case .free: return abs(price) > least
    case .inTree, .inSlot: return false
    }
  }
}
