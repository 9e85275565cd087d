package import AllotFiles

/// The whole road of `allot check`: read, look for what is odd, say what was found.
package enum CheckRoad {
  /// What is odd about a problem that can be planned, by file, line and column.
  ///
  /// - Throws: `InvalidInput` with every finding when it cannot.
  package static func findings(on source: ProblemSource) throws(InvalidInput) -> [Finding] {
    guard case .document(let path) = source else { return try planning(source) }
    let questions = ProblemReader.questions(of: path)
    guard questions.shares else { return try planning(source) }
    // What both readings find is told once.
    let shared = try SharingReader.read(path: path).warnings
    guard questions.plans else { return shared }
    let planned = try planning(source)
    return (planned + shared.filter { !planned.contains($0) }).sorted()
  }

  private static func planning(_ source: ProblemSource) throws(InvalidInput) -> [Finding] {
    let read = try source.read()
    return (read.warnings + lint(read.problem)).sorted()
  }
}
