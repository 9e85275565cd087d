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
  /// Shape: one per column; a node or the root.
  let tails: Cells<Int32>
  /// Shape: one per column.
  let heads: Cells<Int32>
  /// Where the coupling entries of each column begin.
  ///
  /// - Shape: one more than columns.
  let couplingStarts: Cells<Int32>
  /// Shape: one per coupling entry; positions among the coupling rows.
  let couplingRows: Cells<Int32>
  /// Shape: one per coupling entry.
  let couplingValues: Cells<Double>
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

  /// Every column, those of one connected part together, in ascending order within it.
  ///
  /// - Shape: one per column.
  let scanOrder: Cells<Int32>

  /// Sees a program as a network, or answers `nil` when it is none: too many of its rows are no
  /// nodes, or its columns do not run from one place to another.
  init?(of program: BareProgram, couplingLimit: Int) {
    guard let scales = NodeScales(of: program) else { return nil }
    let isNode = scales.isNode
    structuralCount = program.columnCount
    rowCount = program.rowCount
    places = Cells(repeating: 0, count: program.rowCount)
    var nodes: Int32 = 0
    var couplings: Int32 = 0
    for row in isNode.indices {
      if isNode[row] { nodes += 1 } else { couplings += 1 }
    }
    nodeCount = Int(nodes)
    couplingCount = Int(couplings)
    guard couplingCount <= couplingLimit else { return nil }
    (nodes, couplings) = (0, nodes)
    for row in isNode.indices {
      if isNode[row] {
        places[row] = nodes
        nodes += 1
      } else {
        places[row] = couplings
        couplings += 1
      }
    }
    let entries = NetworkEntries(of: program, scales: scales)
    tails = Cells(repeating: Int32(nodeCount), count: structuralCount + rowCount)
    heads = Cells(repeating: Int32(nodeCount), count: structuralCount + rowCount)
    columnScales = Cells(repeating: 1, count: structuralCount + rowCount)
    rowScales = Cells(repeating: 1, count: rowCount)
    couplingStarts = Cells(repeating: 0, count: structuralCount + rowCount + 1)
    couplingRows = Cells(repeating: 0, count: entries.couplingEntryCount + couplingCount)
    couplingValues = Cells(repeating: 0, count: entries.couplingEntryCount + couplingCount)
    for row in 0..<rowCount { rowScales[row] = entries.rowScales[row] }
    for column in 0..<structuralCount { columnScales[column] = entries.columnScales[column] }
    scanOrder = Cells(repeating: 0, count: structuralCount + rowCount)
    writeArcs(of: program, isNode: isNode)
    orderByParts()
    writeCouplings(of: program, isNode: isNode)
  }

  private func writeArcs(of program: BareProgram, isNode: [Bool]) {
    for row in 0..<rowCount where isNode[row] {
      let isOutflow = program.rowRoles[row] == .outflow
      let node = places[row]
      for term in program.terms(ofRow: row) {
        let column = program.termColumns[term]
        let leaves = (program.termCoefficients[term] > 0) == isOutflow
        if leaves { tails[column] = node } else { heads[column] = node }
      }
      let slack = structuralCount + row
      if isOutflow { heads[slack] = node } else { tails[slack] = node }
      columnScales[slack] = 1 / abs(rowScales[row])
    }
  }

  private func orderByParts() {
    var forest = DisjointSets(count: nodeCount + 1)
    for column in 0..<columnCount where Int(tails[column]) < root && Int(heads[column]) < root {
      forest.join(Int(tails[column]), Int(heads[column]))
    }
    // Counted by the part of an end that is no root; columns without one come last.
    let parts = Cells<Int32>(repeating: Int32(root), count: columnCount)
    let starts = Cells<Int32>(repeating: 0, count: nodeCount + 2)
    for column in 0..<columnCount {
      let end = Int(min(tails[column], heads[column]))
      if end < root { parts[column] = Int32(forest.root(of: end)) }
      starts[Int(parts[column]) + 1] += 1
    }
    for part in 0...nodeCount { starts[part + 1] += starts[part] }
    for column in 0..<columnCount {
      let part = Int(parts[column])
      scanOrder[Int(starts[part])] = Int32(column)
      starts[part] += 1
    }
  }

  private func writeCouplings(of program: BareProgram, isNode: [Bool]) {
    for row in 0..<rowCount where !isNode[row] {
      for term in program.terms(ofRow: row) {
        couplingStarts[program.termColumns[term] + 1] += 1
      }
      couplingStarts[structuralCount + row + 1] += 1
      columnScales[structuralCount + row] = 1 / rowScales[row]
    }
    for column in 0..<columnCount { couplingStarts[column + 1] += couplingStarts[column] }
    let next = Cells<Int32>(repeating: 0, count: columnCount)
    next.pointer.update(from: couplingStarts.pointer, count: columnCount)
    for row in 0..<rowCount where !isNode[row] {
      let place = places[row] - Int32(nodeCount)
      for term in program.terms(ofRow: row) {
        let column = program.termColumns[term]
        let entry = Int(next[column])
        couplingRows[entry] = place
        couplingValues[entry] =
          program.termCoefficients[term] * rowScales[row] * columnScales[column]
        next[column] += 1
      }
      let entry = Int(next[structuralCount + row])
      couplingRows[entry] = place
      couplingValues[entry] = -1
    }
  }
}
