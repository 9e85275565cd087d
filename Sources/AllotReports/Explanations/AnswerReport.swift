package import AllotExplanation
package import AllotModel

/// The answer to one question about a plan, with what it is about.
package struct AnswerReport: Sendable {
  package let origin: AnswerOrigin
  package let answer: any ExplanationAnswer

  package init(_ answer: any ExplanationAnswer, about subject: ExplanationSubject) {
    origin = AnswerOrigin(
      title: subject.problem.title, planPath: subject.planPath, status: subject.plan.status,
      limit: subject.plan.limit, problemPath: subject.problemPath, digest: subject.digest,
      notes: subject.notes)
    self.answer = answer
  }

  package init(_ answer: any ExplanationAnswer, about subject: RosterSubject) {
    origin = AnswerOrigin(
      title: subject.report.problem.title, planPath: subject.planPath,
      status: subject.report.plan.status, limit: subject.report.plan.limit,
      problemPath: subject.report.facts.path, digest: subject.report.facts.digest, notes: [])
    self.answer = answer
  }

  /// The answer in words.
  package var page: Page {
    var page = answer.page
    let glosses = page.mentions("burden:") ? [Self.burdenGloss] : []
    page.sections.append(
      PageSection(
        heading: "About this answer",
        blocks: (glosses + origin.paragraphs).map { .paragraph($0) }))
    return page
  }

  private static let burdenGloss =
    "A burden is the value that a state gives, divided by its share of the key: what all states "
    + "together would give if each gave as much for its share. Nobody pays it."
}

extension Page {
  /// Whether a word stands in a line of a list or an entry, or in a paragraph.
  fileprivate func mentions(_ word: String) -> Bool {
    let lines = sections.flatMap(\.blocks).flatMap { block in
      switch block {
      case .paragraph(let text): [text]
      case .list(let items): items
      case .entries(let entries): entries.flatMap(\.lines)
      case .table(let table): table.groups.flatMap(\.rows).joined().map { $0 }
      }
    }
    return (summary + lines).contains { $0.contains(word) }
  }
}

/// Which plan an answer is about, and where it comes from.
package struct AnswerOrigin: Sendable {
  package let title: String
  /// The path of the plan, as the user wrote it.
  package let planPath: String
  package let status: PlanStatus
  /// What ended the search for a plan that is not proven, where that is known.
  package let limit: SearchLimit?
  package let problemPath: String
  package let digest: String
  /// How far the answer may be believed.
  package let notes: [String]

  var paragraphs: [String] {
    notes + ["Asked of \(planPath), the plan of \(problemPath), SHA-256 \(digest)"]
  }
}

/// An answer: the same facts for people and for programs.
package protocol ExplanationAnswer: Sendable {
  /// What was asked, as a word: `need`, `price`.
  var question: String { get }
  var page: Page { get }
  /// Writes the members of an object, without its brackets.
  func write(to json: inout JSONText)
}

/// The plan that a question is about.
package struct ExplanationSubject: Sendable {
  package let problem: MatchingProblem
  package let plan: MatchPlan
  package let names: MatchNames
  /// The path of the plan, as the user wrote it.
  package let planPath: String
  /// The path of the problem from which it was rebuilt.
  package let problemPath: String
  package let digest: String

  package init(
    problem: MatchingProblem, plan: MatchPlan, planPath: String, problemPath: String,
    digest: String
  ) {
    self.problem = problem
    self.plan = plan
    names = MatchNames(of: problem)
    self.planPath = planPath
    self.problemPath = problemPath
    self.digest = digest
  }

  /// Whether any quantity of the problem is counted in whole units or lots.
  package var hasWholeUnits: Bool {
    let whole = Set(problem.resources.filter(\.isWhole).map(\.id))
    return problem.offers.contains {
      $0.lot != nil || $0.minimum > 0 || whole.contains($0.resource)
    }
  }

  var notes: [String] {
    if plan.status == .infeasible { return [] }
    var notes = ["Every effect is the difference of two plans, computed anew; none is estimated."]
    if plan.status != .optimal {
      notes.append(
        "The plan is not proven best in every objective, so an effect may be other than shown.")
    }
    return notes
  }
}

extension ReportFormat {
  /// An answer as bytes of UTF-8; the same answer gives the same bytes.
  ///
  /// - Precondition: not a table.
  package func bytes(of report: AnswerReport) -> [UInt8] {
    var text = ByteText()
    switch self {
    case .text: TextRenderer().write(report.page, to: &text)
    case .markdown: MarkdownRenderer().write(report.page, to: &text)
    case .json: ExplanationJSON().write(report, to: &text)
    case .csv: preconditionFailure("an answer is no table")
    }
    return text.bytes
  }
}
