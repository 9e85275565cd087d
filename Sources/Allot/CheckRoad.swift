package import AllotFiles

/// The whole road of `allot check`: read, look for what is odd, say what was found.
package enum CheckRoad {
  /// What is odd about a problem that can be planned, by file, line and column.
  ///
  /// - Throws: `InvalidInput` with every finding when it cannot.
  package static func findings(on source: ProblemSource) throws(InvalidInput) -> [Finding] {
    guard case .document(let path) = source else { return try planning(source) }
    let questions = ProblemReader.questions(of: path)
    var findings: [Finding] = []
    if questions.shares { findings += try SharingReader.read(path: path).warnings }
    if questions.deploys { findings += try deploying(path) }
    if questions.plans { findings += try planning(source) }
    // What several readings find is told once.
    return Set(findings).sorted()
  }

  private static func deploying(_ path: String) throws(InvalidInput) -> [Finding] {
    let read = try DeploymentReader.read(path: path)
    return read.warnings + lint(read.problem)
  }

  private static func planning(_ source: ProblemSource) throws(InvalidInput) -> [Finding] {
    let read = try source.read()
    return (read.warnings + lint(read.problem)).sorted()
  }
}
