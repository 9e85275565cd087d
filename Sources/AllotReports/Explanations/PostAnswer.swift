internal import AllotExplanation
internal import AllotModel

/// Why a post stays open, in parts that add up.
package struct PostAnswer: ExplanationAnswer {
  private let fact: PostFact
  private let subject: RosterSubject

  /// - Parameters:
  ///   - post: The position of the post in the problem.
  ///   - subject: The roster.
  package init(ofPost post: Int, about subject: RosterSubject) {
    fact = subject.report.posts[post]
    self.subject = subject
  }

  package var question: String { "need" }

  private var names: DeploymentNames { subject.report.names }
  private var unit: String { names.unitOfDemand(of: fact.post) }

  package var page: Page {
    let title = "Why \(names.name(of: fact.post)) stays open"
    guard fact.open > 0 else {
      return Page(title: title, summary: ["It does not: it is staffed in full."], sections: [])
    }
    let (demand, covered) = (fact.result.demand, fact.result.covered)
    let summary =
      "\(UnitWords.counted(demand, unit)) are asked for, \(NumberWords.count(covered)) are "
      + "covered, \(NumberWords.count(fact.open)) are missing."
    return Page(title: title, summary: [summary], sections: [causes, gaps].compactMap(\.self))
  }

  private var causes: PageSection {
    let step = names.problem.horizon?.step.rawValue ?? "step"
    let order =
      "Each that is missing in a \(step) has one cause. Of all who could serve, those at home are "
      + "looked at first, then those who serve elsewhere, then those who are kept away."
    let columns = [Table.Column("missing", .figure), .init("", .unit), .init("because")]
    let words = PostReasonWords(names, isProven: subject.report.plan.status == .optimal)
    let rows = fact.result.reasons.map { reason in
      [
        NumberWords.count(reason.quantity), UnitWords.named(unit, for: Double(reason.quantity)),
        words.cause(of: reason, of: fact.post),
      ]
    }
    let total = [
      NumberWords.count(fact.open), UnitWords.named(unit, for: Double(fact.open)), "in all",
    ]
    return PageSection(
      heading: "Causes",
      blocks: [
        .paragraph(order), .table(Table(columns: columns, groups: [.init(rows: rows + [total])])),
      ])
  }

  /// When how many are missing.
  private var gaps: PageSection? {
    guard names.problem.horizon != nil else { return nil }
    return PageSection(
      heading: "When",
      blocks: [
        .list(
          fact.gaps.map { "\(NumberWords.count($0.figure)) from \(names.words(for: $0.steps))" })
      ])
  }

  package func write(to json: inout JSONText) {
    json.pair("post", fact.post.id.text)
    json.pair("demand", fact.result.demand)
    json.pair("covered", fact.result.covered)
    json.pair("missing", fact.open)
    json.key("causes")
    json.open("[")
    for (reason, sentence) in zip(fact.result.reasons, fact.sentences) {
      json.open("{")
      json.pair("cause", reason.cause.word)
      json.pair("amount", reason.quantity)
      if case .elsewhere(let posts) = reason.cause { json.pair("posts", posts) }
      json.pair("text", sentence)
      json.close("}")
    }
    json.close("]")
  }
}
