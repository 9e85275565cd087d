package import AllotModel
package import AllotProblems
internal import ExactNumbers

/// Every fact that a reader of shares is shown.
///
/// The records are the contract of the JSON and the CSV; `page` is the same in words.
package struct ShareReport: Sendable {
  package let facts: ReportFacts
  package let problem: SharingProblem
  /// Shape: parallel to the methods of the problem.
  package let splits: [MethodSplit]
  /// What the figures of this problem do under its methods, one sentence each.
  package let warnings: [String]

  /// The methods that were told to stop before they had a split.
  package let missing: [String]

  package init(
    of problem: SharingProblem, splits: [MethodSplit], missing: [String] = [],
    warnings: [String], facts: ReportFacts
  ) {
    precondition(splits.count == problem.methods.count, "one split for each method")
    self.problem = problem
    self.splits = splits
    self.missing = missing
    self.warnings = warnings
    self.facts = facts
  }
}

extension ShareReport {
  /// One method with its split.
  struct Line {
    let method: SharingMethod
    let split: MethodSplit
  }

  var lines: [Line] { zip(problem.methods, splits).map { Line(method: $0, split: $1) } }

  var reference: Line { lines[problem.reference] }

  /// The methods that are compared with the reference.
  var others: [Line] {
    lines.enumerated().filter { $0.offset != problem.reference }.map(\.element)
  }

  /// What a difference, a rank and an inequality are about: the money, or the units.
  var unit: String { problem.amount == nil ? "units" : problem.currency }

  /// The decimals of a state's part of the total.
  var partDecimals: Int { problem.amount == nil ? 0 : 2 }

  /// The figure of each state that is divided by; `nil` when there is none.
  func figures(_ name: String?) -> [Rational]? {
    name.map { name in problem.states.map { Rational(writtenAs: $0.figures[name] ?? 0) } }
  }

  /// What each state has of the total for one of its heads, or for one unit of its wealth.
  func rates(of split: MethodSplit, per figure: String?) -> [Rational]? {
    figures(figure).map { figures in zip(split.parts, figures).map { $0 / $1 } }
  }

  /// The place of each state when the largest part stands first; equal parts share a place.
  static func ranks(of parts: [Rational]) -> [Int] {
    parts.map { part in 1 + parts.count { $0 > part } }
  }
}
