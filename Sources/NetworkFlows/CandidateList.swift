/// The columns that looked worth entering when prices were last computed.
///
/// Columns are looked at block by block, in the order of the network's parts, so that the prices of
/// one block concern few nodes. A candidate's reduced cost is computed anew when its turn comes,
/// because every pivot moves the prices of the coupling rows.
struct CandidateList: ~Copyable {
  private(set) var columns: [Int32] = []
  private var scores: [(score: Double, column: Int32)] = []
  /// Where the search for candidates goes on.
  private var cursor = 0
  private let count: Int
  private let block: Int
  /// How many candidates of one block are tried.
  private let most: Int

  init(columns count: Int) {
    self.count = count
    let root = Int(Double(count).squareRoot())
    block = max(64, 2 * root)
    most = max(4, root / 16)
  }

  /// Collects the best candidates of the next block that has any; none at an optimum.
  mutating func collect(from simplex: FlowSimplex, least: Double) {
    scores.removeAll(keepingCapacity: true)
    columns.removeAll(keepingCapacity: true)
    var left = count
    while left > 0 && scores.isEmpty {
      let end = min(count, cursor + min(block, left))
      left -= end - cursor
      for position in cursor..<end {
        let column = simplex.network.scanOrder[position]
        let score = simplex.score(of: Int(column), least: least)
        if score > 0 { scores.append((score, column)) }
      }
      cursor = end == count ? 0 : end
    }
    scores.sort { ($0.score, $1.column) > ($1.score, $0.column) }
    for entry in scores.prefix(most) { columns.append(entry.column) }
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
