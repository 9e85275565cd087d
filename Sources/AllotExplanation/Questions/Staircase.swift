package import AllotModel
internal import LinearPrograms

/// What more, or less, of a quantity is worth: step by step away from what it is now.
package struct Staircase: Sendable {
  /// A stretch in which the same is gained or lost.
  package struct Step: Sendable {
    /// Where it begins and ends, counted from what the quantity is now; below 0 for less.
    package let from: Double
    package let to: Double
    /// What changes over the stretch in the first objective in which anything does: at most one
    /// entry per priority.
    package let changes: [FigureChange]
    /// Whether the first figure changes evenly over the stretch; else all of it at its end.
    package let isEven: Bool
    /// The coverage at its end of the needs that the quantity serves, where they were looked at.
    package internal(set) var served: [ServedNeed] = []
  }

  /// How far a need is covered that the quantity serves.
  package struct ServedNeed: Sendable {
    package let need: Need.ID
    /// In the plan as it is, and in the best plan with another quantity.
    package let before: Double
    package let after: Double
  }

  /// What lies behind the last step.
  package enum End: String, Sendable {
    /// Nothing changes any more, however far it goes.
    case nothing
    /// There is no plan.
    case noPlan = "no-plan"
    /// More steps, which were not looked for.
    case more
  }

  package let steps: [Step]
  package let end: End
  /// The objective behind which none is looked at; `nil` when all are.
  package let last: MatchObjective?
  /// Whether the last step is the first from which on nothing changes; else that may come sooner,
  /// after the step before it.
  package let isEndExact: Bool
  /// How much more, or below 0 less, there may be without any change.
  package let unchanged: Double

  init(
    steps: [Step], end: End, last: MatchObjective? = nil, isEndExact: Bool = true,
    unchanged: Double? = nil
  ) {
    self.steps = steps
    self.end = end
    self.last = last
    self.isEndExact = isEndExact
    self.unchanged = unchanged ?? steps.first?.from ?? 0
  }
}
