internal import AllotModel

/// Reads `match: {objectives: [...], coverage-over: need, key: fair-share}`.
struct SettingsReader {
  let log: FindingLog

  func read(_ node: DocumentNode, into document: inout ProblemDocument) {
    if node.isNull { return }
    let keys = ["objectives", "coverage-over", "key"]
    guard let values = MappingReader(node, name: "match", keys: keys, log: log) else { return }
    if let list = values["objectives"] {
      document.settings.objectives = ObjectivesReader(
        example: "[coverage, burden, cost]", log: log
      ).read(list)
    }
    if let over = values["coverage-over"], let known = coverageOver(over) {
      document.settings.coverageOver = known
    }
    guard let key = values["key"] else { return }
    if let name = key.text {
      document.settings.key = name
      document.keyPlace = key.place
    } else {
      log.error("'key' is \(key.kind); it is the name of a key", at: key.place)
    }
  }

  private func coverageOver(_ node: DocumentNode) -> MatchSettings.CoverageOver? {
    if let over = node.text.flatMap(MatchSettings.CoverageOver.init) { return over }
    let text = node.text ?? node.kind
    let known = MatchSettings.CoverageOver.allCases.map(\.rawValue)
    log.error(
      "'coverage-over' is '\(text)'; it is need or state", at: node.place,
      maybe: Spelling.nearest(to: text, among: known).map { "write '\($0)'" })
    return nil
  }
}
