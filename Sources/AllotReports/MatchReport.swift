package import AllotExplanation
package import AllotModel

/// Every fact that a reader of a plan is shown.
///
/// The records are the contract of the JSON and the CSV; `page` is the same in words, for the
/// text and the Markdown. All arithmetic is done here and in the sections.
package struct MatchReport: Sendable {
  package let facts: ReportFacts
  package let problem: MatchingProblem
  package let plan: MatchPlan
  package let names: MatchNames
  /// Shape: parallel to `plan.needs`.
  package let needs: [NeedFact]
  /// Shape: parallel to `plan.offers`.
  package let offers: [OfferFact]
  /// The states that give something.
  let givers: Set<State.Code>
  /// Positions in `needs` in the order for people: by state, within it what is more urgent first.
  let needsByState: [(state: State.Code, needs: [Int])]

  package init(of problem: MatchingProblem, plan: MatchPlan, facts: ReportFacts) {
    let names = MatchNames(of: problem)
    self.facts = facts
    self.problem = problem
    self.plan = plan
    self.names = names
    var sentences = ReasonSentences(names)
    needs = plan.needs.enumerated().map { position, result in
      NeedFact(result, near: position, names: names, &sentences)
    }
    offers = plan.offers.enumerated().map { position, result in
      OfferFact(result, near: position, names: names)
    }
    givers = Set(plan.allocations.map(\.from))
    needsByState = NeedFact.byState(needs)
  }

  /// Whether there is a plan at all.
  package var hasPlan: Bool { plan.status != .infeasible }
}

/// What a report says beside the problem and its plan.
package struct ReportFacts: Sendable {
  /// The path of the problem, as the user wrote it.
  package var path: String
  /// The SHA-256 of what was read, as 64 hexadecimal digits.
  package var digest: String
  /// The name and version of the solver.
  package var solver: String
  /// The minimums that no plan keeps together; empty when there is a plan.
  package var conflicts: [ConflictFact]
  /// Whether other minimums cannot be kept either, without those of `conflicts`.
  package var hasFurtherConflicts: Bool

  package init(
    path: String, digest: String, solver: String,
    conflicts: [ConflictFact] = [], hasFurtherConflicts: Bool = false
  ) {
    self.path = path
    self.digest = digest
    self.solver = solver
    self.conflicts = conflicts
    self.hasFurtherConflicts = hasFurtherConflicts
  }
}

/// A need whose minimum no plan keeps.
package struct ConflictFact: Sendable {
  package let need: Need.ID
  /// Unit: units of the need's resource.
  package let minimum: Double
  /// The most that a plan can give it while it keeps the other minimums.
  ///
  /// - Unit: as `minimum`; `nil` when it was not computed.
  package let reachable: Double?
  /// Why, in one sentence without its full stop.
  package let sentence: String

  package init(need: Need.ID, minimum: Double, reachable: Double?, sentence: String) {
    self.need = need
    self.minimum = minimum
    self.reachable = reachable
    self.sentence = sentence
  }
}

/// A need, how far it is met, and why not further.
package struct NeedFact: Sendable {
  package let need: Need
  package let result: NeedResult
  /// Shape: parallel to `result.reasons`; one sentence each.
  package let sentences: [String]
  /// When a lasting need lacks how much; empty without a horizon.
  package let gaps: [GapFact]

  /// A plan has its needs in the order of the problem, so that each is near its position.
  init(
    _ result: NeedResult, near position: Int, names: MatchNames,
    _ sentences: inout ReasonSentences
  ) {
    let all = names.problem.needs
    let isThere = position < all.count && all[position].id == result.need
    guard let position = isThere ? position : names.position(of: result.need) else {
      preconditionFailure("a plan names a need that is in its problem")
    }
    let need = all[position]
    self.need = need
    self.result = result
    self.sentences = result.reasons.map { sentences.sentence(for: $0, ofNeed: position) }
    gaps =
      names.problem.horizon.map { horizon in
        result.gaps.map { GapFact($0, of: need, in: horizon) }
      } ?? []
  }

  /// Whether something is missing; less than the drift of sums counts as nothing.
  package var isOpen: Bool { result.coverage < 1 - NumberWords.drift }

  /// Whether nothing at all is given.
  package var isEmpty: Bool { isOpen && result.coverage <= NumberWords.drift }

  /// The positions of needs by their state, within a state what is more urgent first.
  ///
  /// - Precondition: needs are sorted by id.
  static func byState(_ needs: [NeedFact]) -> [(state: State.Code, needs: [Int])] {
    var groupByState: [State.Code: Int] = [:]
    var groups: [(state: State.Code, needs: [Int])] = []
    var last = -1
    for position in needs.indices {
      let state = needs[position].need.state
      if last < 0 || groups[last].state != state {
        last = groupByState[state] ?? groups.count
        groupByState[state] = last
        if last == groups.count { groups.append((state, [])) }
      }
      groups[last].needs.append(position)
    }
    for group in groups.indices {
      groups[group].needs.sort {
        (needs[$0].need.priority, $0) < (needs[$1].need.priority, $1)
      }
    }
    return groups.sorted { $0.state < $1.state }
  }
}

/// The first and the last day on which a lasting need lacks the same quantity.
package struct GapFact: Sendable {
  package let days: ClosedRange<Day>
  /// Unit: units of the need's resource, in each step.
  package let quantity: Double

  init(_ gap: NeedResult.Gap, of need: Need, in horizon: Horizon) {
    let first = horizon.firstDay(ofStep: gap.steps.lowerBound)
    let end = horizon.lastDay(ofStep: gap.steps.upperBound)
    days = first...max(first, need.window.to.map { min($0, end) } ?? end)
    quantity = gap.quantity
  }
}

/// An offer and how much of it is given.
package struct OfferFact: Sendable {
  package let offer: Offer
  package let result: OfferResult

  /// A plan has its offers in the order of the problem, so that each is near its position.
  init(_ result: OfferResult, near position: Int, names: MatchNames) {
    let all = names.problem.offers
    let isThere = position < all.count && all[position].id == result.offer
    guard let position = isThere ? position : names.position(of: result.offer) else {
      preconditionFailure("a plan names an offer that is in its problem")
    }
    offer = all[position]
    self.result = result
  }

  /// What is offered and not given; of a lasting resource, in the step that takes the most.
  ///
  /// - Unit: units of the resource.
  package var left: Double {
    let rest = offer.quantity - result.given
    return rest > offer.quantity * NumberWords.drift ? rest : 0
  }
}
