/// What one more unit at each node adds to an objective, found when it is asked for.
///
/// A price holds from round to round until the way from its node to the root changes; a new round
/// forgets all.
struct NodePrices: ~Copyable {
  struct Entry: BitwiseCopyable {
    var price: Double
    /// The round in which it was found, or 0.
    var round: UInt32
  }

  /// Shape: one per node, and the root, whose price is 0.
  let entries: Cells<Entry>
  private(set) var round: UInt32 = 0
  private let root: Int
  /// The nodes on the way from one to the root, while it is priced.
  private let way: Cells<Int32>

  init(of network: Network) {
    root = network.root
    entries = Cells(repeating: Entry(price: 0, round: 0), count: network.nodeCount + 1)
    way = Cells(repeating: 0, count: network.nodeCount + 1)
    begin()
  }

  /// Forgets all prices.
  mutating func begin() {
    round &+= 1
    entries[root].round = round
  }

  /// Forgets the price of a node whose way to the root is another now.
  @inline(__always)
  func forget(_ node: Int32) { entries[Int(node)].round = 0 }

  /// Whether the price of a node is known.
  @inline(__always)
  func has(_ node: Int32) -> Bool { entries[Int(node)].round == round }

  /// Prices a node and all on its way to the root that have no price.
  ///
  /// `cost` answers what one unit of a basic arc costs.
  @inline(__always)
  func find(_ node: Int32, in tree: borrowing SpanningTree, cost: (_ arc: Int) -> Double) {
    var height = 0
    var node = node
    while !has(node) {
      way[height] = node
      height += 1
      node = tree.parents[Int(node)]
    }
    var price = entries[Int(node)].price
    while height > 0 {
      height -= 1
      let position = Int(way[height])
      price += tree.directions[position] * cost(Int(tree.arcs[position]))
      entries[position] = Entry(price: price, round: round)
    }
  }
}
