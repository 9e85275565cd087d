package import AllotModel

/// What is worth a look in a problem before it is solved, though nothing in it is wrong.
///
/// - Returns: warnings, by file, line and column.
/// - Complexity: grows with the rows and with the kinds of offers and needs of one resource.
package func lint(_ problem: MatchingProblem) -> [Finding] {
  let rules: [any LintRule] = [
    NeedsOutOfReach(), OffersWithoutUse(), EmptyRows(), RepeatedRows(), OversizedLots(),
    DistantNumbers(), MissingFigures(), IdleReliability(),
  ]
  let reach = Reach(problem)
  return rules.flatMap { $0.findings(in: problem, reach) }.sorted()
}

/// One thing that is looked for.
protocol LintRule {
  func findings(in problem: MatchingProblem, _ reach: Reach) -> [Finding]
}
