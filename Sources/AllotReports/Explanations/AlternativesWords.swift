internal import AllotExplanation
internal import AllotModel

/// Says what plans that are as good have in common, and what not.
struct AlternativesWords {
  let alternatives: Alternatives
  let subject: ExplanationSubject

  /// The answer in a few sentences.
  var summary: [String] {
    let equal = "as good in every objective (\(objectives))"
    switch alternatives.uniqueness {
    case .onlyBestPlan:
      return [
        "Yes, it is the only best plan: no other is \(equal). Each of the "
          + "\(UnitWords.counted(alternatives.pairCount, "pair")) of an offer and a need that fit "
          + "has the same quantity in every best plan, so ids had nothing to decide.\(proof)"
      ]
    case .unknown:
      return [
        "It may be: no other plan was found that is \(equal), but the search ended before that "
          + "was proven."
      ]
    case .oneOfSeveral: return [several + proof, fates]
    }
  }

  /// How many flows can be other than they are.
  private var several: String {
    let (moving, fixed) = (alternatives.flows.count, alternatives.fixed.count)
    let groups = UnitWords.counted(alternatives.groups.count, "group")
    let which = fixed == 0 ? "all" : NumberWords.count(moving)
    let rest =
      fixed == 0 ? "" : "; the other \(NumberWords.count(fixed)) are the same in all of them"
    return "No. Of the \(UnitWords.counted(total, "flow")) that some best plan has, \(which) can "
      + "have other quantities in plans that are as good in every objective (\(objectives)), in "
      + "\(groups)\(rest)."
  }

  /// The flows of the plan, and those that other best plans have besides.
  private var total: Int { alternatives.flows.count + alternatives.fixed.count }

  /// What is said where something is not proven best.
  private var proof: String {
    subject.plan.status == .optimal
      ? "" : " The plan is not proven best, so this holds among plans as good as it."
  }

  private var objectives: String {
    var names: [String] = []
    for result in subject.plan.objectives where !names.contains(result.objective.rawValue) {
      names.append(result.objective.rawValue)
    }
    return names.joined(separator: ", ")
  }

  /// Whether anybody fares better or worse.
  private var fates: String {
    let ranges =
      alternatives.flows.map(\.range) + alternatives.needs.map(\.range)
      + alternatives.contributors.map(\.range)
    let isProven = alternatives.open.isEmpty && ranges.allSatisfy(\.isProven)
    return knownFates + (isProven ? "" : " That is as far as the search went.")
  }

  private var knownFates: String {
    switch (alternatives.needs.isEmpty, alternatives.contributors.isEmpty) {
    case (true, true):
      "Nobody fares better or worse: in all of them each need gets the same, and each state gives "
        + "the same value."
    case (true, false):
      "Each need gets the same in all of them; "
        + "\(UnitWords.counted(alternatives.contributors.count, "state")) can give more or less."
    case (false, true):
      "Each state gives the same value in all of them; "
        + "\(UnitWords.counted(alternatives.needs.count, "need")) can get more or less."
    case (false, false):
      "\(UnitWords.counted(alternatives.needs.count, "need")) can get more or less, and "
        + "\(UnitWords.counted(alternatives.contributors.count, "state")) give more or less."
    }
  }

  /// How the table of flows is read.
  var gloss: String {
    let ends =
      subject.hasWholeUnits
      ? "Each end is that of a plan that was found by search, with every objective kept."
      : "Each end is that of a plan, and no best plan goes further."
    let doubt =
      alternatives.flows.allSatisfy(\.range.isProven)
      ? "" : " Where it says so, it is not proven that none goes further."
    let ties =
      alternatives.groups.allSatisfy { parts(of: $0, number: 0).count == 1 }
      ? ""
      : " Things under the same number hang together by a limit or a figure that they share, as "
        + "what a state gives in all."
    return "Within a group, what one flow gives more another gives less; one group is free of what "
      + "another does.\(ties) \(ends)\(doubt)"
  }

  /// The flows of a group by what is asked for, each with a heading: `2. tent: EE, LV -> LT`.
  func parts(of flows: [Alternatives.Flow], number: Int) -> [(
    heading: String, flows: [Alternatives.Flow]
  )] {
    let things = Dictionary(grouping: flows) { flow in
      subject.names.need(flow.pair.need).map { subject.names.name(of: $0.resource) } ?? ""
    }
    return things.sorted { $0.key < $1.key }.map { thing, flows in
      let givers = flows.compactMap { subject.names.offer($0.pair.offer)?.state }
      let takers = flows.compactMap { subject.names.need($0.pair.need)?.state }
      let ways = "\(list(givers)) -> \(list(takers))"
      return ("\(number). \(thing): \(ways)", flows)
    }
  }

  private func list(_ states: [State.Code]) -> String {
    ListWords.cut(Set(states).sorted().map(\.text))
  }

  func name(of pair: PlanDifference.Pair) -> String { "\(pair.offer) -> \(pair.need)" }

  func unit(of flow: Alternatives.Flow) -> String {
    subject.names.offer(flow.pair.offer).map { subject.names.unit(of: $0.resource) } ?? "unit"
  }

  /// Value, ends, unit and what is not proven.
  func cells(of range: Alternatives.Range, unit: String) -> [String] {
    [
      NumberWords.quantity(range.value), NumberWords.quantity(range.least),
      NumberWords.quantity(range.most), UnitWords.named(unit, for: range.most),
      doubt(about: range),
    ]
  }

  func doubt(about range: Alternatives.Range) -> String { range.isProven ? "" : "not proven" }

  /// What the tie-break did.
  var tieBreak: [String] {
    let rule =
      "Ids decide among equally good plans, so that the order of rows never shows. Pairs stand in "
      + "the order of the offer's id, then the need's; the earlier a pair, the more the part of its "
      + "largest quantity that is given counts. The plan with the largest sum is printed. Ids say "
      + "nothing about merit: whoever prefers another of these plans loses nothing by it."
    let search =
      subject.hasWholeUnits
      ? ["Over whole units that sum is searched with less effort, and not proven largest."] : []
    return [rule] + search
  }
}
