package import AllotExplanation
package import AllotModel

/// What the best plan of a changed problem is, as a difference.
package struct ChangeAnswer: ExplanationAnswer {
  /// What the changed problem has.
  package enum Outcome: Sendable {
    case plan(MatchPlan)
    case noPlan(MinimumConflict)
  }

  private let changes: [String]
  private let problem: MatchingProblem
  private let outcome: Outcome
  private let subject: ExplanationSubject

  /// - Parameters:
  ///   - changes: The changes as they were written.
  ///   - problem: The changed problem.
  ///   - outcome: What it has.
  ///   - subject: The plan before.
  package init(
    _ changes: [String], problem: MatchingProblem, outcome: Outcome,
    about subject: ExplanationSubject
  ) {
    self.changes = changes
    self.problem = problem
    self.outcome = outcome
    self.subject = subject
  }

  package var question: String { "if" }

  private var title: String { "What if: \(changes.joined(separator: "; "))" }

  /// What that changes in the input, as it was and as it is then.
  private var input: PageSection {
    let words = InputChangeWords()
    let changes = InputChange.all(from: subject.problem, to: problem)
    let lines =
      changes.filter { $0.table != .key }.map(words.sentence)
      + (changes.contains { $0.table == .key } ? ["the shares of the key, with it"] : [])
    return PageSection(
      heading: "What is changed",
      blocks: [.list(lines.isEmpty ? ["nothing: the input is that already"] : lines)])
  }

  package var page: Page {
    switch outcome {
    case .noPlan(let conflict):
      let names = MatchNames(of: problem)
      let clashing = conflict.members.map { member in
        let resource = names.need(member.need)?.resource
        let least = resource.map { names.amount(member.minimum, of: $0) } ?? ""
        return "\(names.name(of: member.need)) insists on \(least), and "
          + "\(NumberWords.quantity(member.reachable)) can be reached"
      }
      return Page(
        title: title,
        summary: [
          "\(hadPlan ? "Then no plan exists" : "There still is no plan"): these minimums cannot be "
            + "kept together."
        ],
        sections: [input, PageSection(heading: "Minimums", blocks: [.list(clashing)])])
    case .plan(let plan) where !hadPlan: return firstPlan(plan)
    case .plan(let plan):
      let sections = DifferenceSections(from: subject, to: plan, of: problem)
      return Page(
        title: title, summary: [summary(sections)], sections: [input] + sections.sections)
    }
  }

  private var hadPlan: Bool { subject.plan.status != .infeasible }

  /// The page of a plan where there was none to compare it with.
  private func firstPlan(_ plan: MatchPlan) -> Page {
    let report = MatchReport(
      of: problem, plan: plan, facts: ReportFacts(path: "", digest: "", solver: ""))
    let sections: [any MatchSection.Type] = [
      CoverageSection.self, GivesSection.self, ReachedSection.self,
    ]
    return Page(
      title: title,
      summary: ["Then there is a plan; now there is none."] + report.summary(isSearched: false),
      sections: [input] + sections.compactMap { $0.section(of: report) })
  }

  private func summary(_ sections: DifferenceSections) -> String {
    if sections.isEmpty { return "Nothing changes: the plan stays what it is." }
    guard let first = sections.changes.first else {
      return "No objective changes; another plan is chosen that is as good as the one before."
    }
    let words = FigureChangeWords(subject: subject).sentence(for: first)
    if sections.difference.isOfCountingAlone {
      return "Nobody gets or gives anything else; what differs is how it is counted: \(words)."
    }
    let verdict =
      sections.isSameQuestion ? (first.isBetter ? "gets better" : "gets worse") : "changes"
    return "The plan \(verdict), first in \(words)."
  }

  package func write(to json: inout JSONText) {
    json.pair("changes", changes)
    json.pair("status-before", subject.plan.status.rawValue)
    switch outcome {
    case .noPlan(let conflict):
      json.pair("status", "infeasible")
      json.key("conflict")
      json.open("[")
      for member in conflict.members {
        json.open("{")
        json.pair("need", member.need.text)
        json.pair("minimum", member.minimum)
        json.pair("reachable", member.reachable)
        json.close("}")
      }
      json.close("]")
    case .plan(let plan):
      json.pair("status", plan.status.rawValue)
      DifferenceSections(from: subject, to: plan, of: problem).write(to: &json)
    }
  }
}
