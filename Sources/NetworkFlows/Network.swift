internal import LinearPrograms

/// A program seen as a flow with a few coupling rows.
///
/// Every row has a column for what it adds up to (its slack), so that rows are equations: the
/// columns of the program come first, then one per row. Rows with the role of an outflow or an
/// inflow are the nodes of a network; each column is an arc between two nodes, between a node and
/// the root, or, when it stands in coupling rows only, from the root to itself.
///
/// Rows and columns are scaled so that every entry at a node is 1 where the arc leaves it and -1
/// where it arrives.
///
/// It is a class so that the simplex and its session share one copy of what never changes.
final class Network: Sendable {
  let structuralCount: Int
  let rowCount: Int
  let nodeCount: Int
  let couplingCount: Int
  /// The node that every tree hangs from; it has no equation.
  var root: Int { nodeCount }
  var columnCount: Int { structuralCount + rowCount }
  /// Shape: one per column.
  let arcs: Cells<Arc>
  /// Where the coupling entries of each column begin; kept apart from the arcs, because prices of
  /// the tree ask for few of them here and there.
  ///
  /// - Shape: one more than columns.
  let couplingStarts: Cells<Int32>
  /// Shape: one per coupling entry, those of one column one after another.
  let couplings: Cells<CouplingEntry>
  /// What a scaled value is multiplied with to be the program's own.
  ///
  /// - Shape: one per column.
  let columnScales: Cells<Double>
  /// What a row's scaled price is multiplied with to be the program's own.
  ///
  /// - Shape: one per row.
  let rowScales: Cells<Double>
  /// A node, or the number of nodes plus a position among the coupling rows.
  ///
  /// - Shape: one per row.
  let places: Cells<Int32>
  /// Where each column of the program, and after them each row's slack, stands here.
  private let positions: Cells<Int32>
  /// Where each block of columns begins that are looked at together, and where the last one ends.
  let blockStarts: [Int]
  /// The first and the last block of each block's part of the network.
  ///
  /// - Shape: one per block.
  private let blockParts: [ClosedRange<Int32>]
  /// Shape: one per column.
  private let blockOfColumn: Cells<Int32>

  @inline(__always)
  func block(of column: Int) -> Int { Int(blockOfColumn[column]) }

  /// The blocks that hold the part of the network in which a column stands.
  func blocks(around column: Int) -> ClosedRange<Int> {
    let part = blockParts[Int(blockOfColumn[column])]
    return Int(part.lowerBound)...Int(part.upperBound)
  }

  func position(ofColumn column: Int) -> Int { Int(positions[column]) }

  /// Where the slack of a row stands.
  func position(ofRow row: Int) -> Int { Int(positions[structuralCount + row]) }

  /// Sees a program as a network, or answers `nil` when it is none: too many of its rows are no
  /// nodes, or its columns do not run from one place to another.
  init?(of program: BareProgram, couplingLimit: Int) {
    guard let scales = NodeScales(of: program) else { return nil }
    let isNode = scales.isNode
    let layout = NetworkLayout(of: program, isNode: isNode)
    structuralCount = program.columnCount
    rowCount = program.rowCount
    nodeCount = layout.nodeCount
    couplingCount = program.rowCount - layout.nodeCount
    guard couplingCount <= couplingLimit else { return nil }
    positions = Cells(layout.columns)
    blockStarts = layout.blockStarts
    blockParts = layout.blockParts
    blockOfColumn = Cells(layout.blockOfColumn)
    places = Cells(repeating: 0, count: program.rowCount)
    var next = Int32(nodeCount)
    for row in isNode.indices {
      places[row] = isNode[row] ? layout.nodes[row] : next
      if !isNode[row] { next += 1 }
    }
    let entries = NetworkEntries(of: program, scales: scales)
    arcs = Cells(
      repeating: Arc(tail: Int32(nodeCount), head: Int32(nodeCount)),
      count: structuralCount + rowCount)
    columnScales = Cells(repeating: 1, count: structuralCount + rowCount)
    rowScales = Cells(repeating: 1, count: rowCount)
    couplingStarts = Cells(repeating: 0, count: structuralCount + rowCount + 1)
    couplings = Cells(
      repeating: CouplingEntry(value: 0, row: 0),
      count: entries.couplingEntryCount + couplingCount)
    for row in 0..<rowCount { rowScales[row] = entries.rowScales[row] }
    for column in 0..<structuralCount {
      columnScales[Int(positions[column])] = entries.columnScales[column]
    }
    writeArcs(of: program, isNode: isNode)
    writeCouplings(of: program, isNode: isNode)
  }

  private func writeArcs(of program: BareProgram, isNode: [Bool]) {
    for row in 0..<rowCount where isNode[row] {
      let isOutflow = program.rowRoles[row] == .outflow
      let node = places[row]
      for term in program.terms(ofRow: row) {
        let column = position(ofColumn: program.termColumns[term])
        let leaves = (program.termCoefficients[term] > 0) == isOutflow
        if leaves { arcs[column].tail = node } else { arcs[column].head = node }
      }
      let slack = position(ofRow: row)
      if isOutflow { arcs[slack].head = node } else { arcs[slack].tail = node }
      columnScales[slack] = 1 / abs(rowScales[row])
    }
  }

  private func writeCouplings(of program: BareProgram, isNode: [Bool]) {
    for row in 0..<rowCount where !isNode[row] {
      for term in program.terms(ofRow: row) {
        couplingStarts[position(ofColumn: program.termColumns[term]) + 1] += 1
      }
      couplingStarts[position(ofRow: row) + 1] += 1
      columnScales[position(ofRow: row)] = 1 / rowScales[row]
    }
    for column in 0..<columnCount { couplingStarts[column + 1] += couplingStarts[column] }
    let next = Cells<Int32>(repeating: 0, count: columnCount)
    next.pointer.update(from: couplingStarts.pointer, count: columnCount)
    func couple(_ column: Int, to row: Int32, by value: Double) {
      couplings[Int(next[column])] = CouplingEntry(value: value, row: row)
      next[column] += 1
    }
    for row in 0..<rowCount where !isNode[row] {
      let place = places[row] - Int32(nodeCount)
      for term in program.terms(ofRow: row) {
        let column = position(ofColumn: program.termColumns[term])
        let value = program.termCoefficients[term] * rowScales[row] * columnScales[column]
        couple(column, to: place, by: value)
      }
      couple(position(ofRow: row), to: place, by: -1)
    }
  }
}

extension Network {
  /// What runs between two nodes, or between a node and the root.
  struct Arc: BitwiseCopyable {
    var tail: Int32
    var head: Int32
  }

  /// What one unit of a column adds to a coupling row.
  struct CouplingEntry: BitwiseCopyable {
    let value: Double
    /// A position among the coupling rows.
    let row: Int32
  }

  /// Tells each coupling row that a column stands in, and what one unit of it adds.
  @inline(__always)
  func forEachCoupling(of column: Int, _ tell: (_ row: Int, _ value: Double) -> Void) {
    var entry = Int(couplingStarts[column])
    let end = Int(couplingStarts[column + 1])
    while entry < end {
      tell(Int(couplings[entry].row), couplings[entry].value)
      entry &+= 1
    }
  }
}
