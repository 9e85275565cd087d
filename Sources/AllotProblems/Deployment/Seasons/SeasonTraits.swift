internal import AllotModel

/// A season with all that objectives count of it.
struct SeasonTraits {
  let season: [Stint]
  /// Unit: the currency.
  let cost: Double
  /// The experts' tours.
  let tours: Int
  let expertSteps: Int
  /// The expert-steps that differ from the roster before.
  let changes: Int

  init(_ season: [Stint], of crew: Crew, from frozenSteps: Int, in index: DeploymentIndex) {
    self.season = season
    let pool = index.problem.pools[crew.pool]
    tours = crew.size * season.count
    expertSteps = crew.size * season.reduce(0) { $0 + $1.steps.count }
    cost = Double(tours) * pool.travelCost + Double(expertSteps) * pool.stepCost
    let seats = season.seatsByStep(index.stepCount)
    changes =
      crew.former.isEmpty
      ? 0
      : (frozenSteps..<max(frozenSteps, index.stepCount)).reduce(0) {
        $0 + crew.changes(at: seats[$1], step: $1)
      }
  }
}
