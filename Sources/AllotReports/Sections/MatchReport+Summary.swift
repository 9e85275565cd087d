internal import AllotExplanation
internal import AllotModel

extension MatchReport {
  /// What a reader in a hurry needs to know, one paragraph each.
  var summary: [String] { summary(isSearched: true) }

  /// The summary for somebody who searched for the plan just now, or only reads it.
  func summary(isSearched: Bool) -> [String] {
    guard plan.status != .infeasible else {
      return [
        "No plan exists: the minimums that the needs ask for cannot all be kept.",
        "Lower a minimum, or find an offer that may reach it. What would mend it is told by "
          + "'allot explain PLAN --conflict', of a PLAN that --format json --output PLAN writes.",
      ]
    }
    let parts = [needsInWords, worstInWords, giversInWords].filter { !$0.isEmpty }
    return [parts.joined(separator: " "), verdict(isSearched: isSearched)]
  }

  /// What speaks against the plan: that there is none, or none that is proven best.
  var doubts: [String] { doubts(isSearched: true) }

  private func doubts(isSearched: Bool) -> [String] {
    switch plan.status {
    case .optimal: []
    case .feasible: [plan.limit.doubt(about: "plan", isSearched: isSearched)]
    case .interrupted:
      ["The search was interrupted: this is the best plan found until then, not proven best."]
    case .infeasible: summary
    }
  }

  /// How many needs are met: `Of 14 needs of 1 state, 6 are met in full, 7 in part and 1 not at all.`.
  private var needsInWords: String {
    guard !needs.isEmpty else { return "Nobody asks for anything." }
    let states = needsByState.count
    let subject =
      "\(UnitWords.counted(needs.count, "need")) of \(UnitWords.counted(states, "state"))"
    let open = needs.count(where: \.isOpen)
    let empty = needs.count(where: \.isEmpty)
    let counts = [
      (needs.count - open, "met in full"), (open - empty, "met in part"), (empty, "not met at all"),
    ].filter { $0.0 > 0 }
    if counts.count == 1 {
      return needs.count == 1
        ? "The only need is \(counts[0].1)." : "All \(subject) are \(counts[0].1)."
    }
    let words = counts.enumerated().map { position, entry in
      let (count, what) = entry
      let verb = position > 0 ? "" : count == 1 ? "is " : "are "
      let short = position > 0 && what == "met in part" && counts[0].1 == "met in full"
      return "\(NumberWords.count(count)) \(verb)\(short ? "in part" : what)"
    }
    let list = words.dropLast().joined(separator: ", ") + " and " + (words.last ?? "")
    return "Of \(subject), \(list)."
  }

  /// Who gets the least: `The least covered, LT bed, gets 43.2 %.`.
  private var worstInWords: String {
    guard needs.count > 1, needs.contains(where: \.isOpen) else { return "" }
    let least = needs.map(\.result.coverage).min() ?? 1
    let worst = needs.indices.filter {
      needs[$0].result.coverage <= least + NumberWords.drift
    }
    let amount = NumberWords.percent(least)
    guard worst.count == 1 else {
      return "The least covered, \(NumberWords.count(worst.count)) needs, get \(amount) each."
    }
    return "The least covered, \(names.name(of: needs[worst[0]].need)), gets \(amount)."
  }

  /// How many give: `19 of 24 states with offers give, together worth EUR 1,234,567.`.
  private var giversInWords: String {
    let givers = givers.count
    let all = Set(problem.offers.map(\.state)).count
    guard all > 0 else { return "Nobody offers anything." }
    let who = giversSubject(givers, of: all)
    let values = plan.contributors.compactMap(\.value)
    guard givers > 0, values.count == plan.contributors.count, !values.isEmpty else {
      return who + "."
    }
    return "\(who), together worth \(names.money(values.reduce(0, +)))."
  }

  private func giversSubject(_ givers: Int, of all: Int) -> String {
    switch (givers, all) {
    case (1, 1): return "The only state with offers gives something"
    case (2, 2): return "Both states with offers give something"
    case (all, _): return "All \(NumberWords.count(all)) states with offers give something"
    default:
      return "\(NumberWords.count(givers)) of \(UnitWords.counted(all, "state")) with offers "
        + (givers == 1 ? "gives something" : "give something")
    }
  }

  /// How far the plan may be believed, and whether another one is as good.
  private func verdict(isSearched: Bool) -> String {
    switch (plan.status, plan.uniqueness) {
    case (.optimal, .onlyBestPlan):
      return "The plan is proven best in every objective, and it is the only best plan."
    case (.optimal, .oneOfSeveral):
      return "The plan is proven best in every objective. It is one of several equally good plans, "
        + "chosen by a fixed rule that looks at ids alone."
    case (.optimal, .unknown):
      return "The plan is proven best in every objective. "
        + "Whether another plan is as good was not examined."
    case (.feasible, _), (.interrupted, _):
      return doubts(isSearched: isSearched).joined()
        + " \"What the plan reached\" shows how much better another could be."
    case (.infeasible, _): return ""
    }
  }
}
