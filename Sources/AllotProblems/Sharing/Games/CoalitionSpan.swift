internal import AllotModel

/// The coalitions whose excess follows from that of coalitions fixed before: those in the span of
/// their vectors of zeros and ones.
///
/// It reckons in the field of 2^61 - 1 elements. No minor of zeros and ones with up to 31 rows is
/// that large (Hadamard: 2^49), so what it finds holds over the rational numbers.
struct CoalitionSpan {
  private typealias Row = [UInt64]

  private let count: Int
  /// In reduced echelon form.
  private var rows: [(pivot: Int, row: Row)] = []
  /// A coalition is in the span when its members add up to zero in each of these.
  private var nullVectors: [Row] = []
  /// A random sum of them.
  private var witness: Row = []
  private var dice = PrimeDice()

  init(playerCount: Int) {
    count = playerCount
    findNullVectors()
  }

  var rank: Int { rows.count }

  /// Takes in a coalition; `false` when it was in the span before.
  @discardableResult
  mutating func insert(_ coalition: Coalition) -> Bool {
    var row = reduced(coalition)
    guard let pivot = row.firstIndex(where: { $0 != 0 }) else { return false }
    let inverse = row[pivot].primeInverse
    for position in row.indices { row[position] = row[position].primeTimes(inverse) }
    for other in rows.indices { rows[other].row.subtract(row, times: rows[other].row[pivot]) }
    rows.append((pivot, row))
    findNullVectors()
    return true
  }

  /// Whether a coalition is in the span; wrong once in 2^61 times, and never when it denies.
  func seemsToContain(_ coalition: Coalition) -> Bool { witness.sum(over: coalition) == 0 }

  /// Whether a coalition is in the span, for sure.
  func contains(_ coalition: Coalition) -> Bool {
    nullVectors.allSatisfy { $0.sum(over: coalition) == 0 }
  }

  private func reduced(_ coalition: Coalition) -> Row {
    var row = (0..<count).map { coalition.contains($0) ? UInt64(1) : 0 }
    for (pivot, other) in rows { row.subtract(other, times: row[pivot]) }
    return row
  }

  private mutating func findNullVectors() {
    let pivots = rows.map(\.pivot)
    let zero = Row(repeating: 0, count: count)
    nullVectors = (0..<count).filter { !pivots.contains($0) }.map { free in
      var vector = zero
      vector[free] = UInt64(0).primeMinus(1)
      for (pivot, row) in rows { vector[pivot] = row[free] }
      return vector
    }
    witness = zero
    for vector in nullVectors { witness.subtract(vector, times: dice.next()) }
  }
}

extension [UInt64] {
  fileprivate mutating func subtract(_ other: Self, times factor: UInt64) {
    guard factor != 0 else { return }
    for position in indices {
      self[position] = self[position].primeMinus(factor.primeTimes(other[position]))
    }
  }

  fileprivate func sum(over coalition: Coalition) -> UInt64 {
    var sum: UInt64 = 0
    var rest = coalition.bits
    while rest != 0 {
      sum = sum.primePlus(self[rest.trailingZeroBitCount])
      rest &= rest - 1
    }
    return sum
  }
}
