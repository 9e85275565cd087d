/// Some arcs by the nodes at their ends, in the order in which they are given.
struct ArcsByNode: ~Copyable {
  private let arcs: Cells<Int32>
  /// Where the arcs of each node end; they begin where those of the node before do.
  ///
  /// - Shape: one per node, and the root.
  private let ends: Cells<Int32>

  init(_ chosen: [Int32], of network: Network) {
    arcs = Cells(repeating: 0, count: 2 * chosen.count)
    ends = Cells(repeating: 0, count: network.nodeCount + 2)
    for column in chosen {
      let arc = network.arcs[Int(column)]
      ends[Int(arc.tail) + 1] += 1
      ends[Int(arc.head) + 1] += 1
    }
    // Each count becomes where the node's arcs begin, and grows to where they end.
    var start: Int32 = 0
    for node in 0...network.nodeCount {
      let count = ends[node + 1]
      ends[node + 1] = start
      start += count
    }
    for column in chosen {
      let arc = network.arcs[Int(column)]
      add(column, at: arc.tail)
      add(column, at: arc.head)
    }
  }

  private func add(_ column: Int32, at node: Int32) {
    arcs[Int(ends[Int(node) + 1])] = column
    ends[Int(node) + 1] += 1
  }

  @inline(__always)
  func forEach(at node: Int32, _ tell: (_ arc: Int32) -> Void) {
    for position in ends[Int(node)]..<ends[Int(node) + 1] { tell(arcs[Int(position)]) }
  }
}
