internal import AllotExplanation
internal import AllotModel

/// How far each post is staffed, over its window and in its worst step.
enum PostCoverageSection: DeploymentSection {
  static func section(of report: DeploymentReport) -> PageSection? {
    guard report.hasPlan, !report.posts.isEmpty else { return nil }
    let groups = report.postsByState.map { state, posts in
      Table.Group(
        report.names.name(of: state),
        rows: posts.map { row(of: $0, isOfPriorities: report.hasPriorities, report.names) })
    }
    let worst = report.problem.horizon.map { "worst \($0.step.rawValue)" } ?? ""
    let columns = [
      Table.Column("post"), .init("part covered", .bar), .init("covered", .figure),
      .init("", .figure), .init("", .whole), .init("", .unit), .init(worst, .figure),
      .init("priority", .figure), .init("when"),
    ]
    return PageSection(
      heading: "Coverage", blocks: [.table(Table(columns: columns, groups: groups))])
  }

  private static func row(
    of fact: PostFact, isOfPriorities: Bool, _ names: DeploymentNames
  ) -> [String] {
    let (post, result) = (fact.post, fact.result)
    return [
      names.thing(of: post), names.problem.horizon == nil ? Bar.filled(result.coverage) : "",
      NumberWords.percent(result.coverage), "\(NumberWords.count(result.covered)) of",
      NumberWords.count(result.demand),
      UnitWords.named(names.unitOfDemand(of: post), for: Double(result.demand)),
      names.problem.horizon == nil ? "" : NumberWords.percent(result.floor),
      isOfPriorities ? NumberWords.count(post.priority) : "",
      result.steps.isEmpty ? "" : names.when(post.window),
    ]
  }
}

extension DeploymentReport {
  /// Posts by their state, within a state what is more urgent first.
  var postsByState: [(state: State.Code, posts: [PostFact])] {
    Dictionary(grouping: posts, by: \.post.state).sorted { $0.key < $1.key }.map { state, posts in
      (state, posts.sorted { ($0.post.priority, $0.post.id) < ($1.post.priority, $1.post.id) })
    }
  }

  /// Whether posts differ in their priority.
  var hasPriorities: Bool { Set(problem.posts.map(\.priority)).count > 1 }
}

extension DeploymentNames {
  /// The part of the horizon that a window takes, in words; empty when it is all of it.
  func when(_ window: Window) -> String {
    guard let horizon = problem.horizon else { return "" }
    let lastDay = horizon.lastDay(ofStep: horizon.count - 1)
    let start = window.from.flatMap { $0 > horizon.start ? $0 : nil }
    let end = window.to.flatMap { $0 < lastDay ? $0 : nil }
    switch (start, end) {
    case (let start?, let end?): return "\(start) to \(end)"
    case (let start?, nil): return "from \(start)"
    case (nil, let end?): return "until \(end)"
    case (nil, nil): return ""
    }
  }
}
