internal import AllotModel

/// One answer of a match report, in words.
protocol MatchSection: Sendable {
  /// The section, or `nil` when there is nothing to say.
  static func section(of report: MatchReport) -> PageSection?
}

extension MatchReport {
  /// Every section, in the order in which it is read.
  private static var sections: [any MatchSection.Type] {
    [
      ConflictsSection.self, CoverageSection.self, GivesSection.self, ContributorsSection.self,
      StillOpenSection.self, OffersLeftSection.self, ReachedSection.self, AssumptionsSection.self,
      OriginSection.self,
    ]
  }

  /// The report in words.
  package var page: Page {
    Page(
      title: problem.title, summary: summary,
      sections: Self.sections.compactMap { $0.section(of: self) })
  }
}
