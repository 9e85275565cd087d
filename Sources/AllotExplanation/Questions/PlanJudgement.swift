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
    }
  }

  package let breaches: [Breach]
  /// What the plan means, as far as its pairs are any.
  package let plan: MatchPlan
  /// The nearest plan that breaks nothing; `nil` when the plan itself breaks nothing.
  package let nearest: MatchPlan?
}

extension PlanJudgement {
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
    breaches += formulation.breaches(ofGiven: given)
    let search = NearestPlan(formulation: formulation, replanning: replanning)
    return PlanJudgement(
      breaches: breaches, plan: formulation.plan(ofGiven: given),
      nearest: breaches.isEmpty ? nil : try search.nearest(to: given))
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
