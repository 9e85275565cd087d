package import AllotModel
internal import AllotProblems
package import LinearPrograms

/// What somebody stated that cannot hold together, and what would mend it.
///
/// Quantities of offers, times and whole units are facts and no statements.
package struct StatementConflict: Sendable {
  package struct Statement: Hashable, Sendable {
    package let kind: RuleVariant.Kind
    package let id: String
  }

  /// What one statement has to become.
  package struct Change: Hashable, Sendable {
    package let statement: Statement
    /// The minimum or limit that would do; `nil` where the statement has to go.
    ///
    /// - Unit: that of the minimum or limit.
    package let amount: Double?
    /// By how much it changes, as a part of what it is; 1 where it has to go.
    package let part: Double
  }

  /// What one statement, or several together, have to become, all others as they are.
  package struct Repair: Hashable, Sendable {
    package let changes: [Change]
    /// Whether there is a plan then; else another conflict is left.
    package let isEnough: Bool

    /// What the parts by which statements change add up to.
    package var part: Double { changes.reduce(0) { $0 + $1.part } }
    package var largestPart: Double { changes.map(\.part).max() ?? 0 }
  }

  /// That a statement and the others cannot hold, in two numbers.
  package enum Contradiction: Sendable {
    /// What the minimums of the set add up to, and how much of that can be kept at most.
    ///
    /// - Unit: units of their resource.
    case minimums(asked: Double, kept: Double)
    /// What the others need of a limit at least, and what it is.
    case limit(Statement, needed: Double, stated: Double)
    /// What one need insists on, and what it can have while the others keep theirs.
    case minimum(Statement, asked: Double, kept: Double)
  }

  /// Statements that cannot hold together, though without any one of them the others can.
  package struct Clash: Sendable {
    package let statements: [Statement]
    /// `nil` when numbers do not show it.
    package let contradiction: Contradiction?
    /// What could be kept instead were all other statements lifted; `nil` where that is no more,
    /// or the contradiction is one of a limit.
    ///
    /// - Unit: as what can be kept.
    package let keptAlone: Double?
    /// The other statements that hold it below that, where a single minimum clashes.
    package let holders: [Statement]
    /// The first steps in which no more can be kept; `nil` where no single time is to blame.
    package let steps: ClosedRange<Int>?
  }

  package let clash: Clash
  /// What clashes besides, each without the minimums of those before it.
  package let further: [Clash]
  /// Whether there are more of them, which were not looked for.
  package let hasMore: Bool
  /// The cheapest first.
  package let repairs: [Repair]
}

extension StatementConflict {
  /// Beyond so many, further clashes are not looked for.
  private static let mostFurther = 5

  /// Finds what clashes in a problem; `nil` when it has a plan.
  ///
  /// - Throws: `SolverFailure` when the solver could not do its work.
  package static func find(
    in problem: MatchingProblem, with replanning: Replanning
  ) throws(SolverFailure) -> StatementConflict? {
    let check = FeasibilityCheck(problem: problem, replanning: replanning)
    if try check.hasPlan(without: []) { return nil }
    let all = RuleVariants(problem: problem).statements
    let kept = try SmallestClash(in: check).found(among: all)
    var lifted = kept.minimums
    let isOnly = try check.hasPlan(without: lifted)
    let contexts = ClashContexts(of: kept, among: all, in: check, isOnly: isOnly)
    var further: [Clash] = []
    while further.count < mostFurther, try !check.hasPlan(without: lifted) {
      let rest = all.without(lifted)
      let next = try SmallestClash(in: check, lifted: lifted).found(among: rest)
      further.append(
        try ClashContexts(of: next, among: all, in: check, isOnly: false).clash())
      lifted += next.minimums
    }
    return StatementConflict(
      clash: try contexts.clash(), further: further,
      hasMore: try further.count == mostFurther ? !check.hasPlan(without: lifted) : false,
      repairs: try ConflictRepairs(all: all, kept: kept, full: check, contexts: contexts).found())
  }
}

/// Finds one smallest set of statements that clash.
struct SmallestClash {
  private let check: FeasibilityCheck
  /// Statements that are taken away beforehand.
  private let lifted: [RuleVariants.Rule]

  init(in check: FeasibilityCheck, lifted: [RuleVariants.Rule] = []) {
    self.check = check
    self.lifted = lifted
  }

  /// Minimums are dropped first, under every limit, so that they are those of `MinimumConflict`.
  ///
  /// - Precondition: all of them clash.
  func found(among all: [RuleVariants.Rule]) throws(SolverFailure) -> [RuleVariants.Rule] {
    let (minimums, limits) = (all.minimums, all.filter { $0.kind != .needMinimum })
    let keptMinimums = try DeletionFilter { some throws(SolverFailure) in
      try !check.hasPlan(without: lifted + minimums.without(some))
    }.smallest(of: minimums)
    let dropped = lifted + minimums.without(keptMinimums)
    let keptLimits = try DeletionFilter { some throws(SolverFailure) in
      try !check.hasPlan(without: dropped + limits.without(some))
    }.smallest(of: limits)
    return keptMinimums + keptLimits
  }
}

extension [RuleVariants.Rule] {
  /// Those that are minimums of needs.
  var minimums: Self { filter { $0.kind == .needMinimum } }

  /// The others.
  func without(_ some: Self) -> Self {
    let names = Set(some.map(\.statement))
    return filter { !names.contains($0.statement) }
  }
}

extension RuleVariants.Rule {
  var statement: StatementConflict.Statement { .init(kind: kind, id: id) }
}
