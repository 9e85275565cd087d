/// The columns that looked worth entering when prices were last computed.
///
/// Columns are looked at block by block until some candidates are found, and these are tried before
/// the next block is looked at: to look costs far more than a pivot. A candidate's reduced cost is
/// computed anew when its turn comes, because every pivot moves the prices of the coupling rows. A
/// block without candidates is left alone for a while, the longer the more often it had none.
struct CandidateList: ~Copyable {
  let blockCount: Int
  /// How many blocks the last search looked at.
  private(set) var lookedAt = 0
  private(set) var columns: [Int32] = []
  private var scores: [Candidate] = []
  /// The block that is looked at.
  private var block = 0
  /// The state of all prices in which a block was last found to have no candidate.
  ///
  /// - Shape: one per block.
  private var emptyStates: [Int]
  /// Counts the changes of the coupling rows' prices.
  private var state = 1
  private var lastPrices: [Double]
  /// Shape: one per block.
  private var rests: [BlockRest]
  /// Counts the searches.
  private var search = 0
  /// How many candidates are tried before prices are computed anew; with many, most are rejected.
  private static let most = 60
  /// Candidates enough to stop looking; measured, from 6 to 16 makes no difference.
  private static let enough = 8

  /// For how long a block without candidates is left alone.
  private struct BlockRest {
    private static let longest = 15

    /// Unit: searches.
    private var length = 0
    private(set) var end = 0

    mutating func note(isEmpty: Bool, search: Int) {
      length = isEmpty ? min(2 * length + 1, Self.longest) : 0
      end = search + length
    }
  }

  init(of network: Network) {
    blockCount = network.blockStarts.count - 1
    emptyStates = [Int](repeating: 0, count: blockCount)
    rests = [BlockRest](repeating: BlockRest(), count: blockCount)
    lastPrices = [Double](repeating: .nan, count: network.couplingCount)
  }

  /// Forgets what is known, as another objective or other bounds ask for.
  mutating func begin() { state += 1 }

  /// Notes that the prices of a column's part are others now.
  mutating func touch(_ column: Int, of network: Network) {
    for block in network.blocks(around: column) { emptyStates[block] = 0 }
  }

  /// Collects the best candidates of the next blocks that have any; none at an optimum.
  mutating func collect(from simplex: FlowSimplex, least: Double) {
    scores.removeAll(keepingCapacity: true)
    noteCouplingPrices(of: simplex)
    lookedAt = 0
    search += 1
    look(at: simplex, least: least, isThorough: false)
    if scores.isEmpty { look(at: simplex, least: least, isThorough: true) }
    if scores.count > 1 { scores.sort() }
    columns.removeAll(keepingCapacity: true)
    for entry in scores.prefix(Self.most) { columns.append(entry.column) }
  }

  /// Goes round the blocks until enough candidates are found; a thorough look leaves none alone.
  private mutating func look(at simplex: FlowSimplex, least: Double, isThorough: Bool) {
    for _ in 0..<blockCount where scores.count < Self.enough {
      if emptyStates[block] != state, isThorough || rests[block].end <= search {
        let before = scores.count
        simplex.collect(block, least: least, into: &scores)
        let isEmpty = scores.count == before
        if isEmpty { emptyStates[block] = state }
        rests[block].note(isEmpty: isEmpty, search: search)
        lookedAt += 1
      }
      block = block + 1 == blockCount ? 0 : block + 1
    }
  }

  /// While the coupling rows' prices stay, a block changes only with its own part of the network.
  private mutating func noteCouplingPrices(of simplex: FlowSimplex) {
    var isSame = true
    for row in lastPrices.indices where lastPrices[row] != simplex.couplingPrices[row] {
      lastPrices[row] = simplex.couplingPrices[row]
      isSame = false
    }
    if !isSame { state += 1 }
  }
}

/// A column that looks worth entering; the best come first.
struct Candidate: Comparable {
  /// The size of its reduced cost.
  let score: Double
  let column: Int32

  static func < (left: Self, right: Self) -> Bool {
    left.score == right.score ? left.column < right.column : left.score > right.score
  }
}

extension FlowSimplex {
  /// Adds the columns of a block that are worth entering, each with its reduced cost's size.
  func collect(_ block: Int, least: Double, into scores: inout [Candidate]) {
    let (costs, reaches) = (activeCosts, reaches.pointer)
    let (arcs, couplings) = (network.arcs.pointer, network.couplings.pointer)
    let (starts, charges) = (network.couplingStarts.pointer, couplingPrices.pointer)
    let (prices, round) = (nodePrices.entries.pointer, nodePrices.round)
    for live in live.inBlock(block) {
      let column = Int(live)
      let arc = arcs[column]
      var price = costs[column]
      var entry = Int(starts[column])
      let end = Int(starts[column + 1])
      while entry < end {
        price -= couplings[entry].value * charges[Int(couplings[entry].row)]
        entry &+= 1
      }
      if prices[Int(arc.tail)].round != round { findPrice(of: arc.tail) }
      if prices[Int(arc.head)].round != round { findPrice(of: arc.head) }
      price += prices[Int(arc.head)].price - prices[Int(arc.tail)].price
      if isWorth(price, reach: reaches[column], least: least) {
        scores.append(Candidate(score: abs(price), column: live))
      }
    }
  }

  /// Whether what a column adds over all of its way is worth entering it.
  @inline(__always)
  func isWorth(_ price: Double, reach: Double, least: Double) -> Bool {
    reach == .infinity ? abs(price) > least : -price * reach > least
  }
}
