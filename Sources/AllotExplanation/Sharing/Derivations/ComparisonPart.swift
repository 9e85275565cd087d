internal import AllotModel
internal import AllotProblems
internal import ExactNumbers

/// What a state has per head and per GDP, and how much more than under the reference.
struct ComparisonPart {
  private let method: String
  private let split: MethodSplit
  private let reference: (name: String, split: MethodSplit)
  private let problem: SharingProblem

  init(
    _ method: String, _ split: MethodSplit, _ reference: (String, MethodSplit),
    _ problem: SharingProblem
  ) {
    self.method = method
    self.split = split
    self.reference = reference
    self.problem = problem
  }

  var part: ExplanationPart {
    var part = ExplanationPart(
      method == reference.name
        ? "Rank and rates" : "Rank, rates and the difference to '\(reference.name)'")
    part.steps = problem.states.map { _ in [] }
    addRanks(to: &part)
    add("per head", problem.headFigure, to: &part)
    add("per GDP", problem.wealthFigure, to: &part)
    if method != reference.name { addDifference(to: &part) }
    return part
  }

  private func addRanks(to part: inout ExplanationPart) {
    let shares = split.shares
    let ranks = shares.map { share in 1 + shares.count { $0 > share } }
    part.columns.append(.init("rank", ranks.map { Rational($0) }, .decimals(0)))
    for position in ranks.indices {
      part.steps[position].append(
        "rank \(ranks[position]): \(ranks[position] - 1) of \(shares.count) have a larger share")
    }
  }

  private func text(_ value: Rational) -> String { FigureWords.text(value, digits: 15) }

  private func add(_ rate: String, _ figure: String?, to part: inout ExplanationPart) {
    guard let figure else { return }
    let figures = problem.states.map { Rational(writtenAs: $0.figures[figure] ?? 0) }
    let rates = zip(split.parts, figures).map { $0 / $1 }
    part.columns.append(.init(rate, rates, .short))
    for position in rates.indices {
      part.steps[position].append(
        "\(rate): \(text(split.parts[position]))/\(text(figures[position])) = "
          + FigureWords.text(rates[position]))
    }
  }

  private func addDifference(to part: inout ExplanationPart) {
    let differences = zip(split.parts, reference.split.parts).map { $0 - $1 }
    part.columns.append(.init("difference", differences, .decimals(problem.amount == nil ? 0 : 2)))
    for position in differences.indices {
      part.steps[position].append(
        "difference: \(text(split.parts[position])) - \(text(reference.split.parts[position])) = "
          + text(differences[position]))
    }
  }
}
