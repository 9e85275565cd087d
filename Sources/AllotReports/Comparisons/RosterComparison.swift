internal import AllotExplanation
internal import AllotModel

/// What changed between two rosters of `allot deploy`, as far as their files tell.
package struct RosterComparison: ComparisonAnswer {
  let before: Roster
  let after: Roster
  private let tours: [TourChange]

  package init(from before: Roster, to after: Roster) {
    self.before = before
    self.after = after
    tours = TourChange.changes(from: before.tours, to: after.tours)
  }

  package var kind: String { "deploy" }

  var pools: [PairedRows<Roster.Pool>.Pair] {
    PairedRows(before.pools, after.pools) { $0.id }.differing { [$0.headcount] }
  }

  var demands: [PairedRows<Roster.Post>.Pair] {
    PairedRows(before.posts, after.posts) { $0.id }.differing { [$0.demand] }
  }

  var posts: [PairedRows<Roster.Post>.Pair] {
    PairedRows(before.posts, after.posts) { $0.id }.differing { [$0.demand, $0.covered] }
  }

  /// In the order of the rosters: what comes first counts first.
  var objectives: [PairedRows<Roster.Objective>.Pair] {
    let names = (after.objectives + before.objectives).map { Self.name(of: $0) }
    return PairedRows(before.objectives, after.objectives) { Self.name(of: $0) }
      .differing { [$0.value] }
      .sorted { names.firstIndex(of: $0.id) ?? 0 < names.firstIndex(of: $1.id) ?? 0 }
  }

  var contributors: [PairedRows<Roster.Contributor>.Pair] {
    PairedRows(before.contributors, after.contributors) { $0.state }.differing { [$0.value] }
  }

  private static func name(of objective: Roster.Objective) -> String {
    objective.name + (objective.priority.map { ", priority \($0)" } ?? "")
  }

  var moved: [TourChange] { tours.filter { $0.kind != .kept } }

  package var summary: [String] {
    let isSame = before.digest == after.digest
    let input =
      isSame
      ? "Both rosters are of the same problem."
      : pools.isEmpty && demands.isEmpty
        ? "The problems differ in something that the file of a roster does not carry."
        : inputSentence
    guard !moved.isEmpty else { return [input, "Every tour is the same."] }
    let former = tours.count { $0.former != nil }
    let counts = TourChange.Kind.allCases.filter { $0 != .added }.compactMap { kind -> String? in
      let count = tours.count { $0.kind == kind }
      return count > 0 ? "\(NumberWords.count(count)) \(kind.rawValue)" : nil
    }
    let added = tours.count { $0.kind == .added }
    return [
      input,
      "Of \(UnitWords.counted(former, "tour")): \(counts.joined(separator: ", "))"
        + (added > 0 ? "; \(NumberWords.count(added)) added." : "."),
    ]
  }

  /// As `In the input 1 pool and 2 posts differ`, with its full stop.
  private var inputSentence: String {
    let counts = [(pools.count, "pool"), (demands.count, "post")].filter { $0.0 > 0 }
    let words = counts.map { UnitWords.counted($0.0, $0.1) }.joined(separator: " and ")
    return "In the input \(words) \(counts.map(\.0) == [1] ? "differs" : "differ")."
  }

  package var notes: [String] {
    [
      "The file of a roster carries its result, and of its input pools with their headcounts and "
        + "what posts ask for. Which change caused which is computed for plans of 'allot match' "
        + "alone; 'allot deploy PROBLEM --from PLAN' changes nothing that it need not."
    ]
  }
}
