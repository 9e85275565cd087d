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
    /// Tells it from others that begin in the same week.
    let number: Int
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
    let size = rung.contributors * 1_000_003 + rung.kinds * 1009 + rung.periods
    // Of several seeds one that gives each size more than one level of coverage.
    var dice = Dice(seed: UInt64(size + 19))
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

  /// A flood asks for other things than a fire: whether a kind is of use to a recipient.
  ///
  /// Every tenth kind is of use to all; the others to every third recipient. Without this all
  /// recipients would end at one level.
  private func isAsked(_ kind: Int, by recipient: Int) -> Bool {
    kind % 10 == 0 || kind % 3 == recipient % 3
  }

  /// How many needs of a kind a recipient may have that begin in the same week.
  private static let needsAtOnce = 3

  /// Needs last one or two weeks, and one in four counts double.
  ///
  /// Each recipient has a worst time of its own, so that some compete and others do not.
  private mutating func makeNeeds(_ dice: inout Dice) {
    let sizes = (0..<rung.recipients).map { _ in dice.next(2...9) }
    let thirst = (0..<rung.recipients * rung.kinds).map { _ in dice.next(1...4) }
    let peaks = (0..<rung.recipients).map { _ in
      Peak(period: dice.next(0...rung.periods), height: dice.next(2...20))
    }
    let pairs = (0..<rung.recipients * rung.kinds).filter {
      isAsked($0 % rung.kinds, by: $0 / rung.kinds)
    }
    let perPair = rung.periods * Self.needsAtOnce
    for cell in dice.sample(rung.needs, of: pairs.count * perPair) {
      let pair = pairs[cell / perPair]
      let start = cell % perPair / Self.needsAtOnce
      let (recipient, kind) = pair.quotientAndRemainder(dividingBy: rung.kinds)
      let urgency = peaks[recipient].urgency(at: start, of: rung.periods)
      needs.append(
        Need(
          recipient: recipient, kind: kind,
          periods: start...min(start + dice.next(0...1), rung.periods - 1),
          hundredths: sizes[recipient] * thirst[pair] * urgency * dice.next(20...200),
          weight: dice.next(1...4) == 1 ? 2 : 1,
          number: cell % Self.needsAtOnce + 1))
    }
  }

  /// All offers of a kind add up to a part of its needs, from a tenth to half as much again.
  ///
  /// An offer stands for two to four weeks; a fifth of them is earmarked, and the recipients that
  /// come first are earmarked for more often.
  private mutating func makeOffers(_ dice: inout Dice) {
    let total = rung.contributors * rung.kinds * rung.periods
    let cells = dice.sample(rung.offers, of: total)
    // A large contributor offers more at a time.
    let parts = cells.map { cell in
      dice.next(1...10) * (5 + people[cell / (rung.periods * rung.kinds)] / 1_000_000)
    }
    let kinds = cells.map { $0 / rung.periods % rung.kinds }
    var asked = [Int](repeating: 0, count: rung.kinds)
    for need in needs { asked[need.kind] += need.hundredths }
    var partsOfKind = [Int](repeating: 0, count: rung.kinds)
    for (kind, part) in zip(kinds, parts) { partsOfKind[kind] += part }
    let plenty = (0..<rung.kinds).map { dice.next(10 + 30 * ($0 % 3)...70 + 40 * ($0 % 3)) }
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

/// The worst time of a recipient.
private struct Peak {
  let period: Int
  /// How many times as much as usual is asked for in it.
  let height: Int

  /// How many times as much as usual is asked for; a quarter of the horizon away it is as usual.
  func urgency(at start: Int, of periods: Int) -> Int {
    let width = periods / 4 + 1
    return 1 + max(0, height * (width - abs(start - period)) / width)
  }
}
