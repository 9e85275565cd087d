internal import AllotModel

extension DeploymentReport {
  /// The calendar of one expert.
  package struct ExpertCalendar: Sendable {
    /// The expert's name: `FI/screening/3`.
    package let expert: String
    package let fileName: String
    package let bytes: [UInt8]
  }

  /// The calendars of all who serve, by expert.
  package var calendars: [ExpertCalendar] {
    DeploymentCalendar.experts(of: self).map { expert in
      ExpertCalendar(
        expert: expert.description, fileName: DeploymentCalendar.fileName(of: expert),
        bytes: DeploymentCalendar(self, of: expert).bytes)
    }
  }

  /// Whether steps have days.
  package var hasDays: Bool { problem.horizon != nil }

  /// The expert who serves and whose name is nearest to a misspelt one.
  package func nearestExpert(to name: String) -> String? {
    Spelling.nearest(
      to: name, among: DeploymentCalendar.experts(of: self).map(\.description))
  }
}
