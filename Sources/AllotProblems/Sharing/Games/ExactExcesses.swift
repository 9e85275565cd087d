internal import AllotModel
internal import ExactNumbers

/// What coalitions pay above their cost under a split, without rounding and fast.
struct ExactExcesses {
  private let game: CostGame
  private let shares: [Rational]
  /// The shares times their common denominator, when all fits into 128 bits.
  private let words: (shares: [Int128], denominator: Int128)?

  /// - Parameters:
  ///   - game: The game that is split.
  ///   - shares: One per player, in units of the game.
  init(of game: CostGame, shares: [Rational]) {
    self.game = game
    self.shares = shares
    var denominator: BigInteger = 1
    for share in shares {
      let divisor = BigInteger.greatestDivisor(of: denominator, share.denominator)
      denominator = denominator * share.denominator.dividedWithRest(by: divisor).quotient
    }
    guard let word = denominator.word, word < 1 << 60 else {
      words = nil
      return
    }
    let numbers = shares.compactMap { ($0 * Rational(denominator)).numerator.wideWord }
    words = numbers.count == shares.count ? (numbers, Int128(word)) : nil
  }

  /// Unit: the unit of the game.
  func excess(of coalition: Coalition) -> Rational {
    guard let words else {
      let cost = Rational(Int(game.units(coalition)))
      return coalition.members.reduce(-cost) { $0 + shares[$1] }
    }
    return Rational(BigInteger(numerator(of: coalition, words)))
      / Rational(BigInteger(words.denominator))
  }

  /// A test whether a coalition pays more above its cost than `granted`.
  func exceeds(_ granted: Rational) -> (Coalition) -> Bool {
    guard let words else { return { excess(of: $0) > granted } }
    let least = (granted * Rational(BigInteger(words.denominator))).floor
    guard let least = least.wideWord else { return { excess(of: $0) > granted } }
    return { numerator(of: $0, words) > least }
  }

  private func numerator(
    of coalition: Coalition, _ words: (shares: [Int128], denominator: Int128)
  ) -> Int128 {
    var sum = Int128(-game.units(coalition)) * words.denominator
    var rest = coalition.bits
    while rest != 0 {
      sum += words.shares[rest.trailingZeroBitCount]
      rest &= rest - 1
    }
    return sum
  }
}
