internal import AllotModel

/// One answer of a deployment report, in words.
protocol DeploymentSection: Sendable {
  /// The section, or `nil` when there is nothing to say.
  static func section(of report: DeploymentReport) -> PageSection?
}

extension DeploymentReport {
  /// Every section, in the order in which it is read.
  private static var sections: [any DeploymentSection.Type] {
    [
      RosterConflictsSection.self, PostCoverageSection.self, StepByStepSection.self,
      TourChangesSection.self, FrontierSection.self, PostsOpenSection.self,
      PostToursSection.self, ExpertStripsSection.self, StatesSection.self,
      DeploymentReachedSection.self, DeploymentOriginSection.self,
    ]
  }

  /// The report in words.
  package var page: Page {
    Page(
      title: problem.title, summary: summary,
      sections: Self.sections.compactMap { $0.section(of: self) })
  }
}
