internal import AllotModel

/// A way in which an offer can serve a need: they are compatible.
package struct Arc: Sendable {
  /// Position in the problem's offers.
  package let offer: Int
  /// Position in the problem's needs.
  package let need: Int
  /// Units of what is asked for that one unit given meets.
  package let rate: Double
  /// The steps that the offer's window, shifted by the lead, shares with the need's.
  package let steps: ClosedRange<Int>
  /// Offer and route together.
  ///
  /// - Unit: the problem's currency per unit given.
  package let cost: Double
  /// Position in the problem's routes, when one is written.
  package let route: Int?
  /// Position in the problem's substitutes, when the resource given is not the one asked for.
  package let substitute: Int?
  /// What the arc's column counts: a lot, or one unit.
  ///
  /// - Unit: units of the resource given.
  package let lot: Double
  /// The most that the offer and the need allow, in lots.
  package let most: Double
  package let isWhole: Bool
  /// Units of demand that one unit given meets: for a lasting need in all its steps.
  package let met: Double
  /// The money value of one unit given, or `nil` when the resource has none.
  package let value: Double?
}

/// Why an offer of the right resource cannot serve a need.
package enum Obstacle: Hashable, Sendable {
  case sameState
  case earmarkedElsewhere
  case routeClosed
  case outsideWindow
  /// Less than one whole unit or lot fits.
  case indivisible
}
