internal import AllotModel

/// Reads one entry of `methods:`.
struct MethodReader {
  private static let keys = [
    "name", "key", "floor", "ceiling", "claims", "rule", "game", "solution", "rounding", "minimum",
  ]

  private let log: FindingLog
  private let values: ShareValues

  init(log: FindingLog) {
    self.log = log
    values = ShareValues(log: log)
  }

  /// The method; `nil` when it is none, which the log then tells.
  func read(_ node: DocumentNode) -> MethodSettings? {
    guard
      let mapping = MappingReader(node, name: "a method", keys: Self.keys, log: log)
    else { return nil }
    let basis = basis(mapping, node.place)
    let name =
      mapping["name"].map { values.text($0, "name") } ?? Self.name(of: basis, at: node.place)
    guard let name else { return nil }
    var method = MethodSettings(name: name, basis: basis, place: node.place)
    method.rounding = mapping["rounding"].flatMap {
      values.word($0, "rounding", "ways to round", as: RoundingMethod.self)
    }
    method.minimum = mapping["minimum"].flatMap { values.whole($0, "minimum", atLeast: 0) }
    return method
  }

  /// What a method without a name is called.
  private static func name(of basis: MethodSettings.Basis?, at place: Place) -> Written<String> {
    let name =
      switch basis {
      case .key(let key, _, _): key.value
      case .claims(_, let rule): rule.value.rawValue
      case .game(_, let solution), .matchGame(let solution): solution.value.rawValue
      case nil: "method"
      }
    return Written(value: name, place: place)
  }

  private func basis(_ mapping: MappingReader, _ place: Place) -> MethodSettings.Basis? {
    let ways = ["key", "claims", "game"].filter { mapping[$0] != nil }
    guard ways.count == 1 else {
      let said = ways.isEmpty ? "none of them" : ways.joined(separator: " and ")
      log.error(
        "a method has one of 'key', 'claims' and 'game', and this one has \(said)", at: place,
        maybe: ways.isEmpty
          ? "write '{name: reference key, key: fair-share}'" : "make a method of each")
      return nil
    }
    tellStrays(mapping, of: ways[0])
    if let node = mapping["key"] { return keyBasis(node, mapping) }
    if let node = mapping["claims"] { return claimsBasis(node, mapping, place) }
    return mapping["game"].flatMap { gameBasis($0, mapping, place) }
  }

  /// Settings that belong to another kind of method.
  private func tellStrays(_ mapping: MappingReader, of way: String) {
    let owners = [("floor", "key"), ("ceiling", "key"), ("rule", "claims"), ("solution", "game")]
    for (setting, owner) in owners where owner != way {
      guard let node = mapping[setting] else { continue }
      log.error(
        "'\(setting)' belongs to a method with '\(owner)', and this one has '\(way)'",
        at: node.place, maybe: "remove it")
    }
  }

  private func keyBasis(_ node: DocumentNode, _ mapping: MappingReader) -> MethodSettings.Basis? {
    guard let key = values.text(node, "key") else { return nil }
    let floor = mapping["floor"].flatMap { values.share($0, "floor") }
    let ceiling = mapping["ceiling"].flatMap { values.share($0, "ceiling") }
    if let floor, let ceiling, floor > ceiling, let place = mapping["floor"]?.place {
      log.error("the floor is above the ceiling", at: place, maybe: "exchange them")
      return nil
    }
    return .key(key, floor: floor, ceiling: ceiling)
  }

  private func claimsBasis(
    _ node: DocumentNode, _ mapping: MappingReader, _ place: Place
  ) -> MethodSettings.Basis? {
    guard let source = TableSource(node, called: "claims", log: log) else { return nil }
    guard let rule = mapping["rule"] else {
      let known = ClaimsRule.allCases.map(\.rawValue).joined(separator: ", ")
      log.error(
        "a method with 'claims' names no 'rule'", at: place, maybe: "the rules are \(known)")
      return nil
    }
    return values.word(rule, "rule", "rules", as: ClaimsRule.self).map { .claims(source, $0) }
  }

  private func gameBasis(
    _ node: DocumentNode, _ mapping: MappingReader, _ place: Place
  ) -> MethodSettings.Basis? {
    guard let word = mapping["solution"] else {
      let known = GameSolution.allCases.map(\.rawValue).joined(separator: ", ")
      log.error(
        "a method with 'game' names no 'solution'", at: place, maybe: "the solutions are \(known)")
      return nil
    }
    guard let solution = values.word(word, "solution", "solutions", as: GameSolution.self) else {
      return nil
    }
    if case .mapping = node.content {
      guard let game = MappingReader(node, name: "game", keys: ["from"], log: log) else {
        return nil
      }
      guard game["from"]?.text == "match" else {
        log.error(
          "'game' is a mapping that is not '{from: match}'", at: node.place,
          maybe: "write '{from: match}', or the name of a table")
        return nil
      }
      return .matchGame(solution)
    }
    return TableSource(node, called: "game", log: log).map { .game($0, solution) }
  }
}
