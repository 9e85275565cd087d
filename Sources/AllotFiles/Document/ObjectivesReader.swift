internal import AllotModel

/// Reads a list of objectives in their order, each named once.
struct ObjectivesReader<Objective>
where
  Objective: CaseIterable & Equatable & RawRepresentable<String>
{
  /// A list as it may be written.
  let example: String
  let log: FindingLog

  func read(_ node: DocumentNode) -> [Objective] {
    let words: [DocumentNode]
    switch node.content {
    case .list(let list): words = list
    case .scalar: words = [node]
    case .mapping: words = []
    }
    if words.isEmpty {
      log.error("'objectives' names none", at: node.place, maybe: "write '\(example)'")
    }
    var objectives: [Objective] = []
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

  private func objective(_ word: DocumentNode) -> Objective? {
    let known = Objective.allCases.map(\.rawValue)
    if let objective = word.text.flatMap(Objective.init) { return objective }
    let text = word.text ?? word.kind
    let near = Spelling.nearest(to: text, among: known)
    log.error(
      "unknown objective '\(text)'", at: word.place,
      maybe: near.map { "write '\($0)'" } ?? "the objectives are \(known.joined(separator: ", "))")
    return nil
  }
}
