/// The part of the inverse of the basis that coupling rows need, kept as a full matrix.
///
/// A basis has an arc of the tree for every node and one more column, in a slot, for every coupling
/// row. With the tree as `T`, what the slots' columns do at the nodes as `C`, and the coupling
/// entries of both as `D` and `F`, this is the inverse of `F - D T⁻¹ C`: row `i` tells how much of
/// slot `i` one more unit in each coupling row takes.
struct CouplingInverse: ~Copyable {
  let size: Int
  /// Shape: slots by coupling rows, row after row.
  let entries: Cells<Double>
  private let scratch: Cells<Double>

  /// Below this a pivot is nothing but rounding.
  ///
  /// - Unit: relative to entries near 1.
  private static let leastPivot = 1e-11

  /// The inverse for slots that hold the slacks of the coupling rows, whose entries are -1.
  init(size: Int) {
    self.size = size
    entries = Cells(repeating: 0, count: size * size)
    scratch = Cells(repeating: 0, count: size * size)
    reset()
  }

  func reset() {
    entries.fill(with: 0)
    for slot in 0..<size { entries[slot * size + slot] = -1 }
  }

  func row(_ slot: Int) -> UnsafeMutablePointer<Double> { entries.pointer + slot * size }

  /// Inverts the matrix whose columns, one per slot, `write` puts down; `false` when it has none.
  ///
  /// - Complexity: the cube of the size.
  func invert(_ write: (_ slot: Int, _ column: UnsafeMutablePointer<Double>) -> Void) -> Bool {
    scratch.fill(with: 0)
    for slot in 0..<size { write(slot, scratch.pointer + slot * size) }
    // Row operations on the transpose: its rows are the slots' columns.
    entries.fill(with: 0)
    for slot in 0..<size { entries[slot * size + slot] = 1 }
    for pivot in 0..<size {
      guard let best = bestRow(from: pivot, inColumn: pivot) else { return false }
      if best != pivot { swapRows(best, pivot) }
      eliminate(pivot)
    }
    transpose()
    return true
  }

  private func bestRow(from first: Int, inColumn column: Int) -> Int? {
    var best = first
    for row in first..<size
    where abs(scratch[row * size + column]) > abs(scratch[best * size + column]) {
      best = row
    }
    return abs(scratch[best * size + column]) > Self.leastPivot ? best : nil
  }

  private func swapRows(_ one: Int, _ other: Int) {
    for position in 0..<size {
      let (first, second) = (one * size + position, other * size + position)
      (scratch[first], scratch[second]) = (scratch[second], scratch[first])
      (entries[first], entries[second]) = (entries[second], entries[first])
    }
  }

  private func eliminate(_ pivot: Int) {
    let own = scratch.pointer + pivot * size
    let ownEntries = entries.pointer + pivot * size
    let factor = 1 / own[pivot]
    for position in 0..<size {
      own[position] *= factor
      ownEntries[position] *= factor
    }
    for row in 0..<size where row != pivot {
      let weight = scratch[row * size + pivot]
      if weight == 0 { continue }
      subtract(weight, times: own, from: scratch.pointer + row * size)
      subtract(weight, times: ownEntries, from: entries.pointer + row * size)
    }
  }

  private func transpose() {
    for row in 0..<size {
      for column in 0..<row {
        let (one, other) = (row * size + column, column * size + row)
        (entries[one], entries[other]) = (entries[other], entries[one])
      }
    }
  }

  @inline(__always)
  func subtract(
    _ weight: Double, times own: UnsafeMutablePointer<Double>,
    from other: UnsafeMutablePointer<Double>
  ) {
    for position in 0..<size { other[position] -= weight * own[position] }
  }
}
