/// How the basic columns move when one column enters: the pivot column, kept sparse.
///
/// It is a class-free bundle of memory that every pivot reuses.
struct PivotDirection: ~Copyable {
  let network: Network
  /// What one unit of the entering column takes from the tree's arcs.
  ///
  /// - Shape: one per node, for the arc above it; 0 where nothing moves.
  let arcs: Cells<Double>
  /// The nodes whose arcs may move.
  let touched: Cells<Int32>
  private let counts: Cells<Int>
  private let isTouched: Cells<Bool>
  /// What one unit of the entering column takes from each slot.
  ///
  /// - Shape: one per slot.
  let slots: Cells<Double>
  /// What the entering column and its way through the tree add up to in each coupling row.
  ///
  /// - Shape: one per coupling row.
  let rest: Cells<Double>

  init(of network: Network) {
    self.network = network
    arcs = Cells(repeating: 0, count: network.nodeCount + 1)
    touched = Cells(repeating: 0, count: network.nodeCount + 1)
    isTouched = Cells(repeating: false, count: network.nodeCount + 1)
    counts = Cells(repeating: 0, count: 1)
    slots = Cells(repeating: 0, count: network.couplingCount)
    rest = Cells(repeating: 0, count: network.couplingCount)
  }

  /// How many nodes are touched.
  var count: Int { counts[0] }

  /// Forgets the last entering column.
  func clear() {
    for position in 0..<count {
      let node = Int(touched[position])
      arcs[node] = 0
      isTouched[node] = false
    }
    counts[0] = 0
  }

  /// Sends `amount` from the tail to the head of `column` by itself, and back through the tree.
  @inline(__always)
  func send(_ amount: Double, along column: Int, in tree: borrowing SpanningTree) {
    var tail = network.arcs[column].tail
    var head = network.arcs[column].head
    while tail != head {
      if tree.depths[Int(tail)] >= tree.depths[Int(head)] {
        touch(tail, amount * tree.directions[Int(tail)])
        tail = tree.parents[Int(tail)]
      } else {
        touch(head, -amount * tree.directions[Int(head)])
        head = tree.parents[Int(head)]
      }
    }
  }

  @inline(__always)
  private func touch(_ node: Int32, _ amount: Double) {
    let position = Int(node)
    if !isTouched[position] {
      isTouched[position] = true
      touched[count] = node
      counts[0] += 1
    }
    arcs[position] += amount
  }

  /// Reads off how the basis answers to one unit of `column`.
  func follow(_ column: Int, in simplex: FlowSimplex) {
    clear()
    send(1, along: column, in: simplex.tree)
    let size = network.couplingCount
    if size == 0 { return }
    rest.fill(with: 0)
    addCouplings(of: column, times: 1)
    for position in 0..<count {
      let node = Int(touched[position])
      addCouplings(of: Int(simplex.tree.arcs[node]), times: -arcs[node])
    }
    slots.fill(with: 0)
    for row in 0..<size where abs(rest[row]) > FlowTolerance.zero {
      let weight = rest[row]
      let entries = simplex.inverse.entries.pointer + row
      for slot in 0..<size { slots[slot] += weight * entries[slot * size] }
    }
    for slot in 0..<size {
      if abs(slots[slot]) <= FlowTolerance.zero {
        slots[slot] = 0
      } else {
        send(-slots[slot], along: Int(simplex.slots[slot]), in: simplex.tree)
      }
    }
  }

  @inline(__always)
  private func addCouplings(of column: Int, times amount: Double) {
    network.forEachCoupling(of: column) { row, value in rest[row] += amount * value }
  }
}
