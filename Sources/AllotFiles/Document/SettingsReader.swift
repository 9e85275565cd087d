internal import AllotModel

/// Reads `match: {objectives: [...], coverage-over: need, key: fair-share}`.
struct SettingsReader {
  let log: FindingLog

  func read(_ node: DocumentNode, into document: inout ProblemDocument) {
    if node.isNull { return }
    let keys = ["objectives", "coverage-over", "key"]
    guard let values = MappingReader(node, name: "match", keys: keys, log: log) else { return }
    if let list = values["objectives"] { document.settings.objectives = objectives(list) }
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

  private func objectives(_ node: DocumentNode) -> [MatchObjective] {
    let words: [DocumentNode]
    switch node.content {
    case .list(let list): words = list
    case .scalar: words = [node]
    case .mapping: words = []
    }
    if words.isEmpty {
      log.error(
        "'objectives' names none", at: node.place, maybe: "write '[coverage, burden, cost]'")
    }
    var objectives: [MatchObjective] = []
    for word in words {
      guard let objective = objective(word) else { continue }
      if objectives.contains(objective) {
        log.error(
          "the objective '\(objective.rawValue)' stands twice", at: word.place,
          maybe: "remove the later one; nothing is left to gain when it comes again")
      } else {
        objectives.append(objective)
      }
    }
    return objectives
  }

  private func objective(_ word: DocumentNode) -> MatchObjective? {
    let known = MatchObjective.allCases.map(\.rawValue)
    if let objective = word.text.flatMap(MatchObjective.init) { return objective }
    let text = word.text ?? word.kind
    let near = Spelling.nearest(to: text, among: known)
    log.error(
      "unknown objective '\(text)'", at: word.place,
      maybe: near.map { "write '\($0)'" } ?? "the objectives are \(known.joined(separator: ", "))")
    return nil
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
