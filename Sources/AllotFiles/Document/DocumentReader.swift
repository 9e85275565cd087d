internal import AllotModel

/// Reads the keys of a problem document.
struct DocumentReader {
  private enum Key: String, CaseIterable {
    case allot
    case title
    case description
    case source
    case currency
    case horizon
    case keys
    case constants
    case match
    case share
    case deploy
  }

  let log: FindingLog

  /// What the document says; `nil` when it is none of ours.
  func read(_ root: DocumentNode) -> ProblemDocument? {
    guard case .mapping(let pairs) = root.content else {
      log.error(
        "the document is \(root.kind); it is a mapping", at: root.place,
        maybe: "begin with 'allot: 1'")
      return nil
    }
    checkVersion(pairs, root.place)
    var document = ProblemDocument()
    for (key, value) in pairs {
      if let name = TableName(rawValue: key.name) {
        document.tables[name] = table(name, value)
      } else if let known = Key(rawValue: key.name) {
        read(known, value, into: &document)
      } else {
        let known = Key.allCases.map(\.rawValue) + TableName.allCases.map(\.rawValue)
        MappingReader.tellUnknown(key, in: "the document", known, log)
      }
    }
    return document
  }

  private func read(_ key: Key, _ value: DocumentNode, into document: inout ProblemDocument) {
    switch key {
    case .title: document.title = text(value, "title")
    case .description: document.description = text(value, "description")
    case .source: document.source = text(value, "source")
    case .currency: document.currency = text(value, "currency")
    case .horizon:
      document.horizon = HorizonReader(log: log).read(value)
      document.horizonIsBroken = document.horizon == nil && !value.isNull
    case .keys: document.keys = KeysReader(log: log).keys(value)
    case .constants: document.constants = KeysReader(log: log).constants(value)
    case .match: SettingsReader(log: log).read(value, into: &document)
    case .share: document.share = value.isNull ? nil : value
    case .deploy: document.deploy = value.isNull ? nil : value
    case .allot: break
    }
  }

  private func checkVersion(
    _ pairs: [(key: DocumentKey, value: DocumentNode)], _ place: Place
  ) {
    guard let version = pairs.first(where: { $0.key.name == "allot" })?.value else {
      log.error(
        "the document does not say 'allot: 1', the version of its format", at: place,
        maybe: "add the line 'allot: 1' at the top")
      return
    }
    if version.text == "1" { return }
    let said = version.text.map { "'allot: \($0)'" } ?? "'allot' with \(version.kind)"
    log.error(
      "the document says \(said); this program reads version 1", at: version.place,
      maybe: "write 'allot: 1', if the document is of that version")
  }

  private func text(_ value: DocumentNode, _ key: String) -> String? {
    if value.isNull { return nil }
    guard let text = value.text else {
      log.error("'\(key)' is \(value.kind); it is a text", at: value.place)
      return nil
    }
    return Blanks.trimmed(text)
  }

  private func table(_ name: TableName, _ value: DocumentNode) -> TableSource? {
    TableSource(value, called: name.rawValue, log: log)
  }
}

extension TableSource {
  /// Where the table of a key stands; `nil` when the key has no value.
  init?(_ value: DocumentNode, called name: String, log: FindingLog) {
    if value.isNull { return nil }
    switch value.content {
    case .scalar(let text, _): self = .file(text, place: value.place)
    case .list(let rows): self = .inline(rows, value.place)
    case .mapping:
      log.error(
        "'\(name)' is a mapping; a table is the name of a file or a list of rows",
        at: value.place, maybe: "begin every row with '- '")
      self = .unreadable
    }
  }
}
