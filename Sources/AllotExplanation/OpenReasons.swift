package import AllotModel
package import AllotProblems
internal import LinearPrograms

/// Finds why needs stay open in a plan.
///
/// Every offer of what a need asks for, or of a substitute, is looked at once and stands under
/// one cause: the first that keeps it from giving one unit more.
package struct OpenReasons {
  private let index: MatchIndex
  private let usage: MatchUsage
  private let isFinished: Bool

  /// Prepares for a plan; one that is not `isFinished` was stopped before all was tried.
  package init(of plan: MatchPlan, in index: MatchIndex, isFinished: Bool = true) {
    self.index = index
    self.isFinished = isFinished
    usage = MatchUsage(of: plan, in: index)
  }

  /// The causes for which a need is not met in full; empty when it is.
  package func reasons(forNeed position: Int, with result: NeedResult) -> [OpenReason] {
    guard result.demand - result.met > Tolerance.level * max(1, result.demand) else { return [] }
    var found = FoundCauses()
    index.forEachObstacle(toNeed: position) { offer, obstacle in
      guard index.problem.offers[offer].quantity > 0 else { return }
      if let cause = OpenReason.Cause(obstacle) { found.add(cause, offer: offer) }
    }
    for arc in index.arcsByNeed[position]
    where index.problem.offers[index.arcs[arc].offer].quantity > 0 {
      let isThereInTime =
        result.gaps.isEmpty || result.gaps.contains { $0.steps.overlaps(index.arcs[arc].steps) }
      if isThereInTime {
        add(index.arcs[arc], to: &found)
      } else {
        found.add(.outsideWindow, offer: index.arcs[arc].offer)
      }
    }
    if found.isEmpty { return [OpenReason(.noOffer)] }
    return found.byWeight.map { cause, offers, limits in
      reason(for: cause, offers, limits, need: position, gaps: result.gaps)
    }
  }

  /// Enters an arc under the first cause that keeps it from giving more.
  private func add(_ arc: Arc, to found: inout FoundCauses) {
    let nothing = Tolerance.level * max(1, arc.most * arc.lot)
    let least = arc.isWhole ? arc.lot * (1 - Tolerance.wholeness) : nothing
    if let cause = shortage(at: arc, nothing: nothing, least: least) {
      return found.add(cause, offer: arc.offer)
    }
    if usage.isRouteFull(for: arc, quantity: least), let route = arc.route {
      let ends = index.problem.routes[route]
      return found.add(.routeFull, offer: arc.offer, limits: ["\(ends.from)->\(ends.to)"])
    }
    if usage.isSubstitutionFull(for: arc, quantity: least), let position = arc.substitute {
      let substitute = index.problem.substitutes[position]
      return found.add(
        .substitutionLimit, offer: arc.offer, limits: ["\(substitute.by)->\(substitute.need)"])
    }
    let budgets = usage.spentBudgets(for: arc, quantity: least)
    if !budgets.isEmpty {
      return found.add(.budgetSpent, offer: arc.offer, limits: budgets.map(\.id.text))
    }
    if !isFinished { return found.add(.notSearched, offer: arc.offer) }
    let hasMinimum = index.problem.offers[arc.offer].minimum > 0
    found.add(
      hasMinimum && !usage.isUsed(offer: arc.offer) ? .offerMinimum : .heldBack, offer: arc.offer)
  }

  /// Why the offer or the need of an arc alone leaves nothing to give; `nil` when they do.
  private func shortage(at arc: Arc, nothing: Double, least: Double) -> OpenReason.Cause? {
    let left = usage.left(ofOfferAt: arc)
    if left <= nothing { return .offersUsed }
    if left < least { return .indivisible }
    let room = usage.room(atNeedOf: arc)
    if room <= nothing { return .stayTooLong }
    return room < least ? .indivisible : nil
  }

  private func reason(
    for cause: OpenReason.Cause, _ offers: [Int], _ limits: [String], need position: Int,
    gaps: [NeedResult.Gap]
  ) -> OpenReason {
    var takers: [Int] = []
    if cause == .offersUsed {
      for offer in offers { takers += usage.takers(ofOffer: offer) }
      takers = takers.sortedOnce.filter { $0 != position }
    }
    return OpenReason(
      cause, offers: offers.map { index.problem.offers[$0].id },
      needs: takers.map { index.problem.needs[$0].id }, limits: Set(limits).sorted(),
      missing: gaps.span, offerPositions: offers, needPositions: takers)
  }
}

extension OpenReason.Cause {
  /// The cause that an obstacle is; `nil` when it is none, because nobody gives to itself.
  fileprivate init?(_ obstacle: Obstacle) {
    switch obstacle {
    case .sameState: return nil
    case .earmarkedElsewhere: self = .earmarkedElsewhere
    case .routeClosed: self = .routeClosed
    case .outsideWindow: self = .outsideWindow
    case .indivisible: self = .indivisible
    }
  }
}

extension [NeedResult.Gap] {
  /// The steps from the first to the last in which something is missing.
  fileprivate var span: ClosedRange<Int>? {
    guard let first, let last else { return nil }
    return first.steps.lowerBound...last.steps.upperBound
  }
}
