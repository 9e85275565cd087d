/// The columns of each block that can move, so that pricing never sees the others.
///
/// Where levels are kept, most columns are fixed or basic, and to pass over them costs as much as
/// to price the rest. Within a block the columns stand in any order.
struct LiveColumns: ~Copyable {
  private let network: Network
  /// A block's live columns stand first in its stretch.
  ///
  /// - Shape: one per column.
  private let columns: Cells<Int32>
  /// Where each column stands in `columns`.
  ///
  /// - Shape: one per column.
  private let positions: Cells<Int32>
  /// Where the live columns of each block end.
  ///
  /// - Shape: one per block.
  private let ends: Cells<Int32>

  /// No column is live at first.
  init(of network: Network) {
    self.network = network
    columns = Cells(repeating: 0, count: network.columnCount)
    positions = Cells(repeating: 0, count: network.columnCount)
    ends = Cells(repeating: 0, count: network.blockStarts.count)
    for column in 0..<network.columnCount {
      columns[column] = Int32(column)
      positions[column] = Int32(column)
    }
    for block in network.blockStarts.indices { ends[block] = Int32(network.blockStarts[block]) }
  }

  @inline(__always)
  func inBlock(_ block: Int) -> UnsafeBufferPointer<Int32> {
    let start = network.blockStarts[block]
    return UnsafeBufferPointer(start: columns.pointer + start, count: Int(ends[block]) - start)
  }

  /// - Precondition: the column is not live.
  func add(_ column: Int) {
    let block = network.block(of: column)
    swap(column, to: Int(ends[block]))
    ends[block] += 1
  }

  /// - Precondition: the column is live.
  func remove(_ column: Int) {
    let block = network.block(of: column)
    ends[block] -= 1
    swap(column, to: Int(ends[block]))
  }

  private func swap(_ column: Int, to position: Int) {
    let (other, old) = (columns[position], positions[column])
    columns[Int(old)] = other
    positions[Int(other)] = old
    columns[position] = Int32(column)
    positions[column] = Int32(position)
  }
}
