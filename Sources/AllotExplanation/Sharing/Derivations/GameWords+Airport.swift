internal import AllotModel
internal import AllotProblems
internal import ExactNumbers

extension GameWords {
  static func runway(_ parts: [RunwayPart], _ game: GameVerdict) -> Self {
    let share = { (part: RunwayPart) in (part.to - part.from) / Rational(part.players.count) }
    return Self(
      lines: parts.map { part in
        "\(text(part.from)) to \(text(part.to)) is needed by \(part.players.count): "
          + "\(text(part.to - part.from))/\(part.players.count) = \(text(share(part))) each"
      }
    ) { player in
      let own = parts.filter { $0.players.contains(player) }.map { text(share($0)) }
      return ["pays \(own.joined(separator: " + ")) = \(text(game.payments[player]))"]
    }
  }

  static func runwayLevels(_ levels: [RunwayLevel], _ game: GameVerdict) -> Self {
    let lines = levels.enumerated().map { position, level in
      let group = level.players.map { game.players[$0].text }.joined(separator: " ")
      return "level \(position + 1): {\(group)} pay (\(text(level.requirement)) - "
        + "\(text(level.requirementBefore)) + \(text(level.shareBefore)))/\(level.parts) = "
        + "\(text(level.share)) each"
    }
    return Self(lines: lines) { player in
      let level = levels.firstIndex { $0.players.contains(player) } ?? 0
      return ["pays what level \(level + 1) says: \(text(game.payments[player]))"]
    }
  }
}
