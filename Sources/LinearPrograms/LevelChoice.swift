/// Whole columns that say at which level an agent is, where that is a choice.
struct LevelChoice {
  private let agents: [Int]
  private let levels: [OrderedLevelling.Level]
  /// Shape: one list per agent, of the positions of levels that it may be at.
  private let possible: [[Int]]

  init(
    of agents: [Int], levels: [OrderedLevelling.Level],
    isPossible: (_ agent: Int, _ level: Double) -> Bool
  ) {
    self.agents = agents
    self.levels = levels
    possible = agents.map { agent in
      levels.indices.filter { isPossible(agent, levels[$0].found) }
    }
  }

  /// Adds the columns, and to `values` what a placement makes of them.
  ///
  /// - Shape: of `placement`: one per agent; the position of its level, `nil` above all.
  /// - Returns: for each agent its levels and their columns.
  func addColumns(
    to program: inout BareProgram, placement: [Int?], values: inout [Double]
  ) -> [[(level: Int, column: Int)]] {
    agents.indices.map { position in
      possible[position].map { level in
        values.append(placement[position] == level ? 1 : 0)
        return (level, program.addColumn(bounds: 0...1, isWhole: true))
      }
    }
  }

  /// Adds the rows: each level has its count, and no agent is at two levels.
  ///
  /// When the placement `isComplete`, every agent is at one of the levels.
  func addRows(
    to program: inout BareProgram, columns: [[(level: Int, column: Int)]], isComplete: Bool
  ) {
    for own in columns where isComplete || own.count > 1 {
      program.addRow(bounds: (isComplete ? 1 : 0)...1, terms: own.map { ($0.column, 1) })
    }
    var columnsByLevel = [[Int]](repeating: [], count: levels.count)
    for (level, column) in columns.joined() { columnsByLevel[level].append(column) }
    for (level, all) in zip(levels, columnsByLevel) {
      let count = Double(level.count)
      program.addRow(bounds: count...count, terms: all.map { ($0, 1) })
    }
  }
}
