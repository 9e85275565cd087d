internal import AllotModel

/// The states and resources of a problem that has no tables of them: those that rows name.
struct NamesInUse {
  let sheets: SheetsByTable

  /// Those that needs, offers, posts and pools are of, and known ones that any other cell names.
  func states() -> [State] {
    var codes = Set<String>()
    codes.formUnion(texts(.needs, NeedsTable.Column.state).filter(Self.isCode))
    codes.formUnion(texts(.offers, OffersTable.Column.state).filter(Self.isCode))
    codes.formUnion(texts(.posts, PostsTable.Column.state).filter(Self.isCode))
    codes.formUnion(texts(.pools, PoolsTable.Column.state).filter(Self.isCode))
    let mentioned =
      texts(.offers, OffersTable.Column.earmark) + texts(.offers, OffersTable.Column.excluded)
      + texts(.routes, RoutesTable.Column.from) + texts(.routes, RoutesTable.Column.to)
      + texts(.budgets, BudgetsTable.Column.states)
      + texts(.pools, PoolsTable.Column.earmark) + texts(.pools, PoolsTable.Column.excluded)
    for text in mentioned {
      for word in text.split(whereSeparator: \.isWhitespace) where Self.isKnown(String(word)) {
        codes.insert(String(word))
      }
    }
    // Of two codes for one state, as EL and GR, the first by the alphabet stands for both.
    var canonical: Set<String> = []
    return codes.sorted().filter { canonical.insert(KnownStates.canonical($0)).inserted }.map {
      State(code: .init($0), name: KnownStates.name(of: $0) ?? $0)
    }
  }

  /// Those that needs and offers name, each taken for whole equipment that is used once.
  func resources() -> [Resource] {
    let ids = Set(
      texts(.needs, NeedsTable.Column.resource) + texts(.offers, OffersTable.Column.resource))
    return ids.sorted().map { Resource(id: .init($0), category: .equipment) }
  }

  private func texts<Column: TableColumn>(_ name: TableName, _ column: Column) -> [String] {
    // What is wrong with the table is told when it is read.
    guard let sheet = sheets[name], let table = Table<Column>(sheet, log: FindingLog()) else {
      return []
    }
    return Array(Set(table.rows.compactMap { $0.text(column) }))
  }

  private static func isKnown(_ text: String) -> Bool { KnownStates.name(of: text) != nil }

  /// Whether `text` is a code and not a known state's name or a known code in small letters.
  private static func isCode(_ text: String) -> Bool {
    StateDirectory.defect(ofCode: text) == nil
      && (isKnown(text) || KnownStates.code(meant: text) == nil)
  }
}
