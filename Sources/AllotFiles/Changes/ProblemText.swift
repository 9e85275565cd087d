internal import AllotModel

/// Writes a changed problem as the files of a folder.
///
/// What other commands read is left out: the folder is for `allot match`.
struct ProblemText {
  private let root: DocumentNode
  private let editing: ProblemEditing
  /// What the changed problem is called.
  private let title: String

  init(_ root: DocumentNode, editing: ProblemEditing, title: String) {
    self.root = root
    self.editing = editing
    self.title = title
  }

  /// The document and its tables.
  var files: [(name: String, text: String)] {
    let tables = SheetsByTable.Command.match.tables.compactMap {
      name -> (name: String, text: String)? in
      let table = editing.tables[name] ?? editing.sheets[name].map(EditedTable.init)
      return table.map { ("\(name.rawValue).csv", $0.text) }
    }
    return [("problem.yaml", document)] + tables
  }

  private var document: String {
    guard case .mapping(let pairs) = root.content else { return "" }
    var text = "allot: 1\n"
    text += "title: \(Self.quoted(title))\n"
    for (key, value) in pairs {
      if let name = TableName(rawValue: key.name) {
        if editing.sheets[name] != nil { text += "\(name.rawValue): \(name.rawValue).csv\n" }
      } else if !["allot", "title", "match", "share", "deploy"].contains(key.name) {
        text += "\(key.name): \(Self.text(of: value))\n"
      }
    }
    let settings = editing.document.settings
    let objectives = settings.objectives.map(\.rawValue).joined(separator: ", ")
    // A key that is named has to be there; the one that is meant without a name need not.
    let key = editing.document.keyPlace == nil ? "" : ", key: \(Self.quoted(settings.key))"
    return text
      + "match: {objectives: [\(objectives)], coverage-over: \(settings.coverageOver.rawValue)"
      + "\(key)}\n"
  }

  /// A value in one line of YAML.
  private static func text(of value: DocumentNode) -> String {
    switch value.content {
    case .scalar(let text, let isPlain): isPlain && isSafe(text) ? text : quoted(text)
    case .list(let members): "[\(members.map(text).joined(separator: ", "))]"
    case .mapping(let pairs):
      "{\(pairs.map { "\(quoted($0.key.name)): \(text(of: $0.value))" }.joined(separator: ", "))}"
    }
  }

  /// Whether a plain text means the same inside brackets.
  private static func isSafe(_ text: String) -> Bool {
    text.utf8.allSatisfy { byte in
      let sign = Unicode.Scalar(byte)
      return sign.properties.isAlphabetic && byte < 0x80 || ("0"..."9").contains(sign)
        || "-.+_/*() %".unicodeScalars.contains(sign)
    } && !text.isEmpty && text.utf8.first != UInt8(ascii: "*") && !text.hasPrefix("- ")
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
