/// Some of the players of a game, acting together.
///
/// Player `i` of the game is a member when bit `i` is set.
package struct Coalition: Hashable, Sendable {
  /// The most players that a game can have.
  package static let mostPlayers = 64

  package let bits: UInt64

  package init(bits: UInt64) { self.bits = bits }

  package init(_ members: some Sequence<Int>) {
    bits = members.reduce(0) { $0 | 1 << UInt64($1) }
  }

  /// All of the first `count` players.
  package static func all(of count: Int) -> Self {
    Self(bits: count == 0 ? 0 : .max >> (64 - count))
  }

  package var count: Int { bits.nonzeroBitCount }

  package func contains(_ player: Int) -> Bool { bits >> UInt64(player) & 1 == 1 }

  package func without(_ player: Int) -> Self { Self(bits: bits & ~(1 << UInt64(player))) }

  /// Positions of the members, in order.
  package var members: [Int] {
    var rest = bits
    var members: [Int] = []
    members.reserveCapacity(count)
    while rest != 0 {
      members.append(rest.trailingZeroBitCount)
      rest &= rest - 1
    }
    return members
  }
}

extension Coalition: Comparable {
  /// Small coalitions first, then by the positions of the members.
  package static func < (left: Self, right: Self) -> Bool {
    left.count == right.count
      ? left.members.lexicographicallyPrecedes(right.members) : left.count < right.count
  }
}
