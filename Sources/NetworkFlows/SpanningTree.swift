/// The basic arcs of a network, hung from the root: every node has one arc towards it.
///
/// Complexity: exchanging an arc costs the nodes below it.
struct SpanningTree: ~Copyable {
  let network: Network
  /// Shape: one per node, and the root.
  let parents: Cells<Int32>
  /// The column of the arc between a node and its parent.
  ///
  /// - Shape: one per node, and the root.
  let arcs: Cells<Int32>
  /// 1 where the arc runs from the node to its parent, -1 where it runs the other way.
  ///
  /// - Shape: one per node, and the root.
  let directions: Cells<Double>
  /// Shape: one per node, and the root; the root has 0.
  let depths: Cells<Int32>
  private let firstChildren: Cells<Int32>
  private let nextSiblings: Cells<Int32>
  private let previousSiblings: Cells<Int32>
  private let stack: Cells<Int32>
  /// Every node after its parent.
  ///
  /// - Shape: one per node.
  private let order: Cells<Int32>
  private var isOrdered = false

  /// A tree in which every node hangs from the root by its slack.
  init(of network: Network) {
    self.network = network
    let count = network.nodeCount + 1
    parents = Cells(repeating: Int32(network.root), count: count)
    arcs = Cells(repeating: -1, count: count)
    directions = Cells(repeating: 1, count: count)
    depths = Cells(repeating: 1, count: count)
    firstChildren = Cells(repeating: -1, count: count)
    nextSiblings = Cells(repeating: -1, count: count)
    previousSiblings = Cells(repeating: -1, count: count)
    stack = Cells(repeating: 0, count: count)
    order = Cells(repeating: 0, count: count)
    depths[network.root] = 0
  }

  /// Hangs a node from another by an arc between them.
  mutating func hang(_ node: Int32, from parent: Int32, by arc: Int32) {
    parents[Int(node)] = parent
    arcs[Int(node)] = arc
    directions[Int(node)] = network.arcs[Int(arc)].tail == node ? 1 : -1
    let next = firstChildren[Int(parent)]
    nextSiblings[Int(node)] = next
    previousSiblings[Int(node)] = -1
    if next >= 0 { previousSiblings[Int(next)] = node }
    firstChildren[Int(parent)] = node
    isOrdered = false
  }

  private func takeOff(_ node: Int32) {
    let next = nextSiblings[Int(node)]
    let previous = previousSiblings[Int(node)]
    if next >= 0 { previousSiblings[Int(next)] = previous }
    if previous >= 0 {
      nextSiblings[Int(previous)] = next
    } else {
      firstChildren[Int(parents[Int(node)])] = next
    }
  }

  /// Forgets every arc.
  mutating func clear() {
    firstChildren.fill(with: -1)
    isOrdered = false
  }

  /// Whether `node` is `ancestor` or hangs below it.
  @inline(__always)
  func isBelow(_ node: Int32, _ ancestor: Int32) -> Bool {
    var node = node
    let depth = depths[Int(ancestor)]
    while depths[Int(node)] > depth { node = parents[Int(node)] }
    return node == ancestor
  }

  /// Takes out the arc above `node`, and lets `arc` join what hung there to the rest; tells each
  /// node of it.
  ///
  /// - Precondition: one end of `arc` is below `node`, the other is not.
  @inline(__always)
  mutating func replaceArc(above node: Int32, by arc: Int32, _ tell: (_ moved: Int32) -> Void) {
    let tail = network.arcs[Int(arc)].tail
    let head = network.arcs[Int(arc)].head
    let inner = isBelow(tail, node) ? tail : head
    var (child, parent, link) = (inner, inner == tail ? head : tail, arc)
    while true {
      let (oldParent, oldLink) = (parents[Int(child)], arcs[Int(child)])
      takeOff(child)
      hang(child, from: parent, by: link)
      if child == node { break }
      (child, parent, link) = (oldParent, child, oldLink)
    }
    forEachNode(from: inner) { moved in
      depths[Int(moved)] = depths[Int(parents[Int(moved)])] + 1
      tell(moved)
    }
  }

  /// Tells a node and all below it, each after its parent.
  @inline(__always)
  func forEachNode(from node: Int32, _ tell: (_ node: Int32) -> Void) {
    tell(node)
    var height = 1
    stack[0] = node
    while height > 0 {
      height -= 1
      var child = firstChildren[Int(stack[height])]
      while child >= 0 {
        tell(child)
        if firstChildren[Int(child)] >= 0 {
          stack[height] = child
          height += 1
        }
        child = nextSiblings[Int(child)]
      }
    }
  }

  /// Every node after its parent.
  ///
  /// - Shape: one per node.
  mutating func ordered() -> UnsafeMutablePointer<Int32> {
    if isOrdered { return order.pointer }
    isOrdered = true
    var (read, written) = (0, 0)
    var parent = Int32(network.root)
    while true {
      let depth = depths[Int(parent)] + 1
      var child = firstChildren[Int(parent)]
      while child >= 0 {
        depths[Int(child)] = depth
        order[written] = child
        written += 1
        child = nextSiblings[Int(child)]
      }
      if read == written { break }
      parent = order[read]
      read += 1
    }
    return order.pointer
  }
}
