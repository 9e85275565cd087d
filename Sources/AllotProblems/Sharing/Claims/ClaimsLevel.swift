internal import AllotModel
package import ExactNumbers

/// The same for all, within bounds: what is given or taken by rules that equalise.
package struct ClaimsLevel: Sendable {
  /// What the level is added to, or taken from.
  package enum Start: Sendable {
    case nothing
    /// Half of the claim, and the level on top.
    case halfMore
    /// Half of the claim, less the level.
    case halfLess
    /// The claim, less the level.
    case claim
  }

  package let start: Start
  /// What is given or taken in all.
  package let total: Rational
  /// Shape: parallel to the claims.
  package let floors: [Rational]
  /// Shape: parallel to the claims.
  package let ceilings: [Rational]
  /// What is given to each or taken: the level within the bounds.
  ///
  /// - Shape: parallel to the claims.
  package let parts: [Rational]
  package let level: Rational
  /// Who has the level, and no bound.
  package let open: [Int]
  /// Who has no less than the floor, above the level.
  package let lifted: [Int]
  /// Who has no more than the ceiling, at or below the level.
  package let held: [Int]

  /// - Precondition: the bounds leave room for the total.
  init(_ start: Start, of total: Rational, floors: [Rational], ceilings: [Rational]) {
    let parts: [Rational]
    do {
      parts = try ExactBounds.shares(
        of: total, weights: floors.map { _ in 1 }, floors: floors, ceilings: ceilings)
    } catch {
      preconditionFailure("the bounds of a claims rule leave room for the amount")
    }
    let isHeld = { (position: Int) in parts[position] == ceilings[position] }
    let isLifted = { (position: Int) in
      parts[position] == floors[position] && floors[position].sign > 0 && !isHeld(position)
    }
    self.start = start
    self.total = total
    self.floors = floors
    self.ceilings = ceilings
    self.parts = parts
    held = parts.indices.filter(isHeld)
    lifted = parts.indices.filter(isLifted)
    open = parts.indices.filter { !isHeld($0) && !isLifted($0) }
    level = open.first.map { parts[$0] } ?? held.map { parts[$0] }.max() ?? 0
  }
}
