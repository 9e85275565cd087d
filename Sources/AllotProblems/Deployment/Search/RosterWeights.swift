internal import AllotModel

/// One number for a roster, in which each goal weighs many times what comes after it.
///
/// It only leads a search: which of two rosters is better is decided by their scores.
struct RosterWeights {
  let index: DeploymentIndex
  /// What one unit short of a minimum costs.
  let minimum: Double
  /// Shape: one per post; what one unit up to the aspired smallest coverage brings.
  let floors: [Double]
  /// Shape: one per post; what one unit counting brings.
  let units: [Double]
  /// Shape: one per post; the units that the aspired smallest coverage takes.
  let aspired: [Int]
  /// What an expert-step that differs costs.
  let change: Double
  let tour: Double
  /// What a unit of the currency costs.
  let money: Double
  /// What the square of a state's part of all its burden costs.
  let burden: Double

  /// - Shape: of `floors`: the aspired smallest coverage by priority.
  init(_ index: DeploymentIndex, goals: [DeploymentGoal], floors aspired: [Int: Double]) {
    self.index = index
    func weight(_ objective: DeploymentObjective, _ priority: Int? = nil) -> Double {
      let place = goals.firstIndex { $0.objective == objective && $0.priority == priority }
      return place.map { 1e6 / pow($0) } ?? 0
    }
    let posts = index.problem.posts
    let largest = posts.indices.map { index.worth(ofPost: $0) }.max() ?? 1
    let money = index.problem.pools.map { $0.travelCost / 4 + $0.stepCost }.max() ?? 1
    minimum = 1e8
    floors = posts.map { weight(.floor, $0.priority) }
    units = posts.indices.map { post in
      let priority = posts[post].priority
      let mean = 1 / Double(max(1, posts[post].quantity))
      return weight(.total, priority) * index.worth(ofPost: post) / max(1, largest)
        + weight(.coverage, priority) * mean
    }
    self.aspired = posts.map { $0.leastUnits(at: aspired[$0.priority] ?? 0) }
    change = weight(.changes)
    tour = weight(.tours) + 1e-6
    self.money = weight(.cost) / max(1, money)
    burden = weight(.burden)
  }

  /// How much worse than the last a roster may be and still be gone on from, from much to little.
  ///
  /// From a few units of the weightiest post down to what the last goal moves.
  var patiences: [Double] {
    let most = 2 * (units + [change]).reduce(1e-3) { max($0, $1) }
    let money = index.problem.pools.map { $0.travelCost + $0.stepCost }.max() ?? 0
    let least = [burden, tour, self.money * money, change].filter { $0 > 0 }.min() ?? most
    var patiences = [most]
    while let last = patiences.last, last > least / 4, patiences.count < 40 {
      patiences.append(last / 2)
    }
    return patiences + [0]
  }

  /// What so many units counting at a post are worth in one step.
  func worth(ofPost post: Int, units: Int) -> Double {
    let own = index.problem.posts[post]
    return minimum * Double(min(units, own.minimum))
      + floors[post] * Double(min(units, aspired[post]))
      + self.units[post] * Double(min(units, own.quantity))
  }
}

/// How many times more a goal weighs than the one so many places after it.
private func pow(_ exponent: Int) -> Double {
  (0..<exponent).reduce(1.0) { power, _ in power * 30 }
}
