package import AllotFiles

/// The whole road of `allot check`: read, look for what is odd, say what was found.
package enum CheckRoad {
  /// What is odd about a problem that can be planned, by file, line and column.
  ///
  /// - Throws: `InvalidInput` with every finding when it cannot.
  package static func findings(on source: ProblemSource) throws(InvalidInput) -> [Finding] {
    guard case .document(let path) = source else { return try planning(source).sorted() }
    let questions = ProblemReader.questions(of: path)
    var (findings, isWrong) = (Set<Finding>(), false)
    // What several readings find is told once, and one that fails does not keep the others back.
    func look(_ read: () throws(InvalidInput) -> [Finding]) {
      do throws(InvalidInput) {
        findings.formUnion(try read())
      } catch {
        findings.formUnion(error.findings)
        isWrong = true
      }
    }
    if questions.plans { look { () throws(InvalidInput) in try planning(source) } }
    if questions.deploys { look { () throws(InvalidInput) in try deploying(path) } }
    if questions.shares {
      look { () throws(InvalidInput) in try SharingReader.read(path: path).warnings }
    }
    if isWrong { throw InvalidInput(Array(findings)) }
    return findings.sorted()
  }

  private static func planning(_ source: ProblemSource) throws(InvalidInput) -> [Finding] {
    let read = try source.read()
    return read.warnings + lint(read.problem)
  }

  private static func deploying(_ path: String) throws(InvalidInput) -> [Finding] {
    let read = try DeploymentReader.read(path: path)
    return read.warnings + lint(read.problem)
  }
}
