package import AllotModel
package import AllotProblems
package import LinearPrograms

/// What a plan made elsewhere breaks, and how far it is from the best.
package struct PlanJudgement: Sendable {
  /// What somebody wants an offer to give.
  package struct Wish: Sendable {
    package let offer: Offer.ID
    package let need: Need.ID
    /// Unit: units of the resource given.
    package let quantity: Double

    package init(offer: Offer.ID, need: Need.ID, quantity: Double) {
      self.offer = offer
      self.need = need
      self.quantity = quantity
    }
  }

  /// A rule that the plan breaks.
  package struct Breach: Sendable {
    package let rule: Rule
    /// By how much, in the unit of the rule; `nil` where it is broken or not.
    package let distance: Double?

    package enum Rule: Sendable {
      /// The pair is none.
      case pair(Offer.ID, Need.ID, PairAccount.Bar)
      /// The pair gives more than its offer and its need allow.
      case quantity(Offer.ID, Need.ID)
      /// The pair gives no whole number of units or lots.
      case wholeness(Offer.ID, Need.ID)
      /// The need gets more than it asks for.
      case tooMuch(Need.ID)
      /// The need gets less than its minimum.
      case minimum(Need.ID)
      case row(MatchReason)
      /// The offer gives more than it has, over all its pairs, whether or not they may be.
      case promise(Offer.ID)
    }
  }

  /// What is wished, by pair.
  package let wishes: [Wish]
  package let breaches: [Breach]
  /// What the plan means, as far as its pairs are any.
  package let plan: MatchPlan
  /// The nearest plan that breaks nothing; `nil` when the plan itself breaks nothing.
  package let nearest: MatchPlan?
}

extension PlanJudgement {
  /// What has to change in what is wished to become a plan.
  package func changes(to plan: MatchPlan) -> [PlanDifference.Change<PlanDifference.Pair>] {
    PlanDifference.changes(
      wishes.map { (PlanDifference.Pair(offer: $0.offer, need: $0.need), $0.quantity) }, plan.flows)
  }

  /// Judges a plan.
  ///
  /// - Throws: `SolverFailure` when the nearest plan could not be found.
  package static func judge(
    _ wishes: [Wish], in problem: MatchingProblem, with replanning: Replanning
  ) throws(SolverFailure) -> PlanJudgement {
    let formulation = MatchFormulation(problem)
    let index = formulation.index
    var given = [Double](repeating: 0, count: index.arcs.count)
    var breaches: [Breach] = []
    let names = MatchNames(of: problem)
    for wish in wishes where wish.quantity > 0 {
      guard let offer = names.position(of: wish.offer), let need = names.position(of: wish.need)
      else { preconditionFailure("a wish names an offer and a need that are there") }
      if let arc = index.arcsByOffer[offer].first(where: { index.arcs[$0].need == need }) {
        given[arc] += wish.quantity
      } else {
        let bar = PairAccount.Bar(offer: offer, need: need, in: index)
        breaches.append(Breach(rule: .pair(wish.offer, wish.need, bar), distance: wish.quantity))
      }
    }
    let found = formulation.breaches(ofGiven: given)
    let promises = formulation.brokenPromises(wishes, besides: found)
    let all = found + promises
    breaches += all.filter { !$0.isTold(by: all) }
    let search = NearestPlan(formulation: formulation, replanning: replanning)
    return PlanJudgement(
      wishes: wishes, breaches: breaches, plan: formulation.plan(ofGiven: given),
      nearest: breaches.isEmpty ? nil : try search.nearest(to: given))
  }
}

extension PlanJudgement.Breach {
  /// Whether a pair gives too much just because its offer or its need does, which is told.
  fileprivate func isTold(by others: [Self]) -> Bool {
    guard case .quantity(let offer, let need) = rule else { return false }
    return others.contains { other in
      switch other.rule {
      case .promise(offer), .row(.offerIsAPromise(offer, _)), .tooMuch(need),
        .row(.needIsTheMost(need, _)):
        true
      default: false
      }
    }
  }
}

extension MatchFormulation {
  /// The rules that given quantities break; what only counts for others is left out.
  fileprivate func breaches(ofGiven given: [Double]) -> [PlanJudgement.Breach] {
    program.violations(at: values(ofGiven: given)).compactMap { violation in
      switch violation {
      case .row(let row, let distance):
        return countsOnly(row)
          ? nil : .init(rule: .row(draft.program.reasons[row]), distance: distance)
      case .column(let column, let distance): return breach(ofColumn: column, distance, given)
      case .notWhole(let column, _):
        guard case .given(let offer, let need) = draft.program.meanings[column] else { return nil }
        return .init(rule: .wholeness(offer, need), distance: nil)
      }
    }
  }

  /// The offers of which more is wished than there is, where no row says so: it may be cut by what
  /// the need allows, or lie on a pair that is none.
  fileprivate func brokenPromises(
    _ wishes: [PlanJudgement.Wish], besides found: [PlanJudgement.Breach]
  ) -> [PlanJudgement.Breach] {
    let told = Set(
      found.compactMap { breach -> Offer.ID? in
        guard case .row(.offerIsAPromise(let offer, _)) = breach.rule else { return nil }
        return offer
      })
    let lasting = Set(index.problem.resources.filter(\.isLasting).map(\.id))
    let wished = Dictionary(grouping: wishes, by: \.offer)
    return index.problem.offers.compactMap { offer in
      let quantities = (wished[offer.id] ?? []).map(\.quantity)
      // What lasts may go to one need after another, so that a sum says nothing.
      let most =
        lasting.contains(offer.resource) ? quantities.max() ?? 0 : quantities.reduce(0, +)
      guard most - offer.quantity > Tolerance.level * max(1, offer.quantity),
        !told.contains(offer.id)
      else { return nil }
      return PlanJudgement.Breach(rule: .promise(offer.id), distance: most - offer.quantity)
    }
  }

  /// Whether a row only counts something, or whether something is given at all.
  ///
  /// These break only where a pair gives more than its offer and its need allow, which is told.
  private func countsOnly(_ row: Int) -> Bool {
    switch draft.program.reasons[row] {
    case .metIsCounted, .coverageIsCounted, .valueIsCounted, .shipmentIsCounted: true
    case .offerHasAMinimum: program.rowBounds[row].lowerBound < 0
    default: false
    }
  }

  /// Whether a need has but one quantity: it is used once, or in a single step.
  private func isMetAtOnce(_ position: Int) -> Bool {
    let isLasting = index.resource(ofNeed: position).isLasting
    return !isLasting || index.problem.needs[position].window.steps.count == 1
  }

  private func breach(
    ofColumn column: Int, _ distance: Double, _ given: [Double]
  ) -> PlanJudgement.Breach? {
    switch draft.program.meanings[column] {
    case .given(let offer, let need):
      let lot = zip(draft.givenColumns, index.arcs).first { $0.0 == column }?.1.lot ?? 1
      return .init(rule: .quantity(offer, need), distance: distance * lot)
    case .met(let need):
      let isTooMuch = values(ofGiven: given)[column] > program.columnBounds[column].upperBound
      if !isTooMuch { return .init(rule: .minimum(need), distance: distance) }
      // What a need gets in several steps is told of the steps in which it is too much.
      guard let position = draft.metColumns.firstIndex(of: column), isMetAtOnce(position) else {
        return nil
      }
      return .init(rule: .tooMuch(need), distance: distance)
    case .coverage, .value, .isUsed, .isShipped: return nil
    }
  }
}
