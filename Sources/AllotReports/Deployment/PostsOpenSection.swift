internal import AllotExplanation
internal import AllotModel

/// What is still missing, and why.
enum PostsOpenSection: DeploymentSection {
  /// How many gaps of a post are spelled out.
  private static let mostGaps = 6

  static func section(of report: DeploymentReport) -> PageSection? {
    guard report.hasPlan, !report.posts.isEmpty else { return nil }
    let open = report.postsByState.flatMap(\.posts).filter { $0.open > 0 }
    let heading = "Still open, and why"
    guard !open.isEmpty else {
      return PageSection(
        heading: heading, blocks: [.paragraph("Nothing: every post is staffed in full.")])
    }
    let entries = open.map { fact in
      PageSection.Entry(
        subject: subject(of: fact, report.names),
        lines: gaps(of: fact, report.names) + fact.sentences)
    }
    return PageSection(heading: heading, blocks: [.entries(entries)])
  }

  /// `LT Medininkai screening: 28 of 208 expert-weeks open`.
  private static func subject(of fact: PostFact, _ names: DeploymentNames) -> String {
    let demand = fact.result.demand
    let unit = UnitWords.named(names.unitOfDemand(of: fact.post), for: Double(demand))
    let amount =
      fact.result.covered == 0
      ? "all \(NumberWords.count(demand))"
      : "\(NumberWords.count(fact.open)) of \(NumberWords.count(demand))"
    return "\(names.name(of: fact.post)): \(amount) \(unit) open"
  }

  /// `missing: 2 until 2021-07-25, 1 from 2021-08-09 to 2021-08-15`.
  private static func gaps(of fact: PostFact, _ names: DeploymentNames) -> [String] {
    guard names.problem.horizon != nil else { return [] }
    let gaps = fact.gaps.prefix(mostGaps).map { gap in
      "\(NumberWords.count(gap.figure)) from \(names.words(for: gap.steps))"
    }
    let rest = fact.gaps.count - gaps.count
    let more = rest > 0 ? " and \(UnitWords.counted(rest, "time")) more" : ""
    return ["missing: " + gaps.joined(separator: ", ") + more]
  }
}
