package import AllotModel
package import AllotProblems
internal import ExactNumbers

extension GameVerdict {
  /// That figures of the game are not on the scale of the amount; `nil` when they are.
  package func scaleSentence(beside problem: SharingProblem) -> String? {
    guard isScaled(to: problem.amount), let amount = problem.amount else { return nil }
    return "figures here are on the scale of the game, which costs \(problem.currency) "
      + "\(ExactWords.decimals(total, 2)), and not of the amount of \(ExactWords.decimals(amount, 2))"
  }
}
