internal import AllotModel
internal import ExactNumbers

/// Looks for coalitions that pay more together than their parts pay apart.
struct Subadditivity {
  /// The most players for which every way to part a coalition is tried: 3^n ways.
  private static let mostPartedFreely = 13

  private let game: CostGame
  /// The smallest coalition that does, its parts, and how many do.
  private(set) var worst: (whole: Coalition, part: Coalition)?
  private(set) var count = 0

  init(of game: CostGame) {
    self.game = game
    for bits in 1..<game.costs.count {
      let whole = Coalition(bits: UInt64(bits))
      guard let part = costlyPart(of: whole) else { continue }
      count += 1
      if let worst, worst.whole < whole { continue }
      worst = (whole, part)
    }
  }

  /// A part of a coalition that together with the rest pays less than the whole.
  private func costlyPart(of whole: Coalition) -> Coalition? {
    let cost = game.units(whole)
    func isCheaper(_ part: Coalition) -> Bool {
      let rest = Coalition(bits: whole.bits & ~part.bits)
      return part.bits != 0 && rest.bits != 0 && game.units(part) + game.units(rest) < cost
    }
    guard game.players.count <= Self.mostPartedFreely else {
      return whole.members.lazy.map { Coalition([$0]) }.first(where: isCheaper)
    }
    var bits = (whole.bits - 1) & whole.bits
    while bits > whole.bits / 2 {
      if isCheaper(Coalition(bits: bits)) { return Coalition(bits: bits) }
      bits = (bits - 1) & whole.bits
    }
    return nil
  }

  /// Warns once, at the line of the smallest such coalition.
  func warn(
    _ entries: [CoalitionsTable.Entry], _ coalitions: CoalitionDirectory, log: FindingLog
  ) {
    guard let worst else { return }
    let rest = Coalition(bits: worst.whole.bits & ~worst.part.bits)
    let place = entries.first { coalitions.coalition(of: $0.states) == worst.whole }?.place
    let more = count > 1 ? "; so do \(count - 1) other coalitions" : ""
    let apart = (game.cost(worst.part) + game.cost(rest)).double
    log.warning(
      """
      \(coalitions.words(for: worst.whole)) pays \(PlainNumber.text(game.cost(worst.whole).double)) \
      together, and as \(coalitions.words(for: worst.part)) and \(coalitions.words(for: rest)) \
      \(PlainNumber.text(apart))\(more): no split may suit everybody, and a state may be charged \
      more than it pays alone
      """, at: place, maybe: "check the cost; if the coalition can act apart, write the lower one")
  }
}
