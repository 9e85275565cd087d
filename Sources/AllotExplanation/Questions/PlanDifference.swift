package import AllotModel
internal import LinearPrograms

/// What is other in one plan than in another: coverage, value given, flows.
package struct PlanDifference: Sendable {
  /// A figure in both plans; 0 where the thing is not there.
  package struct Change<Subject: Sendable>: Sendable {
    package let subject: Subject
    package let before: Double
    package let after: Double
  }

  /// A pair through which something flows.
  package struct Pair: Hashable, Comparable, Sendable {
    package let offer: Offer.ID
    package let need: Need.ID

    package static func < (left: Pair, right: Pair) -> Bool {
      (left.offer, left.need) < (right.offer, right.need)
    }
  }

  /// Unit: units of demand met.
  package let needs: [Change<Need.ID>]
  /// Unit: the problem's currency, of value given.
  package let contributors: [Change<State.Code>]
  /// Unit: units of the resource given.
  package let flows: [Change<Pair>]

  package init(from before: MatchPlan, to after: MatchPlan) {
    needs = Self.changes(
      before.needs.map { ($0.need, $0.met) }, after.needs.map { ($0.need, $0.met) })
    contributors = Self.changes(
      before.contributors.map { ($0.state, $0.value ?? 0) },
      after.contributors.map { ($0.state, $0.value ?? 0) })
    flows = Self.changes(before.flows, after.flows)
  }

  /// Whether the same flows to the same needs, so that what differs is how it is counted.
  package var isOfCountingAlone: Bool { needs.isEmpty && flows.isEmpty }

  package var isEmpty: Bool { needs.isEmpty && contributors.isEmpty && flows.isEmpty }

  /// What differs by more than a millionth of the figure, and of one unit.
  static func changes<Subject: Hashable & Comparable & Sendable>(
    _ before: [(Subject, Double)], _ after: [(Subject, Double)]
  ) -> [Change<Subject>] {
    let old = Dictionary(before, uniquingKeysWith: +)
    let new = Dictionary(after, uniquingKeysWith: +)
    return Set(old.keys).union(new.keys).sorted().compactMap { subject in
      let (one, other) = (old[subject] ?? 0, new[subject] ?? 0)
      guard abs(one - other) > Tolerance.level * max(1, abs(one), abs(other)) else { return nil }
      return Change(subject: subject, before: one, after: other)
    }
  }
}

extension MatchingProblem {
  /// Whether another problem has the same needs and givers, aims at the same and counts it in the
  /// same way, so that the plan of one may be better than that of the other.
  package func asksTheSame(as other: MatchingProblem) -> Bool {
    settings.objectives == other.settings.objectives
      && settings.coverageOver == other.settings.coverageOver
      && zip(needs, other.needs).allSatisfy(Self.countAlike) && needs.count == other.needs.count
      && Set(offers.map(\.state)) == Set(other.offers.map(\.state))
      && (!settings.objectives.contains(.burden) || countsBurdens(like: other))
  }

  private static func countAlike(_ one: Need, _ other: Need) -> Bool {
    one.id == other.id && one.priority == other.priority && one.weight == other.weight
  }

  private func countsBurdens(like other: MatchingProblem) -> Bool {
    keyShares == other.keyShares && resources.map(\.value) == other.resources.map(\.value)
  }
}

extension MatchPlan {
  /// What each pair gives; two ways between the same offer and need count together.
  var flows: [(PlanDifference.Pair, Double)] {
    allocations.map { (PlanDifference.Pair(offer: $0.offer, need: $0.need), $0.quantity) }
  }
}
