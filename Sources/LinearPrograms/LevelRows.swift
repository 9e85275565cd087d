/// The column and rows that a levelling adds to a program.
struct LevelRows {
  /// The column of the common level, counted in `unit`.
  let level: Int
  /// About the common level, so that the column stays near 1.
  ///
  /// Burdens run to billions and coverages to 1; a solver's tolerances are the same for both.
  let unit: Double
  /// Shape: one per agent.
  let agentRows: [Int]

  /// Adds them, without any effect yet: the level is 0 and the rows hold nothing.
  init(for levelling: Levelling, in program: inout BareProgram, at values: [Double]) {
    let unit = program.unit(of: levelling, at: values)
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

extension BareProgram {
  /// The size of the first common level, as far as it is known before: raised, it is at most what
  /// every agent could have; lowered, it is at most the worst that values in hand have.
  fileprivate func unit(of levelling: Levelling, at values: [Double]) -> Double {
    let bound =
      levelling.direction == .raise
      ? outerBounds(of: .level(levelling)).first : levelling.levels(at: values).max()
    if let bound, bound > 0, bound.isFinite { return bound }
    let farthest = levelling.agents.map { agent in
      let bounds = columnBounds[agent.column]
      return max(abs(bounds.lowerBound), abs(bounds.upperBound)) / agent.scale
    }
    return farthest.filter { $0 > 0 && $0.isFinite }.max() ?? 1
  }
}
