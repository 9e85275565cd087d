internal import AllotModel

/// What must hold of a sharing problem beyond its parts.
struct ShareChecks {
  private let problem: SharingProblem
  private let settings: ShareSettings
  private let log: FindingLog

  init(_ problem: SharingProblem, _ settings: ShareSettings, log: FindingLog) {
    self.problem = problem
    self.settings = settings
    self.log = log
  }

  func tell() {
    if problem.units == nil { tellOfIdleRoundings() }
    for method in settings.methods {
      guard let minimum = method.minimum else { continue }
      tell(of: minimum)
    }
  }

  private func tellOfIdleRoundings() {
    let written = settings.methods.compactMap { $0.rounding?.place }
    for place in [settings.writtenRounding].compactMap(\.self) + written {
      log.warning(
        "'rounding' says how parts become units, and no units are split", at: place,
        maybe: "add 'units', or remove the rounding")
    }
  }

  /// Minimums need units, and leave room for all of them.
  private func tell(of minimum: Written<Int>) {
    guard let units = problem.units else {
      log.warning(
        "'minimum' says how many units a state gets at least, and no units are split",
        at: minimum.place, maybe: "add 'units', or remove the minimum")
      return
    }
    let count = problem.states.count
    let (least, isOver) = minimum.value.multipliedReportingOverflow(by: count)
    guard isOver || least > units else { return }
    log.error(
      "\(count) states with at least \(minimum.value) need more than the \(units) units",
      at: minimum.place, maybe: "lower the minimum to at most \(units / count)")
  }
}
