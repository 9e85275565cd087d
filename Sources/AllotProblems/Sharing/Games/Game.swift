package import AllotModel

/// A cooperative game in the form in which it was given.
package enum Game: Sendable {
  case table(CostGame)
  case airport(AirportGame)
  case match(MatchGame)

  package var players: [State.Code] {
    switch self {
    case .table(let game): game.players
    case .airport(let game): game.players
    case .match(let game): game.players
    }
  }
}
