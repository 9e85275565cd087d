internal import AllotModel

/// Reads `deploy: {objectives: [...], key: fair-share, briefing: 1, handover: 1}`.
struct DeploySettingsReader {
  /// Steps of a briefing or a handover beyond this are a slip.
  private static let mostSteps = 1000

  let log: FindingLog

  /// The settings, and where they name a key; the usual ones where nothing is written.
  func read(_ node: DocumentNode?) -> (settings: DeploymentSettings, keyPlace: Place?) {
    var settings = DeploymentSettings()
    let keys = ["objectives", "key", "briefing", "handover"]
    guard let node, !node.isNull,
      let values = MappingReader(node, name: "deploy", keys: keys, log: log)
    else { return (settings, nil) }
    if let list = values["objectives"] {
      settings.objectives = ObjectivesReader(
        example: "[floor, total, burden, cost]", log: log
      ).read(list)
    }
    settings.briefing = steps("briefing", values)
    settings.handover = steps("handover", values)
    guard let key = values["key"] else { return (settings, nil) }
    guard let name = key.text else {
      log.error("'key' is \(key.kind); it is the name of a key", at: key.place)
      return (settings, nil)
    }
    settings.key = name
    return (settings, key.place)
  }

  private func steps(_ key: String, _ values: MappingReader) -> Int {
    guard let node = values[key] else { return 0 }
    if let value = node.text.flatMap(PlainNumber.read), let whole = Int(exactly: value),
      (0...Self.mostSteps).contains(whole)
    {
      return whole
    }
    log.error(
      "'\(key)' is \(node.text.map { "'\($0)'" } ?? node.kind); it is a whole number of steps, "
        + "from 0 to \(Self.mostSteps)", at: node.place, maybe: "remove it if there is none")
    return 0
  }
}
