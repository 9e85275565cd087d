internal import AllotModel

/// Reads `share:`.
struct ShareSettingsReader {
  private enum Key: String, CaseIterable {
    case amount
    case units
    case among
    case methods
    case reference
    case rounding
    case perHead = "per-head"
    case perGDP = "per-gdp"
    case blocs
  }

  private let log: FindingLog
  private let values: ShareValues

  init(log: FindingLog) {
    self.log = log
    values = ShareValues(log: log)
  }

  /// What is asked; `nil` when `share` is no mapping.
  func read(_ node: DocumentNode) -> ShareSettings? {
    let keys = Key.allCases.map(\.rawValue)
    guard let mapping = MappingReader(node, name: "share", keys: keys, log: log) else { return nil }
    var settings = ShareSettings(place: node.place)
    for key in Key.allCases {
      guard let value = mapping[key.rawValue] else { continue }
      read(key, value, into: &settings)
    }
    if mapping[Key.methods.rawValue] == nil { tellNoMethods(node.place) }
    return settings
  }

  private func read(_ key: Key, _ value: DocumentNode, into settings: inout ShareSettings) {
    switch key {
    case .amount: settings.amount = values.amount(value)
    case .units: settings.units = values.whole(value, "units", atLeast: 1)
    case .among: settings.among = states(value, "among")
    case .blocs: settings.blocs = blocs(value)
    case .methods: settings.methods = methods(value)
    case .reference: settings.reference = values.text(value, "reference")
    case .rounding:
      let method = values.word(
        value, "rounding", "ways to round", as: RoundingMethod.self)
      settings.rounding = method?.value ?? settings.rounding
      settings.writtenRounding = method?.place
    case .perHead: settings.headFigure = values.text(value, "per-head")
    case .perGDP: settings.wealthFigure = values.text(value, "per-gdp")
    }
  }

  /// A list of codes, or a text in which they are divided by blanks.
  private func states(_ node: DocumentNode, _ name: String) -> [Written<String>]? {
    switch node.content {
    case .scalar(let text, _):
      return text.split(whereSeparator: \.isWhitespace).map {
        Written(value: String($0), place: node.place)
      }
    case .list(let list): return list.compactMap { values.text($0, name) }
    case .mapping:
      log.error(
        "'\(name)' is a mapping; it is a list of states", at: node.place,
        maybe: "write '\(name): [AT, BE]'")
      return nil
    }
  }

  /// Lists of states.
  private func blocs(_ node: DocumentNode) -> [[Written<String>]] {
    if case .list(let list) = node.content, !list.contains(where: { $0.text != nil }) {
      return list.compactMap { states($0, "blocs") }
    }
    log.error(
      "'blocs' is \(node.kind); it is a list of lists of states", at: node.place,
      maybe: "write 'blocs: [[EE, LV, LT]]'")
    return []
  }

  private func methods(_ node: DocumentNode) -> [MethodSettings] {
    guard case .list(let list) = node.content, !list.isEmpty else {
      tellNoMethods(node.place)
      return []
    }
    let reader = MethodReader(log: log)
    let methods = list.compactMap { reader.read($0) }
    var names: Set<String> = []
    for method in methods where !names.insert(method.name.value).inserted {
      log.error(
        "two methods are called '\(method.name.value)'", at: method.name.place,
        maybe: "give one another name")
    }
    return methods
  }

  private func tellNoMethods(_ place: Place) {
    log.error(
      "'share' names no methods", at: place,
      maybe: "write 'methods: [{name: reference key, key: fair-share}]'")
  }
}
