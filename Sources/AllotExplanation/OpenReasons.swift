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
    var found: [Entry] = index.obstacles(forNeed: position).compactMap { offer, obstacle in
      guard index.problem.offers[offer].quantity > 0 else { return nil }
      return cause(of: obstacle).map { Entry(cause: $0, offer: offer, limits: []) }
    }
    for arc in index.arcsByNeed[position]
    where index.problem.offers[index.arcs[arc].offer].quantity > 0 {
      let isThereInTime =
        result.gaps.isEmpty || result.gaps.contains { $0.steps.overlaps(index.arcs[arc].steps) }
      found.append(
        isThereInTime ? entry(for: index.arcs[arc]) : entry(.outsideWindow, index.arcs[arc]))
    }
    if found.isEmpty { return [OpenReason(.noOffer)] }
    let byCause = Dictionary(grouping: found, by: \.cause)
    return OpenReason.Cause.byWeight.compactMap { cause in
      byCause[cause].map { reason(for: cause, from: $0, need: position, gaps: result.gaps) }
    }
  }

  private struct Entry {
    let cause: OpenReason.Cause
    let offer: Int
    let limits: [String]
  }

  private func cause(of obstacle: Obstacle) -> OpenReason.Cause? {
    switch obstacle {
    case .sameState: nil
    case .earmarkedElsewhere: .earmarkedElsewhere
    case .routeClosed: .routeClosed
    case .outsideWindow: .outsideWindow
    case .indivisible: .indivisible
    }
  }

  /// The first cause that keeps an arc from giving more.
  private func entry(for arc: Arc) -> Entry {
    let nothing = Tolerance.level * max(1, arc.most * arc.lot)
    let least = arc.isWhole ? arc.lot * (1 - Tolerance.wholeness) : nothing
    let left = usage.left(ofOfferAt: arc)
    if left <= nothing { return entry(.offersUsed, arc) }
    if left < least { return entry(.indivisible, arc) }
    let room = usage.room(atNeedOf: arc)
    if room <= nothing { return entry(.stayTooLong, arc) }
    if room < least { return entry(.indivisible, arc) }
    if usage.isRouteFull(for: arc, quantity: least), let route = arc.route {
      let ends = index.problem.routes[route]
      return entry(.routeFull, arc, ["\(ends.from)->\(ends.to)"])
    }
    if usage.isSubstitutionFull(for: arc, quantity: least), let position = arc.substitute {
      let substitute = index.problem.substitutes[position]
      return entry(.substitutionLimit, arc, ["\(substitute.by)->\(substitute.need)"])
    }
    let budgets = usage.spentBudgets(for: arc, quantity: least)
    if !budgets.isEmpty { return entry(.budgetSpent, arc, budgets.map(\.id.text)) }
    if !isFinished { return entry(.notSearched, arc) }
    let offer = index.problem.offers[arc.offer]
    let isUsed = !usage.takers(ofOffer: arc.offer).isEmpty
    return entry(offer.minimum > 0 && !isUsed ? .offerMinimum : .heldBack, arc)
  }

  private func entry(
    _ cause: OpenReason.Cause, _ arc: Arc, _ limits: [String] = []
  ) -> Entry {
    Entry(cause: cause, offer: arc.offer, limits: limits)
  }

  private func reason(
    for cause: OpenReason.Cause, from entries: [Entry], need position: Int,
    gaps: [NeedResult.Gap]
  ) -> OpenReason {
    let offers = Set(entries.map(\.offer)).sorted()
    let takers = cause == .offersUsed ? offers.flatMap { usage.takers(ofOffer: $0) } : []
    let others = Set(takers).subtracting([position]).sorted()
    return OpenReason(
      cause, offers: offers.map { index.problem.offers[$0].id },
      needs: others.map { index.problem.needs[$0].id },
      limits: Set(entries.flatMap(\.limits)).sorted(), missing: gaps.span)
  }
}

extension OpenReason.Cause {
  /// Causes in the order in which they are told: what is used first, then what is in the way.
  static let byWeight: [Self] = [
    .noOffer, .offersUsed, .earmarkedElsewhere, .budgetSpent, .routeFull, .routeClosed,
    .substitutionLimit, .outsideWindow, .stayTooLong, .offerMinimum, .indivisible, .heldBack,
    .notSearched,
  ]
}

extension [NeedResult.Gap] {
  /// The steps from the first to the last in which something is missing.
  fileprivate var span: ClosedRange<Int>? {
    guard let first, let last else { return nil }
    return first.steps.lowerBound...last.steps.upperBound
  }
}
