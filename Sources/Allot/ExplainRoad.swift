internal import AllotExplanation
package import AllotFiles
internal import AllotModel
package import AllotReports
internal import LinearPrograms

/// The whole road of `allot explain`: read the plan, make it again, answer, report.
package struct ExplainRoad {
  private let matcher: Matcher

  /// A question makes many plans of problems that are nearly the same.
  package init(matcher: Matcher) { self.matcher = matcher.remembering() }

  /// The answer to a question about the plan at a path.
  ///
  /// - Parameters:
  ///   - question: What is asked.
  ///   - path: The plan file that `allot match` or `allot deploy` wrote.
  ///   - source: Where its problem lies; `nil` means where the plan says.
  /// - Returns: the answer, with the plan that it is about.
  /// - Throws: `InvalidInput` when the plan is none of its problem, or the question names what is
  ///   not there; `SolverFailure` when there is no answer.
  package func report(
    on question: ExplainQuestion, ofPlan path: String, problem source: ProblemSource? = nil
  ) throws -> AnswerReport {
    switch try AnyPlan.read(path: path) {
    case .match(let file):
      let source = source ?? .document(file.problemPath(besidePlan: path))
      return try report(on: question, of: file, called: path, problem: source)
    case .roster(let file):
      let problem = source?.path ?? file.problemPath(besidePlan: path)
      return try RosterExplainRoad(file: file, path: path, problemPath: problem).report(
        on: question)
    }
  }

  /// The answer to a question about a plan that was read already.
  ///
  /// - Throws: as the one about a path.
  package func report(
    on question: ExplainQuestion, of file: PlanFile, called path: String, problem: ProblemSource
  ) throws -> AnswerReport {
    let subject = try subject(of: file, called: path, problem: problem)
    if subject.plan.status == .infeasible {
      switch question {
      case .conflict, .changed: break
      default: throw PlanRefusal(plan: path, problem: problem.path).hasNoPlan
      }
    }
    return AnswerReport(try answer(to: question, about: subject), about: subject)
  }

  /// The files of a folder with the problem of a plan after some changes, by name.
  ///
  /// - Throws: `InvalidInput` when a change cannot be made.
  package func changedFiles(
    _ changes: [String], ofPlan path: String, problem source: ProblemSource? = nil
  ) throws -> [(name: String, text: String)] {
    let file = try PlanFile.read(path: path)
    let source = source ?? .document(file.problemPath(besidePlan: path))
    return try source.read(with: changes).files
  }

  private func answer(
    to question: ExplainQuestion, about subject: ExplanationSubject
  ) throws -> any ExplanationAnswer {
    let names = QuestionNames(subject.problem)
    switch question {
    case .none:
      let outlook = try PlanOutlook.look(
        from: subject.plan, of: subject.problem, isBroken: !subject.hasWholeUnits,
        with: replanning)
      return PlanAnswer(outlook, about: subject)
    case .need(let id):
      let causes = try NeedCauses.find(
        forNeed: try names.need(id), of: subject.plan, in: subject.problem, with: replanning)
      return NeedAnswer(causes, about: subject)
    case .price(let id):
      let price = try LimitPrice.find(
        try names.limit(id), of: subject.plan, isBroken: !subject.hasWholeUnits, with: replanning)
      return PriceAnswer(price, about: subject)
    case .pair(let offer, let need, let question):
      let account = try PairAccount.make(
        question, offer: try names.offer(offer), need: try names.need(need), of: subject.plan,
        in: subject.problem, with: replanning)
      return PairAnswer(account, to: question, about: subject)
    case .conflict:
      let conflict = try StatementConflict.find(in: subject.problem, with: replanning)
      return ConflictAnswer(conflict, in: subject.problem)
    case .judge(let path):
      let judgement = try PlanJudgement.judge(
        try names.wishes(at: path), in: subject.problem, with: replanning)
      return JudgeAnswer(judgement, of: path, about: subject)
    case .alternatives:
      let alternatives = try Alternatives.find(
        to: subject.plan, in: subject.problem, with: replanning)
      return AlternativesAnswer(alternatives, about: subject)
    case .rules:
      let costs = try RuleCost.all(in: subject.problem, of: subject.plan, with: replanning)
      return RulesAnswer(costs, about: subject)
    case .offersWanted:
      let wanted = try WantedOffer.all(
        for: subject.plan, in: subject.problem, isBroken: !subject.hasWholeUnits,
        with: replanning)
      return WantedAnswer(wanted.offers, isCut: wanted.isCut, about: subject)
    case .changed(let changes):
      let problem = try ProblemSource.document(subject.problemPath).read(with: changes).problem
      return ChangeAnswer(
        changes, problem: problem, outcome: try outcome(of: problem), about: subject)
    }
  }

  private func outcome(of problem: MatchingProblem) throws -> ChangeAnswer.Outcome {
    switch try matcher.answer(to: problem) {
    case .plan(let plan): .plan(plan)
    case .noPlan(let conflict): .noPlan(conflict)
    }
  }

  private var replanning: Replanning {
    Replanning(
      solver: matcher.solver, stop: matcher.stop, effort: matcher.effort, memory: matcher.memory)
  }

  /// The plan of a file, made again from its problem.
  private func subject(
    of file: PlanFile, called path: String, problem source: ProblemSource
  ) throws -> ExplanationSubject {
    let problem = try source.read().problem
    let refusal = PlanRefusal(plan: path, problem: source.path)
    guard problem.digest == file.digest else { throw refusal.problemHasChanged }
    var plan = MatchPlan.none
    if file.status != PlanStatus.infeasible.rawValue {
      guard case .plan(let found) = try matcher.answer(to: problem) else {
        throw refusal.planIsOther
      }
      plan = found
    }
    guard file.isSame(as: plan) else { throw refusal.planIsOther }
    return ExplanationSubject(
      problem: problem, plan: plan, planPath: path, problemPath: source.path, digest: file.digest)
  }
}

extension PlanFile {
  /// Whether the file gives what a plan gives.
  fileprivate func isSame(as plan: MatchPlan) -> Bool {
    guard quantities.count == plan.allocations.count else { return false }
    return zip(quantities, plan.allocations).allSatisfy { written, made in
      let margin = Tolerance.level * max(1, abs(made.quantity))
      return written.offer == made.offer && written.need == made.need
        && abs(written.quantity - made.quantity) <= margin
    }
  }
}

extension ProblemSource {
  /// Reads the problem with some changes.
  ///
  /// - Throws: `InvalidInput` when a change cannot be made, or the problem is no document.
  fileprivate func read(with changes: [String]) throws(InvalidInput) -> ChangedReading {
    guard case .document(let path) = self else {
      throw InvalidInput([
        Finding(
          .error, at: nil, "only a problem with a document can be changed",
          maybe: "write a problem.yaml beside the tables")
      ])
    }
    var read: [ProblemChange] = []
    for change in changes { read.append(try ProblemChange(change)) }
    return try ProblemReader.read(path: path, changes: read)
  }
}
