/// A program cut into parts that share no row, so that each can be solved by itself.
struct Components {
  /// The columns of each part, ascending; parts in the order of their first columns.
  private(set) var columns: [[Int]]
  /// The rows of each part, ascending; a row without any free column belongs to none.
  private(set) var rows: [[Int]]
  /// Rows that no part holds: nothing in them can move.
  let settledRows: [Int]

  /// Cuts a program; columns that cannot move and rows that hold nothing tie nothing.
  ///
  /// Complexity: linear in the entries, but for the inverse of Ackermann's function.
  init(of program: BareProgram, ignoring isIgnoredByCaller: (_ row: Int) -> Bool = { _ in false }) {
    func isIgnored(_ row: Int) -> Bool { isIgnoredByCaller(row) || program.isFree(row: row) }
    var forest = DisjointSets(count: program.columnCount)
    let moves = program.columnBounds.map { $0.lowerBound < $0.upperBound }
    for row in program.rowBounds.indices where !isIgnored(row) {
      var first: Int?
      for term in program.terms(ofRow: row) where moves[program.termColumns[term]] {
        if let first { forest.join(first, program.termColumns[term]) }
        first = first ?? program.termColumns[term]
      }
    }
    var partByRoot = [Int](repeating: -1, count: program.columnCount)
    var columns: [[Int]] = []
    for column in program.columnBounds.indices where moves[column] {
      let root = forest.root(of: column)
      if partByRoot[root] < 0 {
        partByRoot[root] = columns.count
        columns.append([])
      }
      columns[partByRoot[root]].append(column)
    }
    var rows = [[Int]](repeating: [], count: columns.count)
    var settledRows: [Int] = []
    for row in program.rowBounds.indices where !isIgnored(row) {
      let mover = program.terms(ofRow: row).first { moves[program.termColumns[$0]] }
      if let mover {
        rows[partByRoot[forest.root(of: program.termColumns[mover])]].append(row)
      } else {
        settledRows.append(row)
      }
    }
    self.columns = columns
    self.rows = rows
    self.settledRows = settledRows
  }

  /// Leaves out the parts with such columns.
  mutating func removeAll(where isUnwanted: (_ columns: [Int]) -> Bool) {
    let wanted = columns.indices.filter { !isUnwanted(columns[$0]) }
    guard wanted.count < columns.count else { return }
    (columns, rows) = (wanted.map { columns[$0] }, wanted.map { rows[$0] })
  }
}

extension BareProgram {
  /// Whether a row holds nothing, whatever it adds up to.
  fileprivate func isFree(row: Int) -> Bool {
    rowBounds[row].lowerBound == -.infinity && rowBounds[row].upperBound == .infinity
  }
}

/// Sets that can be joined, and asked which set an element is in.
package struct DisjointSets {
  private var parents: [Int]

  package init(count: Int) { parents = Array(0..<count) }

  /// The element that stands for the set of `element`.
  package mutating func root(of element: Int) -> Int {
    var element = element
    while parents[element] != element {
      parents[element] = parents[parents[element]]
      element = parents[element]
    }
    return element
  }

  /// Joins two sets; the smaller root stands for both, so that the result has one order.
  package mutating func join(_ one: Int, _ other: Int) {
    let (first, second) = (root(of: one), root(of: other))
    parents[max(first, second)] = min(first, second)
  }
}
