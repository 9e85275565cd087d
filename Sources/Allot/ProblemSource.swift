package import AllotFiles

/// Where a problem is read from: a folder or document, or tables alone.
package enum ProblemSource: Sendable {
  case document(String)
  case tables(TablePaths)

  /// What the user wrote, as reports repeat it.
  package var path: String {
    switch self {
    case .document(let path): path
    case .tables(let paths): "\(paths.needs) \(paths.offers)"
    }
  }

  /// Reads all of it.
  ///
  /// - Throws: `InvalidInput` with every finding.
  package func read() throws(InvalidInput) -> ReadProblem {
    switch self {
    case .document(let path):
      try ProblemReader.read(path: path)
    case .tables(let paths):
      try ProblemReader.read(
        needs: paths.needs, offers: paths.offers, states: paths.states,
        resources: paths.resources, routes: paths.routes, substitutes: paths.substitutes,
        budgets: paths.budgets)
    }
  }
}

/// The paths of tables that make a problem without a document.
package struct TablePaths: Sendable {
  package var needs: String
  package var offers: String
  package var states: String?
  package var resources: String?
  package var routes: String?
  package var substitutes: String?
  package var budgets: String?

  package init(needs: String, offers: String) {
    self.needs = needs
    self.offers = offers
  }
}
