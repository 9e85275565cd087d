package import AllotModel
package import LinearPrograms

/// A matching problem as a program, with what it is to be best in.
package struct MatchFormulation: Sendable {
  package let index: MatchIndex
  package let draft: MatchDraft
  /// Shape: one per aim, in strict order.
  package let goals: [Goal]
  /// What settles what the goals leave open.
  package let tieBreak: Objective

  /// One aim, and what it is called.
  package struct Goal: Sendable {
    package let objective: MatchObjective
    package let priority: Int?
    package let aim: Aim
    /// Shape: one per agent of a levelling, else empty; ids of needs or codes of states.
    package let members: [String]
  }

  package var program: BareProgram { draft.program.numbers }

  package init(_ problem: MatchingProblem) {
    self.init(MatchIndex(problem))
  }

  package init(_ index: MatchIndex) {
    self.index = index
    var draft = MatchDraft(index)
    for rule in MatchFormulation.rules { rule.write(into: &draft) }
    self.draft = draft
    goals = index.problem.settings.objectives.flatMap { MatchGoals(draft).goals(for: $0) }
    tieBreak = MatchFormulation.tieBreak(of: draft)
  }

  /// Every rule of a matching problem.
  private static let rules: [any MatchRule] = [
    OfferIsAPromise(), NeedIsTheMost(), NeedHasAMinimum(), OfferHasAMinimum(),
    RouteHasACapacity(), SubstitutionHasALimit(), BudgetIsKept(), StateCoverageIsCounted(),
    ValueIsCounted(), ShipmentIsCounted(),
  ]

  /// Of equally good plans, the one that uses pairs early in the order of ids the most.
  ///
  /// Pairs are ordered by the id of the offer, then of the need. The k-th of n counts, from 0,
  /// (1 - k/n) times the part of its largest quantity that is given; the sum is made as large as
  /// possible.
  private static func tieBreak(of draft: MatchDraft) -> Objective {
    let count = Double(draft.index.arcs.count)
    return Objective(
      .maximize,
      draft.index.arcs.enumerated().compactMap { position, arc in
        guard arc.most > 0 else { return nil }
        return (draft.givenColumns[position], (1 - Double(position) / count) / arc.most)
      })
  }
}
