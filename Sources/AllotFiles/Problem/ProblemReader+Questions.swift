/// Which commands a document is written for.
package struct ProblemQuestions: Hashable, Sendable {
  /// Whether it names needs or offers, or says nothing of sharing.
  package let plans: Bool
  /// Whether it says what is shared.
  package let shares: Bool
}

extension ProblemReader {
  /// Which commands the document at `path` is written for; one that cannot be read is for planning,
  /// which then tells what is wrong with it.
  package static func questions(of path: String) -> ProblemQuestions {
    let log = FindingLog()
    guard let location = ProblemLocation(path: path, log: log),
      let bytes = location.documentBytes(Disk(), log),
      let root = DocumentTree.read(bytes, file: location.documentName, log: log),
      let document = DocumentReader(log: log).read(root)
    else { return ProblemQuestions(plans: true, shares: false) }
    let shares = document.share != nil
    let plans = document.tables[.needs] != nil || document.tables[.offers] != nil
    return ProblemQuestions(plans: plans || !shares, shares: shares)
  }
}
