internal import AllotModel

/// Windows of which the horizon cuts off what somebody may have meant to be planned.
///
/// A post that goes on after the horizon is not planned to its end, which is always told. What began
/// before, and a pool that is there for longer, lose nothing of the plan: they are told only where a
/// day lies a year beside one of the horizon, as when the year is mistyped. Beside a horizon of about
/// a year most days do; there a window that covers all of it is taken as it is written.
struct WindowsBeyondHorizon: DeploymentLintRule {
  func findings(in problem: DeploymentProblem, _ service: Service) -> [Finding] {
    guard let horizon = problem.horizon else { return [] }
    let cut = HorizonCut(horizon)
    let posts = problem.posts.filter { $0.quantity > 0 }.flatMap { post in
      cut.findings(in: "post '\(post.id)'", post.window, isAsked: true, at: post.place)
    }
    let pools = problem.pools.filter { $0.headcount > 0 }.flatMap { pool in
      cut.findings(in: "pool '\(pool.id)'", pool.window, isAsked: false, at: pool.place)
    }
    return posts + pools
  }
}

/// What a horizon leaves of windows.
private struct HorizonCut {
  private let horizon: Horizon
  private let days: ClosedRange<Day>

  init(_ horizon: Horizon) {
    self.horizon = horizon
    days = horizon.start...horizon.lastDay(ofStep: horizon.count - 1)
  }

  func findings(
    in name: String, _ window: Window, isAsked: Bool, at place: Place?
  ) -> [Finding] {
    var findings: [Finding] = []
    if let from = window.from, from < days.lowerBound, let meant = meant(by: from, in: window),
      meant <= window.to ?? meant
    {
      findings.append(
        Finding(
          .warning, at: place,
          "\(name) begins on \(from), before the horizon; only \(rest(of: window)) counts",
          maybe: WindowWords.mend([meant])))
    }
    if let to = window.to, to > days.upperBound {
      let meant = meant(by: to, in: window).flatMap { $0 < window.from ?? $0 ? nil : $0 }
      guard isAsked || meant != nil else { return findings }
      findings.append(
        Finding(
          .warning, at: place,
          "\(name) ends on \(to), after the horizon; only \(rest(of: window)) counts",
          maybe: meant.map { WindowWords.mend([$0]) }
            ?? "let the horizon have more steps, or write \(days.upperBound)"))
    }
    return findings
  }

  /// The days of a window that are counted.
  private func rest(of window: Window) -> String {
    let first = horizon.firstDay(ofStep: window.steps.lowerBound)
    let last = horizon.lastDay(ofStep: window.steps.upperBound)
    return "\(first) to \(window.to.map { min($0, last) } ?? last)"
  }

  /// The same day of the year before or after, where that lies in the horizon and may be what was
  /// meant.
  private func meant(by day: Day, in window: Window) -> Day? {
    guard isShort || !covers(window) else { return nil }
    let year = day.date.year
    return WindowWords.moved([day], toOneOf: [year - 1, year + 1], within: days)?.first
  }

  /// Whether most days of the years beside it have no like day in the horizon.
  private var isShort: Bool { days.upperBound.number - days.lowerBound.number < Self.halfYear }

  /// Unit: days.
  private static let halfYear = 182

  /// Whether a window, as it is written, covers the whole horizon.
  private func covers(_ window: Window) -> Bool {
    (window.from ?? days.lowerBound) <= days.lowerBound
      && (window.to ?? days.upperBound) >= days.upperBound
  }
}
