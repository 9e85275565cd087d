/// How good each agent could be at all, asked of whole values.
///
/// Broken values leave an agent far more room than whole ones: a rank then has many agents that
/// might be at it, and its search a choice for each. A search for one agent alone is small.
///
/// This pays where levels are lowered, which hold many sums of whole values. Where they are raised
/// it was measured to save nothing.
extension OrderedLevelling {
  /// Narrows the bounds of open agents to the best that whole values let each of them have.
  ///
  /// - Precondition: levels are lowered.
  /// - Throws: `SolverFailure` when the solver could not do its work.
  mutating func narrowReaches(stop: StopSignal) throws(SolverFailure) {
    let part = effort.part(Self.shareOfReaches / Double(max(1, open.count)))
    let session = try solver.makeSession(for: program)
    for agent in open {
      let column = levelling.agents[agent].column
      if program.columnBounds[column].isSinglePoint || stop.isRaised { continue }
      let objective = Objective(.minimize, [(column: column, coefficient: 1)])
      session.setObjective(objective)
      // Where broken values gain nothing, no search is needed.
      if case .optimal(let solution) = try session.solve(stop: stop),
        isSame(level(of: agent), sign * solution.values[column] / levelling.agents[agent].scale)
      {
        narrow(agent, to: solution.values[column])
        continue
      }
      let search = WholeSearch(
        incumbent: values, valueSteps: program.valueSteps(of: objective),
        nodeLimit: part.nodes(for: program), stop: stop)
      if case .found(_, _, let bound, _) = try solver.solveWhole(
        program, for: objective, search: search)
      {
        narrow(agent, to: bound)
      }
    }
  }

  /// How much of the effort these searches may take together.
  private static let shareOfReaches = 0.1

  /// Lets an agent be no better than a bound, give or take less than what counts as the same
  /// level; and no better than it is, where it has that level already.
  private mutating func narrow(_ agent: Int, to bound: Double) {
    let own = levelling.agents[agent]
    let (bounds, value) = (program.columnBounds[own.column], values[own.column])
    let best = sign * bound / own.scale
    let room = isSame(best, level(of: agent)) ? 0 : slack(at: best) * own.scale / 4
    let least = room == 0 ? value : min(value, bound - room)
    program.columnBounds[own.column] = bounds.clamping(least)...bounds.upperBound
  }
}
