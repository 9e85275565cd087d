internal import AllotExplanation
internal import AllotModel

extension DeploymentReport {
  /// What a reader in a hurry needs to know, one paragraph each.
  var summary: [String] { summary(isSearched: true) }

  /// The summary for somebody who searched for the roster just now, or only reads it.
  func summary(isSearched: Bool) -> [String] {
    guard hasPlan else {
      return [
        "No roster exists: the minimums that the posts ask for cannot all be kept.",
        "Lower a minimum, or find experts who may serve there.",
      ]
    }
    let parts = [postsInWords, worstInWords, expertsInWords, changesInWords].filter { !$0.isEmpty }
    return [parts.joined(separator: " "), verdict(isSearched: isSearched)]
  }

  /// What speaks against the roster: that there is none, or none that is proven best.
  var doubts: [String] { doubts(isSearched: true) }

  private func doubts(isSearched: Bool) -> [String] {
    switch plan.status {
    case .optimal: []
    case .feasible: [plan.limit.doubt(about: "roster", isSearched: isSearched)]
    case .interrupted:
      ["The search was interrupted: this is the best roster found until then, not proven best."]
    case .infeasible: summary
    }
  }

  /// `Of 6 posts in 2 states, 3 are staffed in full, 2 in part and 1 not at all`.
  private var postsInWords: String {
    guard !posts.isEmpty else { return "Nobody asks for experts." }
    let states = Set(posts.map(\.post.state)).count
    let subject =
      "\(UnitWords.counted(posts.count, "post")) in \(UnitWords.counted(states, "state"))"
    let open = posts.count { $0.open > 0 }
    let empty = posts.count { $0.open > 0 && $0.result.covered == 0 }
    let counts = [
      (posts.count - open, "staffed in full"), (open - empty, "staffed in part"),
      (empty, "not staffed at all"),
    ].filter { $0.0 > 0 }
    if counts.count == 1 {
      return posts.count == 1
        ? "The only post is \(counts[0].1)." : "All \(subject) are \(counts[0].1)."
    }
    let words = counts.enumerated().map { position, entry in
      let (count, what) = entry
      let verb = position > 0 ? "" : count == 1 ? "is " : "are "
      let short = position > 0 && what == "staffed in part" && counts[0].1 == "staffed in full"
      return "\(NumberWords.count(count)) \(verb)\(short ? "in part" : what)"
    }
    return "Of \(subject), \(words.dropLast().joined(separator: ", ")) and \(words.last ?? "")."
  }

  /// `The least staffed, LT Medininkai screening, has 50.0 % in its worst week`.
  private var worstInWords: String {
    guard posts.contains(where: { $0.open > 0 }) else { return "" }
    let floor = posts.map(\.result.floor).min() ?? 1
    let worst = posts.filter { $0.result.floor <= floor + NumberWords.drift }
    let whose = worst.count == 1 ? "its" : "their"
    let step = problem.horizon.map { " in \(whose) worst \($0.step.rawValue)" } ?? ""
    let amount = NumberWords.percent(floor)
    guard worst.count == 1 else {
      return "The least staffed, \(NumberWords.count(worst.count)) posts, have \(amount) each"
        + "\(step)."
    }
    return "The least staffed, \(names.name(of: worst[0].post)), has \(amount)\(step)."
  }

  /// `40 of 52 experts of 9 states serve, in 61 tours, which costs EUR 123,456`.
  private var expertsInWords: String {
    let all = plan.pools.reduce(0) { $0 + $1.experts }
    guard all > 0 else { return "Nobody offers experts." }
    let used = plan.pools.reduce(0) { $0 + $1.used }
    let states = Set(problem.pools.filter { $0.headcount > 0 }.map(\.state)).count
    let who = "\(UnitWords.counted(all, "expert")) of \(UnitWords.counted(states, "state"))"
    let serve = used == all ? "All \(who) serve" : "\(NumberWords.count(used)) of \(who) serve"
    let cost = plan.tours.reduce(0) { $0 + names.cost(of: $1) }
    let price = cost > 0 ? ", which costs \(names.money(cost))" : ""
    return "\(serve), in \(UnitWords.counted(plan.tours.count, "tour"))\(price)."
  }

  /// `14 of 18 former tours stay as they were.`.
  private var changesInWords: String {
    guard let changes else { return "" }
    let former = changes.count { $0.former != nil }
    let kept = changes.count { $0.word == "kept" }
    guard former > 0 else { return "" }
    if kept == former { return "Every former tour stays as it was." }
    return "\(NumberWords.count(kept)) of \(UnitWords.counted(former, "former tour")) "
      + "\(kept == 1 ? "stays as it was" : "stay as they were")."
  }

  /// How far the roster may be believed.
  private func verdict(isSearched: Bool) -> String {
    switch plan.status {
    case .optimal: "The roster is proven best in every objective."
    case .feasible, .interrupted:
      doubts(isSearched: isSearched).joined()
        + " \"What the roster reached\" shows how much better another could be."
    case .infeasible: ""
    }
  }
}
