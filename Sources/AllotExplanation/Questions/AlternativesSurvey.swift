internal import AllotModel
internal import AllotProblems
internal import LinearPrograms

/// Says of all best solutions what they mean for flows, needs and states.
struct AlternativesSurvey {
  private let formulation: MatchFormulation
  private var solutions: BestSolutions
  /// The position of an arc by its column.
  private let arcByColumn: [Int: Int]

  init(formulation: MatchFormulation, solutions: BestSolutions) {
    self.formulation = formulation
    self.solutions = solutions
    arcByColumn = Dictionary(
      uniqueKeysWithValues: formulation.draft.givenColumns.enumerated().map { ($1, $0) })
  }

  private var index: MatchIndex { formulation.index }
  private var problem: MatchingProblem { index.problem }

  /// - Throws: `SolverFailure` when there is no answer, or none in time.
  mutating func alternatives(to plan: MatchPlan) throws(SolverFailure) -> Alternatives {
    let groups = solutions.groups.map { columns in
      columns.compactMap { arcByColumn[$0] }.map(flow).sorted { $0.pair < $1.pair }
    }
    .sorted { $0[0].pair < $1[0].pair }
    let rest = index.arcs.indices.filter { !isMoving($0) }
    let needs = try needs()
    let contributors = try contributors()
    return Alternatives(
      pairCount: index.arcs.count, groups: groups,
      fixed: rest.filter { isProven($0) }.map(flow).filter { $0.range.value > 0 },
      open: rest.filter { !isProven($0) }.map(flow), needs: needs, contributors: contributors,
      other: try other(than: plan, in: groups.first))
  }

  private func span(_ arc: Int) -> Span { solutions.spans[formulation.draft.givenColumns[arc]] }
  private func isMoving(_ arc: Int) -> Bool { span(arc).least < span(arc).most }
  private func isProven(_ arc: Int) -> Bool { span(arc).isProven }

  private func flow(_ position: Int) -> Alternatives.Flow {
    let arc = index.arcs[position]
    let value = solutions.values[formulation.draft.givenColumns[position]]
    return Alternatives.Flow(
      pair: .init(offer: problem.offers[arc.offer].id, need: problem.needs[arc.need].id),
      range: .init(span(position), at: value, times: arc.lot, isWhole: arc.isWhole))
  }

  // MARK: Needs and states

  private mutating func needs() throws(SolverFailure) -> [Alternatives.NeedFate] {
    var found: [Alternatives.NeedFate] = []
    for position in problem.needs.indices {
      if solutions.isFixed(column: formulation.draft.metColumns[position]) { continue }
      let range = try range(over: index.arcsByNeed[position]) { $0.met }
      if let range { found.append((problem.needs[position].id, range)) }
    }
    return found
  }

  private mutating func contributors() throws(SolverFailure) -> [Alternatives.StateFate] {
    var arcs: [State.Code: [Int]] = [:]
    for position in index.arcs.indices where isMoving(position) {
      arcs[problem.offers[index.arcs[position].offer].state, default: []].append(position)
    }
    var found: [Alternatives.StateFate] = []
    for state in arcs.keys.sorted() {
      if let column = formulation.draft.valueColumns[state], solutions.isFixed(column: column) {
        continue
      }
      let own = index.arcs.indices.filter { problem.offers[index.arcs[$0].offer].state == state }
      if let range = try range(over: own, of: { $0.value ?? 0 }) { found.append((state, range)) }
    }
    return found
  }

  /// How far a sum over arcs goes; `nil` when it is proven to be always the same.
  private mutating func range(
    over arcs: some Collection<Int>, of factor: (Arc) -> Double
  ) throws(SolverFailure) -> Alternatives.Range? {
    guard arcs.contains(where: isMoving) else { return nil }
    let terms = formulation.draft.terms(over: arcs, coefficient: factor)
      .filter { $0.coefficient != 0 }
    let span = try solutions.span(of: terms)
    let value = terms.reduce(0) { $0 + $1.coefficient * solutions.values[$1.column] }
    let margin = Tolerance.level * max(1, abs(value), abs(span.most))
    if span.isProven, span.most - span.least <= margin { return nil }
    return Alternatives.Range(span, at: value, times: 1, isWhole: false)
  }

  // MARK: Another plan

  /// Another plan that is as good, with the first flow of a group that moves farthest at its end.
  private func other(
    than plan: MatchPlan, in group: [Alternatives.Flow]?
  ) throws(SolverFailure) -> MatchPlan? {
    guard let first = solutions.groups.min(by: { pair(of: $0[0]) < pair(of: $1[0]) }),
      let column = first.max(by: { travel($0) < travel($1) }), group != nil,
      let values = try solutions.another(moving: column)
    else { return nil }
    let given = formulation.given(at: values)
    guard formulation.program.violations(at: formulation.values(ofGiven: given)).isEmpty else {
      return nil
    }
    let other = formulation.plan(ofGiven: given)
    let changes = PlanFigures(of: plan, in: problem)
      .changes(to: PlanFigures(of: other, in: problem, by: plan.objectives))
    let isOther = !PlanDifference(from: plan, to: other).flows.isEmpty
    return changes.isEmpty && isOther ? other : nil
  }

  private func pair(of column: Int) -> Int { arcByColumn[column] ?? 0 }

  /// How much of its largest quantity a flow can change by.
  private func travel(_ column: Int) -> Double {
    let (span, value) = (solutions.spans[column], solutions.values[column])
    return max(span.most - value, value - span.least) / index.arcs[pair(of: column)].most
  }
}

extension Alternatives.Range {
  /// A span without the last digits that rounding leaves.
  init(_ span: Span, at value: Double, times factor: Double, isWhole: Bool) {
    func tidy(_ value: Double) -> Double {
      (isWhole ? value.rounded() : value.shortened) * factor
    }
    self.init(
      value: tidy(value), least: tidy(span.least), most: tidy(span.most), isProven: span.isProven)
  }
}

extension Double {
  /// The number without digits behind the sixth decimal, where these are but rounding.
  fileprivate var shortened: Double {
    let short = (self * 1e6).rounded() / 1e6
    return abs(short - self) <= Tolerance.priced * max(1, abs(self)) ? short : self
  }
}
