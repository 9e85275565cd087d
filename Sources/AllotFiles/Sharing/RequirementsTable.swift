internal import AllotModel

/// The table of an airport game: what each state requires, of which a coalition pays the largest.
enum RequirementsTable {
  enum Column: String, TableColumn {
    case state
    case requirement

    static let table = "requirements"
    static let required = [Column.state, .requirement]
    static let otherNames: [String: Column] = [
      "country": .state, "code": .state, "geo": .state, "member-state": .state, "ms": .state,
      "player": .state, "cost": .requirement, "amount": .requirement, "need": .requirement,
      "size": .requirement,
    ]
  }

  /// The game; `nil` when the table cannot be used.
  static func read(
    _ sheet: Sheet, _ context: ReadingContext, log: FindingLog
  ) -> AirportGame? {
    guard let table = Table<Column>(sheet, log: log),
      let requirements = requirements(of: table, context)
    else { return nil }
    guard !requirements.isEmpty, requirements.count <= Coalition.mostPlayers else {
      log.error(
        "the game has \(requirements.count) states; it can have 1 to \(Coalition.mostPlayers)",
        at: Place(file: sheet.file, line: 1))
      return nil
    }
    let game = AirportGame(
      players: requirements.map(\.state), requirements: requirements.map(\.amount))
    if game == nil { GameTable.rejectDigits(of: "requirements", in: sheet, log: log) }
    return game
  }

  /// What each state requires, sorted by code; `nil` when a row is wrong.
  private static func requirements(
    of table: Table<Column>, _ context: ReadingContext
  ) -> [(state: State.Code, amount: Double)]? {
    var lines: [State.Code: Int] = [:]
    var requirements: [(state: State.Code, amount: Double)] = []
    var isSound = true
    for var row in table.rows {
      let state = row.state(.state, context)
      let amount = row.requiredText(.requirement) == nil ? nil : row.amount(.requirement)
      if let state, let line = lines.updateValue(row.place.line, forKey: state) {
        row.reject(
          .state, "\(state) has two requirements, the first in line \(line)",
          maybe: "keep the larger one")
      }
      isSound = isSound && row.isSound
      if let state, let amount { requirements.append((state, amount)) }
    }
    return isSound ? requirements.sorted { $0.state < $1.state } : nil
  }
}
