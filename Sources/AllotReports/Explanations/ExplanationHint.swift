internal import AllotExplanation
internal import AllotModel

/// A question that may be asked next.
struct ExplanationHint {
  /// As it is written on the command line.
  let command: String
  let words: String

  /// The questions that make sense for a plan, about its own needs and offers.
  static func all(about report: MatchReport) -> [ExplanationHint] {
    let open = report.needs.filter(\.isOpen).min {
      ($0.result.coverage, $0.need.id) < ($1.result.coverage, $1.need.id)
    }
    return [
      open.map { .init(command: "--need \($0.need.id)", words: "why it stays open") }
    ].compactMap(\.self)
  }
}
