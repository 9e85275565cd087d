internal import AllotModel

/// The table of a cost game: what each coalition of states pays if it acts alone.
enum CoalitionsTable {
  enum Column: String, TableColumn {
    case coalition
    case cost

    static let table = "coalitions"
    static let required = [Column.coalition, .cost]
    static let otherNames: [String: Column] = [
      "states": .coalition, "members": .coalition, "players": .coalition, "group": .coalition,
      "amount": .cost, "value": .cost, "price": .cost, "eur": .cost,
    ]
  }

  /// One row: who acts together, and what they pay.
  struct Entry {
    let states: [State.Code]
    let cost: Double
    let place: Place
  }

  /// The game; `nil` when the table cannot be used.
  static func read(_ sheet: Sheet, _ context: ReadingContext, log: FindingLog) -> CostGame? {
    guard let table = Table<Column>(sheet, log: log), let entries = entries(of: table, context)
    else { return nil }
    let players = Set(entries.flatMap(\.states)).sorted()
    guard !players.isEmpty, players.count <= CostGame.mostPlayers else {
      log.error(
        """
        the game names \(players.count) states; a table of all coalitions can have 1 to \
        \(CostGame.mostPlayers)
        """, at: Place(file: sheet.file, line: 1),
        maybe: players.isEmpty
          ? nil : "write the game as 'state' and 'requirement' if a coalition pays its largest")
      return nil
    }
    let coalitions = CoalitionDirectory(players)
    guard let costs = coalitions.costs(of: entries, in: sheet, log: log) else { return nil }
    guard let game = CostGame(players: players, costs: costs) else {
      GameTable.rejectDigits(of: "costs", in: sheet, log: log)
      return nil
    }
    Subadditivity(of: game).warn(entries, coalitions, log: log)
    return game
  }

  private static func entries(of table: Table<Column>, _ context: ReadingContext) -> [Entry]? {
    var entries: [Entry] = []
    var isSound = true
    for var row in table.rows {
      let states =
        row.requiredText(.coalition, maybe: "name its states, divided by blanks") == nil
        ? [] : row.states(.coalition, context)
      let cost = row.requiredText(.cost) == nil ? nil : row.amount(.cost)
      isSound = isSound && row.isSound
      guard row.isSound, let cost else { continue }
      entries.append(Entry(states: states, cost: cost, place: row.place))
    }
    return isSound ? entries : nil
  }
}
