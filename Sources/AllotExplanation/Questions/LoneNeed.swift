internal import AllotModel
internal import AllotProblems
internal import LinearPrograms

/// A need without any other, and the rules that hold offers back from it.
struct LoneNeed {
  /// A kind of rule, and how it is lifted.
  typealias Rule = @Sendable (_ problem: inout MatchingProblem, _ window: Window) -> Void

  /// The rules in the order in which they come back; the first three as offers are looked at.
  static let rules: [Rule] = [
    { problem, _ in
      for offer in problem.offers.indices {
        problem.offers[offer].earmark = nil
        problem.offers[offer].excluded = []
      }
    },
    { problem, _ in for route in problem.routes.indices { problem.routes[route].isOpen = true } },
    { problem, window in
      for offer in problem.offers.indices { problem.offers[offer].window = window }
      for route in problem.routes.indices { problem.routes[route].lead = 0 }
    },
    { problem, _ in
      for route in problem.routes.indices { problem.routes[route].capacity = nil }
    },
    { problem, _ in
      for position in problem.substitutes.indices { problem.substitutes[position].limit = nil }
    },
    { problem, _ in problem.budgets = [] },
    { problem, _ in
      for resource in problem.resources.indices { problem.resources[resource].isWhole = false }
      for offer in problem.offers.indices {
        problem.offers[offer].lot = nil
        problem.offers[offer].minimum = 0
      }
    },
  ]

  private let problem: MatchingProblem
  private let window: Window
  /// The need among others that insist on nothing; `nil` where they cannot help it.
  private let company: (problem: MatchingProblem, position: Int)?

  /// The need at a position, with the offers that are of what it asks for or may stand in for it.
  init(_ position: Int, of problem: MatchingProblem) {
    var alone = problem
    var need = problem.needs[position]
    need.minimum = 0
    window = need.window
    company = Self.company(ofNeed: position, in: problem)
    let fitting = Set(
      [need.resource] + problem.substitutes.filter { $0.need == need.resource }.map(\.by))
    alone.needs = [need]
    alone.offers = problem.offers.filter { fitting.contains($0.resource) }
    alone.settings.objectives = []
    self.problem = alone
  }

  /// The most that can be met under the first so many kinds of rules.
  ///
  /// Under all of them others may take of an offer what it gives at least.
  ///
  /// - Unit: units of the need's demand.
  func most(
    withRules count: Int, _ replanning: Replanning
  ) throws(SolverFailure) -> Double {
    if count == Self.rules.count, let company {
      return try most(ofNeed: company.position, in: company.problem, replanning)
    }
    var relaxed = problem
    for rule in Self.rules.dropFirst(count) { rule(&relaxed, window) }
    return try most(ofNeed: 0, in: relaxed, replanning)
  }

  private func most(
    ofNeed position: Int, in problem: MatchingProblem, _ replanning: Replanning
  ) throws(SolverFailure) -> Double {
    let formulation = MatchFormulation(problem)
    let column = formulation.draft.metColumns[position]
    let pursuit = try replanning.pursuit(
      of: formulation.program, aims: [.best(Objective(.maximize, [(column, 1)]))])
    guard let pursuit else { throw SolverFailure("a need alone was said to have no plan") }
    return pursuit.values[column]
  }

  /// The need among others, where an offer is given in no less than a minimum.
  ///
  /// Alone it may not be able to take that much, while others take the rest.
  private static func company(
    ofNeed position: Int, in problem: MatchingProblem
  ) -> (MatchingProblem, Int)? {
    guard problem.needs.count > 1, problem.offers.contains(where: { $0.minimum > 0 }) else {
      return nil
    }
    var together = problem
    for need in together.needs.indices { together.needs[need].minimum = 0 }
    together.settings.objectives = []
    return (together, position)
  }
}
