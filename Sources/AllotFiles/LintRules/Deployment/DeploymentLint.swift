package import AllotModel

/// What is worth a look in a deployment before it is planned, though nothing in it is wrong.
///
/// - Returns: warnings, by file, line and column.
/// - Complexity: the product of posts and pools.
package func lint(_ problem: DeploymentProblem) -> [Finding] {
  let rules: [any DeploymentLintRule] = [
    PostsOutOfReach(), PoolsWithoutUse(), MisspeltProfiles(), EmptyDeploymentRows(), UnusedTeams(),
    ToursTooLong(), CrewsLeftOver(), UnreachableMinimums(), IdlePoolReliability(),
    StepsBegunEarlier(), WindowsBeyondHorizon(),
  ]
  let service = Service(problem)
  return rules.flatMap { $0.findings(in: problem, service) }.sorted()
}

/// One thing that is looked for.
protocol DeploymentLintRule {
  func findings(in problem: DeploymentProblem, _ service: Service) -> [Finding]
}
