internal import AllotExplanation
internal import AllotModel
internal import AllotProblems
internal import ExactNumbers

/// One answer of a report of shares, in words.
protocol ShareSection: Sendable {
  /// The section, or `nil` when there is nothing to say.
  static func section(of report: ShareReport) -> PageSection?
}

extension ShareReport {
  /// Every section, in the order in which it is read.
  private static var sections: [any ShareSection.Type] {
    [
      MoneySection.self, PercentSection.self, UnitsSection.self, DifferencesSection.self,
      RatesSection.self, RanksSection.self, InequalitySection.self, CoreSection.self,
      ShareWarningsSection.self,
      RoundingSection.self, OriginsSection.self, PropertiesSection.self, ShareAboutSection.self,
    ]
  }

  /// The report in words.
  package var page: Page {
    Page(
      title: problem.title, summary: summary,
      sections: Self.sections.compactMap { $0.section(of: self) })
  }
}
