/// How far two numbers may lie apart and still count as equal.
package enum Tolerance {
  /// How far a row or a bound may be broken, relative to the size of its numbers.
  ///
  /// The solvers themselves stop at 1e-7 of the scaled program.
  package static let feasibility = 1e-6
  /// How far a whole quantity that a solver returns may lie from a whole number, in units.
  package static let wholeness = 1e-5
  /// How far levels and objective values may differ and still be equal, relative to their scale.
  package static let level = 1e-6
  /// How far figures of two plans may differ by rounding alone, relative to their scale.
  ///
  /// What lies between this and `level` is a difference, and too small to count.
  package static let rounding = 1e-9
  /// The least effect on an objective, over a variable's whole range and relative to the
  /// objective's scale, that says it is at its bound in every best solution.
  ///
  /// Rounding leaves about 1e-13; what is smaller than this cannot change a level.
  package static let priced = 1e-9
  /// The part of what one column could add to an objective below which the objective's value is
  /// too small to be its scale: prices carry rounding of that size times 1e-13.
  package static let smallValue = 1e-3
  /// How far an objective's value may be from the best that prices allow, relative to its scale,
  /// and still count as proven.
  ///
  /// A hundredth of what makes two levels differ; the rounding of an optimum leaves far less.
  package static let proof = 1e-8
  /// How far a proven solution may break a row or a bound, relative to the size of its numbers.
  ///
  /// As far as solvers let one be broken, and a tenth of what refuses a plan.
  package static let proofOfRows = 1e-7
  /// How far, relative to its size, what has no end on the side that its price favours is taken
  /// to go: far enough that a price of more than rounding proves nothing, near enough that one of
  /// rounding, about 1e-13, costs no proof.
  package static let endless = 1e3
  /// The least multiplier, of all that add up to 1, that says an agent can do no better.
  package static let multiplier = 1e-8
  /// The least move, relative to the reach of what moves, that makes another solution.
  package static let movement = 1e-7
  /// By how much a row that keeps an earlier aim may let go, relative to its size.
  ///
  /// Enough for rounding: what it lets go comes back larger where a small need shares with a large
  /// one.
  package static let kept = 1e-10
  /// By how much a level may let go while the later ranks of its own levelling are searched.
  package static let held = 1e-8
  /// The same where broken values take part, whose levels hold what earlier rows let go.
  package static let heldBroken = 1e-7
}
