internal import AllotExplanation
package import AllotFiles
internal import AllotModel
package import AllotReports
internal import LinearPrograms

/// The whole road of `allot compare`: read two plans, make again what lies between them, report.
package struct CompareRoad {
  private let matcher: Matcher

  /// Many plans of problems that are nearly the same are made.
  package init(matcher: Matcher) { self.matcher = matcher.remembering() }

  /// What changed from the plan of one file to that of another.
  ///
  /// - Throws: as the one about plans that were read already.
  package func report(from before: String, to after: String) throws -> ComparisonReport {
    try report(
      from: try AnyPlanFile.read(path: before), called: before,
      to: try AnyPlanFile.read(path: after), called: after)
  }

  /// What changed from one plan to another.
  ///
  /// - Throws: `InvalidInput` when a plan lacks its input, or the two are of different kinds;
  ///   `SolverFailure` when a plan could not be made.
  package func report(
    from before: AnyPlanFile, called first: String, to after: AnyPlanFile, called second: String
  ) throws -> ComparisonReport {
    switch (before, after) {
    case (.match(let old), .match(let new)):
      let comparison = try comparison(
        from: Side(file: old, path: first), to: Side(file: new, path: second))
      return ComparisonReport(
        from: .init(old, path: first), to: .init(new, path: second), comparison)
    case (.deploy(let old), .deploy(let new)):
      return ComparisonReport(
        from: .init(old, path: first), to: .init(new, path: second),
        RosterComparison(from: Roster(old), to: Roster(new)))
    case (.share(let old), .share(let new)):
      return ComparisonReport(
        from: .init(old, path: first), to: .init(new, path: second),
        ShareComparison(from: Shares(old), to: Shares(new)))
    default:
      throw InvalidInput([
        Finding(
          .error, at: nil,
          "'\(first)' is a plan of '\(before.command)', '\(second)' one of '\(after.command)'",
          maybe: "compare two plans of the same command")
      ])
    }
  }

  /// One of the plans, and what it is called.
  private struct Side {
    let file: PlanFile
    let path: String
  }

  private func comparison(from old: Side, to new: Side) throws -> MatchComparison {
    let before = try compared(old)
    let after =
      old.file.digest == new.file.digest
      ? try compared(new, sameAs: before) : try compared(new)
    let comparison = try PlanComparison.make(
      from: before, to: after,
      with: Replanning(
        solver: matcher.solver, stop: matcher.stop, effort: matcher.effort,
        memory: matcher.memory))
    return MatchComparison(
      comparison, solvers: (old.file.solver, new.file.solver), paths: (old.path, new.path))
  }

  /// A plan with its problem; the best plan is made of it again, unless `other` is of the same
  /// problem and has it.
  private func compared(_ side: Side, sameAs other: ComparedPlan? = nil) throws -> ComparedPlan {
    let problem = try other?.problem ?? problem(of: side)
    var remade = other?.remade
    if other == nil, case .plan(let plan) = try matcher.answer(to: problem) { remade = plan }
    let wishes = side.file.quantities.map {
      PlanJudgement.Wish(offer: $0.offer, need: $0.need, quantity: $0.quantity)
    }
    guard let status = PlanStatus(rawValue: side.file.status),
      let plan = ComparedPlan(of: problem, status: status, quantities: wishes, remade: remade)
    else { throw PlanWithoutInput(side.file, path: side.path).isNoPlan }
    return plan
  }

  /// The problem that the file carries, else the one where it was, if it still is the same.
  private func problem(of side: Side) throws(InvalidInput) -> MatchingProblem {
    if let problem = try side.file.problem() { return problem }
    let path = side.file.problemPath(besidePlan: side.path)
    let refusal = PlanWithoutInput(side.file, path: side.path)
    let read: ReadProblem
    do throws(InvalidInput) {
      read = try ProblemSource.document(path).read()
    } catch {
      throw refusal.isGone
    }
    guard read.problem.digest == side.file.digest else { throw refusal.isGone }
    return read.problem
  }
}

/// Why a plan file is not compared.
private struct PlanWithoutInput {
  private let file: PlanFile
  private let path: String

  init(_ file: PlanFile, path: String) {
    self.file = file
    self.path = path
  }

  var isGone: InvalidInput {
    InvalidInput([
      Finding(
        .error, at: nil,
        "'\(path)' does not carry its input, and the problem in '\(file.problemPath)' is no longer "
          + "the one that it was made for",
        maybe: "make the plan anew from a copy of the problem as it was; plans that are made now "
          + "carry their input")
    ])
  }

  var isNoPlan: InvalidInput {
    InvalidInput([
      Finding(
        .error, at: nil, "what '\(path)' gives is no plan of its problem: it breaks a rule",
        maybe: "ask 'allot explain PLAN --judge TABLE' what a plan made elsewhere breaks")
    ])
  }
}

extension ComparisonReport.File {
  fileprivate init(_ file: PlanFile, path: String) {
    self.init(
      path: path, title: file.title, problemPath: file.problemPath, digest: file.digest,
      status: file.status)
  }
}
