package import AllotFiles

/// The whole road of `allot check`: read, look for what is odd, say what was found.
package enum CheckRoad {
  /// What is odd about a problem that can be planned, by file, line and column.
  ///
  /// - Throws: `InvalidInput` with every finding when it cannot.
  package static func findings(on source: ProblemSource) throws(InvalidInput) -> [Finding] {
    let read = try source.read()
    return (read.warnings + lint(read.problem)).sorted()
  }
}
