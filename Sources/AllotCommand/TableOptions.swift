internal import Allot
internal import ArgumentParser

/// Tables that make a problem without a document.
struct TableOptions: ParsableArguments {
  @Option(help: "A table of needs, instead of a problem.", completion: .file(extensions: ["csv"]))
  var needs: String?

  @Option(help: "A table of offers, instead of a problem.", completion: .file(extensions: ["csv"]))
  var offers: String?

  @Option(help: "A table of states, beside needs and offers.")
  var states: String?

  @Option(help: "A table of resources, beside needs and offers.")
  var resources: String?

  @Option(help: "A table of routes, beside needs and offers.")
  var routes: String?

  @Option(help: "A table of substitutes, beside needs and offers.")
  var substitutes: String?

  @Option(help: "A table of budgets, beside needs and offers.")
  var budgets: String?

  /// What is to be read: the tables, or a problem that is named elsewhere; `nil` when neither is.
  ///
  /// - Throws: `ValidationError` when both are, or only some tables.
  func source(or problem: String?) throws -> ProblemSource? {
    let tables = [needs, offers, states, resources, routes, substitutes, budgets]
    switch (problem, needs, offers) {
    case (nil, nil, nil) where tables.allSatisfy { $0 == nil }: return nil
    case (let problem?, nil, nil) where tables.allSatisfy { $0 == nil }:
      return .document(problem)
    case (nil, let needs?, let offers?):
      var paths = TablePaths(needs: needs, offers: offers)
      paths.states = states
      paths.resources = resources
      paths.routes = routes
      paths.substitutes = substitutes
      paths.budgets = budgets
      return .tables(paths)
    case (.some, _, _):
      throw ValidationError("name a problem or tables, not both")
    default:
      throw ValidationError("name a problem, or both --needs and --offers")
    }
  }
}
