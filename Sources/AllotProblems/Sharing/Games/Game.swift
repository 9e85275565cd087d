package import AllotModel
package import ExactNumbers

/// A cooperative game in the form in which it was given.
package enum Game: Sendable {
  case table(CostGame)
  case airport(AirportGame)
  case match(MatchGame)

  /// The most players of an airport game that is looked at coalition by coalition.
  static let mostTabulated = 20

  package var players: [State.Code] { outline.players }

  /// What all pay together, in the currency.
  package var total: Rational { outline.total }

  package var outline: GameOutline {
    switch self {
    case .table(let game): game.outline
    case .airport(let game): game.outline
    case .match(let game): game.outline
    }
  }

  /// The costs of all coalitions, where these are few enough.
  package var table: CostGame? {
    switch self {
    case .table(let game): game
    case .airport(let game): game.players.count <= Self.mostTabulated ? game.table : nil
    case .match(let game): game.table
    }
  }

  /// How far a cost may be off, in the currency.
  var noise: Rational {
    switch self {
    case .table(let game): Rational(exactly: game.noise) / Rational(game.unitsPerOne)
    case .airport: 0
    case .match(let game): game.noise
    }
  }

  /// Whether the costs of all coalitions are known, or few enough to be.
  var hasTable: Bool {
    switch self {
    case .table: true
    case .airport(let game): game.players.count <= Self.mostTabulated
    case .match(let game): game.table != nil
    }
  }

  /// Why there is no table.
  var noTable: String {
    if case .match(let game) = self, game.outline.players.count <= MatchGame.mostTabulated {
      return "it was stopped before the costs of all coalitions were worked out"
    }
    return """
      it takes the costs of all coalitions, which \(players.count) states have too many of; \
      \(mostPlayersOfTable) states may have them
      """
  }

  private var mostPlayersOfTable: Int {
    switch self {
    case .table: CostGame.mostPlayers
    case .airport: Self.mostTabulated
    case .match: MatchGame.mostTabulated
    }
  }

  /// The same game with another cost of all together; `nil` where there is no table of it.
  package func with(total: Rational) -> Self? {
    table.map { .table($0.with(total: total)) }
  }
}
