extension DeploymentProblem {
  /// SHA-256 of all that changes the roster or its report, as 64 hexadecimal digits.
  ///
  /// Where something was written, and in which order, is left out: re-ordered rows give the same
  /// digest, and two problems that differ in any value do not.
  package var digest: String {
    var text = CanonicalText()
    text.add("allot deployment problem 1")
    text.add(title)
    text.add(description) { $0.add($1) }
    text.add(source) { $0.add($1) }
    text.add(currency)
    text.add(horizon) { $0.add($1) }
    text.add(states) { $0.add($1) }
    text.add(posts) { $0.add($1) }
    text.add(pools) { $0.add($1) }
    text.add(teams) { $0.add($1) }
    text.add(settings)
    text.add(keyShares) { text, shares in
      text.add(shares.sorted { $0.key < $1.key }) { text, share in
        text.add(share.key)
        text.add(share.value)
      }
    }
    text.add(remarks.sorted()) { $0.add($1) }
    return text.digest.hexadecimal()
  }
}

extension CanonicalText {
  fileprivate mutating func add(_ post: Post) {
    add(post.id)
    add(post.state)
    add(post.location) { $0.add($1) }
    switch post.demand {
    case .experts(let profile):
      add("experts")
      add(profile)
    case .teams(let team):
      add("teams")
      add(team)
    }
    add(post.languages.sorted()) { $0.add($1) }
    add(post.quantity)
    add(post.window)
    add(post.priority)
    add(post.weight)
    add(post.minimum)
  }

  fileprivate mutating func add(_ pool: Pool) {
    add(pool.id)
    add(pool.state)
    add(pool.headcount)
    add(pool.profiles.sorted()) { $0.add($1) }
    add(pool.languages.sorted()) { $0.add($1) }
    add(pool.window)
    add(pool.earmark) { $0.add($1.sorted()) { $0.add($1) } }
    add(pool.excluded.sorted()) { $0.add($1) }
    add(pool.reliability)
    add(pool.shortestTour)
    add(pool.longestTour) { $0.add($1) }
    add(pool.rest)
    add(pool.yearlyLimit) { $0.add($1) }
    add(pool.crew)
    add(pool.travelCost)
    add(pool.stepCost)
  }

  fileprivate mutating func add(_ team: Team) {
    add(team.id)
    add(team.members) { text, member in
      text.add(member.profile)
      text.add(member.count)
    }
  }

  fileprivate mutating func add(_ settings: DeploymentSettings) {
    add(settings.objectives) { $0.add($1) { $0.add($1.rawValue) } }
    add(settings.key)
    add(settings.briefing)
    add(settings.handover)
  }
}
