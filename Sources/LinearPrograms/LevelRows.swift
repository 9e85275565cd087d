/// The column and rows that a levelling adds to a program.
struct LevelRows {
  /// The column of the common level, counted in `unit`.
  let level: Int
  /// The largest level that any agent could have, so that the column stays near 1.
  ///
  /// Burdens run to billions and coverages to 1; a solver's tolerances are the same for both.
  let unit: Double
  /// Shape: one per agent.
  let agentRows: [Int]

  /// Adds them, without any effect yet: the level is 0 and the rows hold nothing.
  init(for levelling: Levelling, in program: inout BareProgram) {
    let reaches = levelling.agents.map { agent in
      let bounds = program.columnBounds[agent.column]
      let farthest = max(abs(bounds.lowerBound), abs(bounds.upperBound))
      return farthest.isFinite ? farthest / agent.scale : 0
    }
    let largest = reaches.max() ?? 0
    let unit = largest > 0 ? largest : 1
    let level = program.addColumn(bounds: 0...0)
    agentRows = levelling.agents.map { agent in
      program.addRow(
        bounds: -.infinity ... .infinity,
        terms: [
          (column: agent.column, coefficient: 1),
          (column: level, coefficient: -agent.scale * unit),
        ])
    }
    self.level = level
    self.unit = unit
  }
}
