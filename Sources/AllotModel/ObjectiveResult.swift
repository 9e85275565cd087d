/// What one objective reached, and how good that is proven to be.
package struct ObjectiveResult: Sendable {
  package let objective: MatchObjective
  /// The priority of the needs it is about; `nil` for objectives over the whole plan.
  package let priority: Int?
  /// The worst level of a levelled objective, else the sum or count.
  ///
  /// - Unit: a coverage divided by its weight (coverage), weighted coverage (total), the
  ///   problem's currency per whole key (burden), the currency (cost), pairs (shipments).
  package let value: Double
  /// No plan is better than this, in the unit of `value`.
  package let bound: Double
  package let isProven: Bool
  /// The levels of a levelled objective, the worst first; empty for the others.
  package let levels: [Level]

  package struct Level: Sendable {
    package let value: Double
    /// No plan has a better value at this level; equal to `value` when proven.
    package let bound: Double
    /// The ids of the needs or the codes of the states at this level, sorted.
    package let members: [String]

    package init(value: Double, bound: Double, members: [String]) {
      self.value = value
      self.bound = bound
      self.members = members
    }
  }

  package init(
    objective: MatchObjective, priority: Int?, value: Double, bound: Double, isProven: Bool,
    levels: [Level] = []
  ) {
    self.objective = objective
    self.priority = priority
    self.value = value
    self.bound = bound
    self.isProven = isProven
    self.levels = levels
  }
}
