/// Which commands a document is written for.
package struct ProblemQuestions: Hashable, Sendable {
  /// Whether it names needs or offers, or says nothing of sharing and deploying.
  package let plans: Bool
  /// Whether it names posts or pools.
  package let deploys: Bool
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
    else { return ProblemQuestions(plans: true, deploys: false, shares: false) }
    let shares = document.share != nil
    let plans = document.tables[.needs] != nil || document.tables[.offers] != nil
    let deploys =
      document.tables[.posts] != nil || document.tables[.pools] != nil || document.deploy != nil
    return ProblemQuestions(
      plans: plans || !(shares || deploys), deploys: deploys, shares: shares)
  }
}
