internal import LinearPrograms

/// In which order a network keeps its nodes and columns: those of one connected part together.
///
/// A simplex looks at one part after another, and finds each in one stretch of memory. Parts are
/// also what it looks at in one go: a large one in several blocks, small ones together.
struct NetworkLayout {
  private static let smallBlock = 200
  private static let largeBlock = 2_000

  /// Where each column of the program, and after them each row's slack, stands.
  ///
  /// - Shape: one per column and one per row.
  private(set) var columns: [Int32]
  /// The node that each row is; -1 for a coupling row.
  ///
  /// - Shape: one per row.
  private(set) var nodes: [Int32]
  private(set) var nodeCount = 0
  /// Where each block of columns begins, and where the last one ends.
  private(set) var blockStarts = [0]
  /// The first and the last block of each block's part.
  ///
  /// - Shape: one per block.
  private(set) var blockParts: [ClosedRange<Int32>] = []
  /// Shape: one per column and one per row, by position.
  private(set) var blockOfColumn: [Int32] = []

  init(of program: BareProgram, isNode: [Bool]) {
    let parts = NetworkParts(of: program, isNode: isNode)
    nodes = [Int32](repeating: -1, count: program.rowCount)
    columns = [Int32](repeating: 0, count: program.columnCount + program.rowCount)
    var nodeStarts = [Int](repeating: 0, count: parts.count + 1)
    var columnStarts = [Int](repeating: 0, count: parts.count + 1)
    for row in isNode.indices where isNode[row] { nodeStarts[parts.part(ofRow: row) + 1] += 1 }
    for column in columns.indices { columnStarts[parts.part(ofColumn: column) + 1] += 1 }
    for part in 0..<parts.count {
      nodeStarts[part + 1] += nodeStarts[part]
      columnStarts[part + 1] += columnStarts[part]
    }
    cutBlocks(at: columnStarts.dropFirst())
    for row in isNode.indices where isNode[row] {
      nodes[row] = Int32(nodeStarts[parts.part(ofRow: row)])
      nodeStarts[parts.part(ofRow: row)] += 1
      nodeCount += 1
    }
    for column in columns.indices {
      let part = parts.part(ofColumn: column)
      columns[column] = Int32(columnStarts[part])
      columnStarts[part] += 1
    }
  }

  private mutating func cutBlocks(at ends: some Sequence<Int>) {
    // Blocks since the last end at which a block ended, too: they share parts.
    var first = 0
    for end in ends {
      while end - blockStarts[blockStarts.count - 1] > Self.largeBlock {
        blockStarts.append(blockStarts[blockStarts.count - 1] + Self.largeBlock)
      }
      guard end - blockStarts[blockStarts.count - 1] >= Self.smallBlock || end == columns.count,
        end > blockStarts[blockStarts.count - 1]
      else { continue }
      blockStarts.append(end)
      let last = blockStarts.count - 2
      blockParts += [ClosedRange<Int32>](
        repeating: Int32(first)...Int32(last), count: last - first + 1)
      first = last + 1
    }
    for block in blockParts.indices {
      let size = blockStarts[block + 1] - blockStarts[block]
      blockOfColumn += [Int32](repeating: Int32(block), count: size)
    }
  }
}

/// The connected parts of a network; what stands at no node is a part of its own, the last.
private struct NetworkParts {
  let count: Int
  /// Shape: one per column of the program, and one per row.
  private var parts: [Int32]
  private let columnCount: Int

  init(of program: BareProgram, isNode: [Bool]) {
    columnCount = program.columnCount
    var forest = DisjointSets(count: program.rowCount)
    var firstRows = [Int32](repeating: -1, count: program.columnCount)
    for row in isNode.indices where isNode[row] {
      for term in program.terms(ofRow: row) {
        let column = program.termColumns[term]
        if firstRows[column] < 0 {
          firstRows[column] = Int32(row)
        } else {
          forest.join(row, Int(firstRows[column]))
        }
      }
    }
    var partByRoot = [Int32](repeating: -1, count: program.rowCount)
    var next: Int32 = 0
    for row in isNode.indices where isNode[row] && forest.root(of: row) == row {
      partByRoot[row] = next
      next += 1
    }
    parts = [Int32](repeating: next, count: program.columnCount + program.rowCount)
    for column in firstRows.indices where firstRows[column] >= 0 {
      parts[column] = partByRoot[forest.root(of: Int(firstRows[column]))]
    }
    for row in isNode.indices where isNode[row] {
      parts[program.columnCount + row] = partByRoot[forest.root(of: row)]
    }
    count = Int(next) + 1
  }

  func part(ofColumn column: Int) -> Int { Int(parts[column]) }

  func part(ofRow row: Int) -> Int { Int(parts[columnCount + row]) }
}
