/// Who needs and offers how much of what and when, at one size; all its figures are made up.
///
/// Quantities are counted in hundredths of a unit, so that the variants with broken and with whole
/// units are the same but for rounding.
struct Emergency {
  let rung: Rung
  /// Shape: one per kind; the money value of one unit.
  private(set) var values: [Int] = []
  /// Shape: one per contributor, then one per recipient.
  private(set) var people: [Int] = []
  /// Shape: as `people`; in millions.
  private(set) var products: [Int] = []
  /// Shape: contributors, of recipients; money per unit.
  private(set) var routeCosts: [[Int]] = []
  private(set) var needs: [Need] = []
  private(set) var offers: [Offer] = []

  struct Need {
    let recipient: Int
    let kind: Int
    let periods: ClosedRange<Int>
    let hundredths: Int
    let weight: Int
  }

  struct Offer {
    let contributor: Int
    let kind: Int
    let periods: ClosedRange<Int>
    let hundredths: Int
    /// The recipients that may have it; empty means all.
    let earmark: [Int]
  }

  /// The emergency of a size, the same on every run.
  init(_ rung: Rung) {
    self.rung = rung
    var dice = Dice(seed: UInt64(rung.contributors * 1_000_003 + rung.kinds * 1009 + rung.periods))
    values = (0..<rung.kinds).map { _ in dice.next(1...50) * 10 }
    let states = rung.contributors + rung.recipients
    people = (0..<states).map { _ in dice.next(5...800) * 100_000 }
    products = people.map { $0 / 1_000_000 * dice.next(8...80) * 1000 + 10_000 }
    routeCosts = (0..<rung.contributors).map { _ in
      (0..<rung.recipients).map { _ in
        // One way in four is cheap: a neighbour's.
        dice.next(1...4) == 1 ? dice.next(1...8) : dice.next(10...40)
      }
    }
    makeNeeds(&dice)
    makeOffers(&dice)
  }

  /// A need lasts one or two weeks; one in four counts double.
  private mutating func makeNeeds(_ dice: inout Dice) {
    // How large a recipient is, and how much of its trouble a kind would mend.
    let sizes = (0..<rung.recipients).map { _ in dice.next(2...9) }
    let thirst = (0..<rung.recipients * rung.kinds).map { _ in dice.next(1...4) }
    let total = rung.recipients * rung.kinds * rung.periods
    for cell in dice.sample(rung.needs, of: total) {
      let (pair, start) = cell.quotientAndRemainder(dividingBy: rung.periods)
      let (recipient, kind) = pair.quotientAndRemainder(dividingBy: rung.kinds)
      needs.append(
        Need(
          recipient: recipient, kind: kind,
          periods: start...min(start + dice.next(0...1), rung.periods - 1),
          hundredths: sizes[recipient] * thirst[pair] * dice.next(100...900),
          weight: dice.next(1...4) == 1 ? 2 : 1))
    }
  }

  /// All offers of a kind add up to a part of its needs, from less than a third to more than all.
  ///
  /// An offer stands for two to four weeks; a fifth of them is earmarked, and the recipients that
  /// come first are earmarked for more often.
  private mutating func makeOffers(_ dice: inout Dice) {
    let total = rung.contributors * rung.kinds * rung.periods
    let cells = dice.sample(rung.offers, of: total)
    let parts = cells.map { _ in dice.next(1...10) }
    let kinds = cells.map { $0 / rung.periods % rung.kinds }
    var asked = [Int](repeating: 0, count: rung.kinds)
    for need in needs { asked[need.kind] += need.hundredths }
    var partsOfKind = [Int](repeating: 0, count: rung.kinds)
    for (kind, part) in zip(kinds, parts) { partsOfKind[kind] += part }
    let plenty = (0..<rung.kinds).map { _ in dice.next(30...130) }
    for ((cell, kind), part) in zip(zip(cells, kinds), parts) {
      let start = cell % rung.periods
      let most = min(start + dice.next(1...3), rung.periods - 1)
      let hundredths = asked[kind] / 100 * plenty[kind] * part / partsOfKind[kind]
      offers.append(
        Offer(
          contributor: cell / (rung.periods * rung.kinds), kind: kind, periods: start...most,
          hundredths: max(100, hundredths), earmark: earmark(&dice)))
    }
  }

  private func earmark(_ dice: inout Dice) -> [Int] {
    guard dice.next(1...5) == 1 else { return [] }
    let first = min(dice.next(0...(rung.recipients - 1)), dice.next(0...(rung.recipients - 1)))
    let second = dice.next(0...(rung.recipients - 1))
    return first == second ? [first] : [first, second].sorted()
  }
}
