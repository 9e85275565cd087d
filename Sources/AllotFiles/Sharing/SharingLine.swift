internal import AllotModel

/// What a command line asks to be shared, without a document.
package struct SharingLine: Sendable {
  /// The path of the table of states.
  package let states: String
  package var amount: String?
  package var units: String?
  /// The formulas of keys, one method each.
  package let keys: [String]
  package var rounding: String?

  package init(states: String, keys: [String]) {
    self.states = states
    self.keys = keys
  }

  /// The document that would say the same.
  func document(_ log: FindingLog) -> (ProblemDocument, ShareSettings) {
    let values = ShareValues(log: log)
    var document = ProblemDocument()
    document.title = ProblemLocation.fileName(states)
    document.tables[.states] = .file(states, place: nil)
    var settings = ShareSettings(place: Self.place("states"))
    settings.amount = amount.flatMap { values.amount(Self.node($0, "amount")) }
    settings.units = units.flatMap { values.whole(Self.node($0, "units"), "units", atLeast: 1) }
    if let rounding {
      let node = Self.node(rounding, "rounding")
      let method = values.word(node, "rounding", "ways to round", as: RoundingMethod.self)
      settings.rounding = method?.value ?? settings.rounding
    }
    for key in namedKeys {
      let (name, place) = (key.name, Self.place("key"))
      let step = ProblemDocument.NamedKey.Step(
        name: nil, formula: key.formula, place: place, isPlain: true)
      document.keys.append(.init(name: DocumentKey(name: name, place: place), steps: [step]))
      let written = Written(value: name, place: place)
      var method = MethodSettings(name: written, place: place)
      method.basis = .key(written, floor: nil, ceiling: nil)
      settings.methods.append(method)
    }
    return (document, settings)
  }

  /// A formula that is longer makes no title of a column.
  ///
  /// - Unit: characters.
  private static let longestName = 24

  /// The keys with what they are called: what stands before `=`, the formula itself where it is
  /// short, else its number.
  private var namedKeys: [(name: String, formula: String)] {
    var names: Set<String> = []
    return keys.enumerated().map { position, key in
      let written = Self.named(key)
      let formula = written?.formula ?? key
      let isShort = key.count <= Self.longestName
      let own =
        written?.name ?? (keys.count == 1 ? "key" : isShort ? key : "key \(position + 1)")
      let name = names.insert(own).inserted ? own : "key \(position + 1)"
      return (name, formula)
    }
  }

  /// The parts of `heads = share(population)`; `nil` where no name stands before the formula.
  private static func named(_ key: String) -> (name: String, formula: String)? {
    let parts = key.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[1].hasPrefix("=") else { return nil }
    let name = Blanks.trimmed(String(parts[0]))
    let isName = name.allSatisfy { $0.isLetter || $0.isNumber || "-_ ".contains($0) }
    return isName && !name.isEmpty ? (name, Blanks.trimmed(String(parts[1]))) : nil
  }

  /// Options are named as if they were files: a message then points into the formula.
  private static func place(_ option: String) -> Place {
    Place(file: "--\(option)", line: 1, column: 1)
  }

  private static func node(_ text: String, _ option: String) -> DocumentNode {
    DocumentNode(content: .scalar(text, isPlain: true), place: place(option))
  }
}
