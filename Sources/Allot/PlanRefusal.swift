internal import AllotFiles

/// Why a plan file is not explained.
struct PlanRefusal {
  let plan: String
  let problem: String

  private var again: String {
    "make another plan of it, and compare the two: allot match \(problem) --format json "
      + "--output \(other); allot compare \(plan) \(other)"
  }

  /// The plan that is there is kept: it may be of another problem, or be needed to compare.
  private var other: String { PlanName.beside(plan) }

  var problemHasChanged: InvalidInput {
    refusal("the problem in '\(problem)' is not the one that '\(plan)' was made for", again)
  }

  var hasNoPlan: InvalidInput {
    refusal(
      "the problem in '\(problem)' has no plan",
      "ask --conflict why it has none, or --if what a change would bring")
  }

  var planIsOther: InvalidInput {
    refusal(
      "'\(plan)' is not the plan that this program makes of '\(problem)'",
      "name the --effort that it was made with, or \(again)")
  }

  private func refusal(_ message: String, _ maybe: String?) -> InvalidInput {
    InvalidInput([Finding(.error, at: nil, message, maybe: maybe)])
  }
}
