internal import AllotExplanation
internal import AllotModel

/// A roster on one page, and what may be asked about it.
package struct RosterAnswer: ExplanationAnswer {
  private let subject: RosterSubject

  package init(about subject: RosterSubject) { self.subject = subject }

  package var question: String { "plan" }

  private var report: DeploymentReport { subject.report }

  package var page: Page {
    Page(
      title: report.problem.title, summary: report.summary(isSearched: false),
      sections: [reached, open, rest, questions].compactMap(\.self))
  }

  /// The objectives, each with what it means where it comes first.
  private var reached: PageSection {
    var glossed: Set<DeploymentObjective> = []
    let entries = report.plan.objectives.enumerated().map { position, result in
      let words = DeploymentObjectiveWords(result, report: report)
      let isNew = glossed.insert(result.objective).inserted
      return PageSection.Entry(
        subject: "\(position + 1). \(words.name): \(words.headline); \(words.proof)",
        lines: isNew ? [DeploymentReachedSection.gloss(of: result.objective, report)] : [])
    }
    return PageSection(heading: "What the roster reached", blocks: [.entries(entries)])
  }

  /// How many posts are listed.
  private static let most = 12

  /// The posts that stay open, each with its weightiest cause.
  private var open: PageSection? {
    let open = subject.open
    guard !open.isEmpty else { return nil }
    let rows = open.prefix(Self.most).map { fact in
      [
        fact.post.id.text, NumberWords.percent(fact.result.coverage),
        "\(NumberWords.count(fact.open)) of", NumberWords.count(fact.result.demand),
        fact.sentences.first ?? "",
      ]
    }
    let columns = [
      Table.Column("post"), .init("covered", .figure), .init("missing", .figure),
      .init("", .whole), .init("weightiest cause"),
    ]
    let more =
      open.count > Self.most
      ? ["and \(UnitWords.counted(open.count - Self.most, "post")) more that stay open"] : []
    return PageSection(
      heading: "Still open, the least covered first",
      blocks: [.table(Table(columns: columns, groups: [.init(rows: rows)]))]
        + more.map { .paragraph($0) })
  }

  /// The pools of which somebody never serves.
  private var rest: PageSection? {
    let left = report.plan.pools.filter { $0.used < $0.headcount }
    guard !left.isEmpty else { return nil }
    let list = ListWords.cut(left) {
      "\($0.id) (\(NumberWords.count($0.headcount - $0.used)) of \(UnitWords.counted($0.headcount, "expert")))"
    }
    return PageSection(heading: "Experts who never serve", blocks: [.paragraph(list)])
  }

  private var questions: PageSection {
    let hints = subject.open.first.map { ["--need \($0.post.id): why this post stays open"] } ?? []
    return PageSection(heading: "Ask", blocks: [.list(hints + [change])])
  }

  private var change: String {
    "allot deploy \(report.facts.path) --from \(subject.planPath): the roster after the tables have "
      + "changed, with as few changes as possible"
  }

  package func write(to json: inout JSONText) {
    json.key("objectives")
    json.open("[")
    for result in report.plan.objectives {
      json.open("{")
      json.pair("name", result.objective.rawValue)
      if let priority = result.priority { json.pair("priority", priority) }
      json.pair("value", result.value)
      json.pair("bound", result.bound)
      json.close("}")
    }
    json.close("]")
    json.key("open")
    json.open("[")
    for fact in subject.open {
      json.open("{")
      json.pair("post", fact.post.id.text)
      json.pair("coverage", fact.result.coverage)
      json.pair("missing", fact.open)
      json.pair("text", fact.sentences.first)
      json.close("}")
    }
    json.close("]")
    json.pair("left", report.plan.pools.filter { $0.used < $0.headcount }.map(\.id))
  }
}
