internal import AllotModel
internal import LinearPrograms

/// The smallest coverage of a priority takes one of the values k / quantity, and holds in every step
/// in which somebody can count.
///
/// Columns: one per value above 0, ascending: whether it is reached.
/// Rows: one per post of the priority and such a step, in units of its quantity; one between each value
/// and the next.
///
///     counted(post, step) >= sum over values v of reaches(v) * (least(v) - least(value before))
///     reaches(next) <= reaches(v)
struct FloorHolds: RosterRule {
  func write(into draft: inout RosterDraft) {
    for (goal, own) in draft.goals.enumerated() where own.objective == .floor {
      guard let priority = own.priority else { continue }
      let values = draft.index.floorValues(ofPriority: priority)
      let columns = values.map {
        draft.addColumn(.reaches($0, priority: priority), bounds: 0...1)
      }
      draft.goalColumns[goal] = columns
      for (one, next) in zip(columns, columns.dropFirst()) {
        draft.addRow(
          because: .floorRises(priority: priority), bounds: 0...Double.infinity,
          terms: [(one, 1), (next, -1)])
      }
      for post in draft.index.levelledPosts(priority) {
        write(post, values: values, columns: columns, into: &draft)
      }
    }
  }

  private func write(
    _ post: Int, values: [Double], columns: [Int], into draft: inout RosterDraft
  ) {
    let own = draft.index.problem.posts[post]
    var before = 0
    var rises: [(column: Int, coefficient: Double)] = []
    for (value, column) in zip(values, columns) {
      let least = own.leastUnits(at: value)
      if least > before { rises.append((column, -Double(least - before))) }
      before = least
    }
    for step in draft.index.countableSteps(ofPost: post) {
      let counted = draft.countedColumn(post: post, step: step)
      guard counted >= 0 else { continue }
      draft.addRow(
        because: .floorHolds(own.id, step: step), bounds: 0...Double.infinity,
        terms: [(counted, 1)] + rises)
    }
  }
}

extension DeploymentIndex {
  /// Every value above 0 that the smallest coverage of a priority's posts can take, ascending.
  func floorValues(ofPriority priority: Int) -> [Double] {
    let quantities = Set(levelledPosts(priority).map { problem.posts[$0].quantity })
    let experts = problem.pools.reduce(0) { $0 + $1.headcount }
    let most = max(experts, DeploymentIndex.mostServedBefore)
    let values = Set(
      quantities.flatMap { quantity in
        (1...min(quantity, most)).map { Double($0) / Double(quantity) }
      })
    return values.sorted()
  }

  /// No more serve at a post than there are experts, or were before: a quantity far beyond both would
  /// have as many values that nothing can reach.
  private static let mostServedBefore = 1_000
}

extension Post {
  /// How many must count so that the coverage is at least a value.
  func leastUnits(at coverage: Double) -> Int {
    Int((coverage * Double(quantity) - RosterScore.noise).rounded(.up))
  }
}
