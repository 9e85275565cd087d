extension BareProgram {
  /// Adds a column for the worst level of a levelling and the rows that hold it.
  ///
  /// Rows: one per agent, after all others.
  ///
  /// - Returns: the objective that makes the worst level as good as possible.
  package mutating func addWorstLevel(of levelling: Levelling) -> Objective {
    let level = addColumn(bounds: -.infinity ... .infinity)
    for agent in levelling.agents {
      addRow(
        bounds: levelling.rowBounds,
        terms: [(column: agent.column, coefficient: 1), (column: level, coefficient: -agent.scale)])
    }
    return levelling.objective(of: level)
  }
}
