package import AllotModel

/// What is proven about one goal.
package struct GoalProof: Sendable {
  /// No roster that is as good in the goals before has a better value, level by level.
  ///
  /// - Shape: one per member of a levelled goal, from the worst level to the best; else one.
  package var bounds: [Double]
  package var isProven: Bool

  package init(bounds: [Double], isProven: Bool) {
    self.bounds = bounds
    self.isProven = isProven
  }
}

extension DeploymentIndex {
  /// The plan of a roster, counted from its tours; reasons are filled in by who explains.
  ///
  /// - Shape: of `proofs`: one per goal.
  package func plan(
    of roster: Roster, crews: Crews, goals: [DeploymentGoal], proofs: [GoalProof],
    status: PlanStatus
  ) -> DeploymentPlan {
    let scoring = RosterScoring(index: self, crews: crews, goals: goals)
    let count = roster.count(of: crews, in: self)
    let score = scoring.score(of: roster, counted: count)
    let steps = scoring.stepsByState(of: roster)
    return DeploymentPlan(
      status: status,
      objectives: goals.indices.map { goal in
        result(
          of: goals[goal], levels: score.levels[goal], proof: proofs[goal],
          members: memberLevels(of: goals[goal], scoring, roster, count))
      },
      tours: roster.tours(of: crews, in: self),
      posts: problem.posts.indices.map { result(ofPost: $0, count) },
      pools: pools(of: roster, crews),
      contributors: contributors(steps))
  }

  /// The level of each member of a levelled goal, in the order of members.
  private func memberLevels(
    of goal: DeploymentGoal, _ scoring: RosterScoring, _ roster: Roster, _ count: RosterCount
  ) -> [Double] {
    switch goal.objective {
    case .coverage: scoring.coverages(of: levelledPosts(goal.priority ?? 0), count)
    case .burden: scoring.burdens(of: roster)
    default: []
    }
  }

  private func result(
    of goal: DeploymentGoal, levels: [Double], proof: GoalProof, members: [Double]
  ) -> DeploymentObjectiveResult {
    let ranked = zip(goal.members, members).map { (level: $1, member: $0) }.sorted {
      $0.level == $1.level ? $0.member < $1.member : ($0.level < $1.level) == goal.isRaised
    }
    var grouped: [ObjectiveResult.Level] = []
    for (rank, entry) in ranked.enumerated() {
      let bound = proof.isProven ? entry.level : proof.bounds[min(rank, proof.bounds.count - 1)]
      if let last = grouped.last,
        abs(last.value - entry.level) <= RosterScore.noise * max(1, abs(entry.level))
      {
        grouped[grouped.count - 1] = ObjectiveResult.Level(
          value: last.value, bound: last.bound, members: (last.members + [entry.member]).sorted())
      } else {
        grouped.append(
          ObjectiveResult.Level(value: entry.level, bound: bound, members: [entry.member]))
      }
    }
    let value = levels.first ?? 0
    return DeploymentObjectiveResult(
      objective: goal.objective, priority: goal.priority, value: value,
      bound: proof.isProven ? value : proof.bounds.first ?? value, isProven: proof.isProven,
      levels: grouped)
  }

  func result(ofPost position: Int, _ count: RosterCount) -> PostResult {
    let post = problem.posts[position]
    return PostResult(
      id: post.id,
      steps: steps(ofPost: position).map { step in
        PostResult.Step(
          step: step, quantity: post.quantity,
          present: seatsByPost[position].reduce(0) { $0 + count.present[$1 * stepCount + step] },
          counted: count.counted(post: position, step: step))
      },
      briefing: problem.settings.briefing)
  }

  private func pools(of roster: Roster, _ crews: Crews) -> [PoolResult] {
    pools(of: roster.tours(of: crews, in: self))
  }

  /// What tours ask of each pool.
  package func pools(of tours: [Tour]) -> [PoolResult] {
    let tours = Dictionary(grouping: tours) { $0.expert.pool }
    return problem.pools.map { pool in
      let own = tours[pool.id] ?? []
      return PoolResult(
        id: pool.id, state: pool.state, headcount: pool.headcount,
        used: Set(own.map(\.expert)).count, expertSteps: own.reduce(0) { $0 + $1.steps.count })
    }
  }

  private func contributors(_ steps: [State.Code: Int]) -> [ContributorResult] {
    let states = Set(problem.pools.map(\.state)).sorted()
    let total = states.reduce(0) { $0 + Double(steps[$1] ?? 0) }
    let key = states.reduce(0) { $0 + (problem.keyShares?[$1] ?? 0) }
    return states.map { state in
      let value = Double(steps[state] ?? 0)
      let share = problem.keyShares?[state]
      return ContributorResult(
        state: state, value: value, share: share, burden: quotient(value, share),
        ofFair: total > 0 && key > 0 ? quotient(value / total, share.map { $0 / key }) : nil)
    }
  }

  private func quotient(_ one: Double, _ other: Double?) -> Double? {
    guard let other, other > 0 else { return nil }
    return one / other
  }
}

extension DeploymentIndex {
  /// How far tours staff each post, without reasons.
  package func posts(of tours: [Tour]) -> [PostResult] {
    let count = count(ofSettled: tours)
    return problem.posts.indices.map { result(ofPost: $0, count) }
  }
}
