internal import AllotModel

/// Reads the games that methods name, each once.
struct GameAssembly {
  private let document: ProblemDocument
  private let sharers: Sharers.Found
  private let tables: TableFiles
  private let log: FindingLog
  /// What was read before; `nil` for what could not be used.
  private var known: [String: GameSource?] = [:]

  init(
    _ document: ProblemDocument, sharers: Sharers.Found, tables: TableFiles, log: FindingLog
  ) {
    self.document = document
    self.sharers = sharers
    self.tables = tables
    self.log = log
  }

  /// The game of a table and what messages call it; `nil` when it cannot be used.
  mutating func table(_ source: TableSource) -> (name: String, game: GameSource)? {
    let name =
      switch source {
      case .file(let path, _): path
      case .inline(_, let place): "the game of line \(place.line)"
      case .unreadable: ""
      }
    if known[name] == nil { known[name] = .some(read(source)) }
    return known[name]?.map { (name, $0) }
  }

  private func read(_ source: TableSource) -> GameSource? {
    let context = ReadingContext(
      states: sharers.directory, resources: ResourceDirectory([], table: nil), horizon: nil)
    guard let sheet = tables.sheet(called: "game", source),
      let game = GameTable.read(sheet, context, log: log)
    else { return nil }
    return isOfSharers(game.players, Place(file: sheet.file, line: 1)) ? game : nil
  }

  /// Whether the players are those that share; what is not is told.
  private func isOfSharers(_ players: [State.Code], _ place: Place) -> Bool {
    let codes = sharers.states.map(\.code)
    let strangers = players.filter { !codes.contains($0) }
    let absent = codes.filter { !players.contains($0) }
    if !strangers.isEmpty {
      log.error(
        "\(place.file) is a game of \(Self.list(strangers)), which \(Self.verb(strangers)) not share",
        at: place, maybe: "add them to 'among', or take them out of the game")
    }
    if !absent.isEmpty {
      log.error(
        "\(Self.list(absent)) share, and \(place.file) has no costs of coalitions with them",
        at: place, maybe: "write under 'share' 'among: [\(Self.list(players))]'")
    }
    return strangers.isEmpty && absent.isEmpty
  }

  private static func list(_ codes: [State.Code]) -> String {
    codes.map(\.text).joined(separator: ", ")
  }

  private static func verb(_ codes: [State.Code]) -> String { codes.count == 1 ? "does" : "do" }
}

// MARK: - Games from the match

extension GameAssembly {
  /// The game of the problem's own needs and offers; `nil` when there is none that can be used.
  mutating func match(at place: Place) -> GameSource? {
    let name = "{from: match}"
    if known[name] == nil { known[name] = .some(readMatch(at: place)) }
    return known[name].flatMap(\.self)
  }

  private func readMatch(at place: Place) -> GameSource? {
    let missing = [TableName.needs, .offers].filter { document.tables[$0] == nil }
    guard missing.isEmpty else {
      let names = missing.map(\.rawValue).joined(separator: " and of ")
      log.error(
        "a game from the match needs a table of \(names), and the document names none", at: place,
        maybe: "add the line '\(missing[0].rawValue): \(missing[0].rawValue).csv'")
      return nil
    }
    let ownLog = FindingLog()
    let files = TableFiles(folder: tables.folder, files: tables.files, log: ownLog)
    let problem = ProblemAssembly(
      document, SheetsByTable(document.tables, files: files), log: ownLog
    ).problem()
    log.take(from: ownLog)
    return ownLog.hasErrors || !isPriced(problem) || !hasSharers(problem, place)
      ? nil : .match(problem)
  }

  /// Whether all that is needed has a value: what stays uncovered costs a coalition that much.
  private func isPriced(_ problem: MatchingProblem) -> Bool {
    let needed = Set(problem.needs.map(\.resource))
    let unpriced = problem.resources.filter { needed.contains($0.id) && $0.value == nil }
    for resource in unpriced {
      log.error(
        "'\(resource.id)' is needed and has no value, and in a game from the match what stays "
          + "uncovered costs its value", at: resource.place,
        maybe: "write under 'value' what one unit is worth")
    }
    return unpriced.isEmpty
  }

  private func hasSharers(_ problem: MatchingProblem, _ place: Place) -> Bool {
    let codes = sharers.states.map(\.code)
    let players = Set(problem.needs.map(\.state) + problem.offers.map(\.state))
    let strangers = players.filter { !codes.contains($0) }.sorted()
    guard !strangers.isEmpty else { return true }
    log.error(
      "\(Self.list(strangers)) need or offer something, so that the game from the match is one of theirs, "
        + "too, and \(Self.verb(strangers)) not share", at: place, maybe: "add them to 'among'")
    return false
  }
}

extension GameSource {
  /// The states of a game that a table writes.
  fileprivate var players: [State.Code] {
    switch self {
    case .table(let game): game.players
    case .airport(let game): game.players
    case .match: []
    }
  }
}
