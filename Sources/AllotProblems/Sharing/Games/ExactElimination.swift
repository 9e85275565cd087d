/// Solves small systems of whole numbers without rounding (Bareiss 1968).
///
/// Every number on the way is a minor of the matrix, which for zeros, ones and one row of sizes
/// up to 31 stays below 2^60: products fit into 128 bits.
struct ExactElimination {
  private(set) var matrix: [[Int128]]
  /// The row in which each of the first columns has its pivot; `nil` where it depends on others.
  private(set) var pivotRows: [Int?] = []
  /// What stands at every pivot in the end.
  private(set) var divisor: Int128 = 1

  /// Eliminates the first `columns` columns from all rows but one each.
  init(_ matrix: [[Int128]], columns: Int) {
    self.matrix = matrix
    var isUsed = [Bool](repeating: false, count: matrix.count)
    for column in 0..<columns {
      let pivot = matrix.indices.first { !isUsed[$0] && self.matrix[$0][column] != 0 }
      pivotRows.append(pivot)
      guard let pivot else { continue }
      isUsed[pivot] = true
      eliminate(column, with: pivot)
    }
    consistentRows = isUsed
  }

  /// Whether a row holds a pivot.
  ///
  /// - Shape: one per row.
  private var consistentRows: [Bool] = []

  /// What the columns count in a sum that makes the further column `position`.
  ///
  /// - Shape: one per column, each over `divisor`; `nil` when no sum makes it.
  func solution(forColumn position: Int) -> [Int128]? {
    for row in matrix.indices where !consistentRows[row] && matrix[row][position] != 0 {
      return nil
    }
    return pivotRows.map { $0.map { matrix[$0][position] } ?? 0 }
  }

  private mutating func eliminate(_ column: Int, with pivot: Int) {
    let own = matrix[pivot]
    let value = own[column]
    for row in matrix.indices where row != pivot {
      let factor = matrix[row][column]
      for position in own.indices {
        matrix[row][position] =
          (value * matrix[row][position] - factor * own[position]) / divisor
      }
    }
    divisor = value
  }
}
