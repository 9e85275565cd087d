internal import AllotModel

/// One number for a roster, in which each goal weighs many times what comes after it.
///
/// It only leads a search: which of two rosters is better is decided by their scores.
struct RosterWeights {
  let index: DeploymentIndex
  /// What one unit short of a minimum costs.
  let minimum: Double
  /// What units that count in one step are worth.
  ///
  /// - Shape: posts by units, from none to the quantity, one post after the other.
  private let worths: [Double]
  /// Shape: one per post, and the end; where its worths begin.
  private let firstWorths: [Int]
  /// Shape: one per post; what one unit counting brings.
  let units: [Double]
  /// Shape: one per post; what one unit of the smallest coverage brings at least.
  let floors: [Double]
  /// Shape: one per post; the units that the aspired smallest coverage takes.
  let aspired: [Int]
  /// What an expert-step that differs costs.
  let change: Double
  let tour: Double
  /// What a unit of the currency costs.
  let money: Double
  /// What the square of a state's part of all its burden costs.
  let burden: Double

  /// Weights of which each is `ratio` times the next.
  ///
  /// Where it is `levelling`, the last units up to the aspired smallest coverage bring less than the
  /// first, so that what cannot be met is shared by all steps.
  ///
  /// - Shape: of `floors`: the aspired smallest coverage by priority.
  init(
    _ index: DeploymentIndex, goals: [DeploymentGoal], floors aspired: [Int: Double],
    levelling: Bool = false, ratio: Double = usualRatio
  ) {
    self.index = index
    func weight(_ objective: DeploymentObjective, _ priority: Int? = nil) -> Double {
      let place = goals.firstIndex { $0.objective == objective && $0.priority == priority }
      return place.map { 1e6 / power(ratio, $0) } ?? 0
    }
    let posts = index.problem.posts
    let largest = posts.indices.map { index.worth(ofPost: $0) }.max() ?? 1
    let money = index.problem.pools.map { $0.travelCost / 4 + $0.stepCost }.max() ?? 1
    minimum = 1e8
    units = posts.indices.map { post in
      let priority = posts[post].priority
      let mean = 1 / Double(max(1, posts[post].quantity))
      return weight(.total, priority) * index.worth(ofPost: post) / max(1, largest)
        + weight(.coverage, priority) * mean
    }
    let aspired = posts.map { $0.leastUnits(at: aspired[$0.priority] ?? 0) }
    floors = posts.map { weight(.floor, $0.priority) }
    var (worths, firstWorths): ([Double], [Int]) = ([], [])
    for (post, own) in posts.enumerated() {
      firstWorths.append(worths.count)
      let floorWorths = own.floorWorths(
        upTo: aspired[post], weight: floors[post],
        steepness: levelling ? RosterWeights.steepness : 0)
      for unit in 0...own.quantity {
        worths.append(
          minimum * Double(min(unit, own.minimum)) + floorWorths[unit] + units[post] * Double(unit))
      }
    }
    (self.worths, self.firstWorths) = (worths, firstWorths + [worths.count])
    self.aspired = aspired
    change = weight(.changes)
    tour = weight(.tours) + 1e-6
    self.money = weight(.cost) / max(1, money)
    burden = weight(.burden)
  }

  /// What each objective weighs in the next where nothing else is said.
  static let usualRatio = 30.0

  /// With it an expert at a post that stands empty brings nine times what the last one brings who is
  /// asked for; the next goal weighs less still.
  private static let steepness = 2.0

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

  /// What counts at a post in one step, cut into slices of which each unit weighs the same, the first
  /// ones more.
  ///
  /// - Shape: one per slice, from none up.
  /// - Unit: of `width`: units of the quantity.
  func slices(ofPost post: Int) -> [(width: Double, worth: Double)] {
    let own = index.problem.posts[post]
    let ends = Set([own.minimum, aspired[post], own.quantity])
      .filter { $0 > 0 && $0 <= own.quantity }.sorted()
    return zip([0] + ends, ends).map { before, end in
      let worth = self.worth(ofPost: post, units: end) - self.worth(ofPost: post, units: before)
      return (Double(end - before), worth / Double(end - before))
    }
  }

  /// What so many units counting at a post are worth in one step.
  func worth(ofPost post: Int, units: Int) -> Double {
    precondition(units >= 0, "units that count")
    return worths[min(firstWorths[post] + units, firstWorths[post + 1] - 1)]
  }
}

extension Post {
  /// What units bring up to some of them, the first the most where it is steep.
  fileprivate func floorWorths(upTo aspired: Int, weight: Double, steepness: Double) -> [Double] {
    var worths = [0.0]
    for unit in 0..<max(0, quantity) {
      let part = Double(aspired - unit) / Double(quantity)
      let worth = unit < aspired ? weight * power(1 + steepness * part, 2) : 0
      worths.append(worths[unit] + worth)
    }
    return worths
  }
}

private func power(_ base: Double, _ exponent: Int) -> Double {
  (0..<exponent).reduce(1.0) { power, _ in power * base }
}
