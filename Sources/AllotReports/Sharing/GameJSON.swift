internal import AllotModel
internal import AllotProblems
internal import ExactNumbers

/// What a game says of a split, as pairs of a JSON object.
struct GameJSON {
  func text(of game: GameVerdict?) -> String {
    guard let game else { return "\"in-core\": null, \"objection\": null" }
    var pairs = ["\"in-core\": \(game.isInCore.map { "\($0)" } ?? "null")"]
    pairs.append("\"objection\": \(game.standing?.objection.map { objection($0, game) } ?? "null")")
    let excesses = (game.standing?.excesses ?? []).map { objection($0, game) }
    pairs.append("\"excesses\": [\(excesses.joined(separator: ", "))]")
    pairs.append("\"pairs\": [\(game.pairs.map { bloc($0, game) }.joined(separator: ", "))]")
    pairs.append("\"blocs\": [\(game.blocs.map { bloc($0, game) }.joined(separator: ", "))]")
    pairs.append("\"core-empty\": \(game.core.map { "\($0.isEmpty)" } ?? "null")")
    let weights = (game.core?.balancingWeights ?? []).map {
      "{\"states\": \(codes($0.coalition, game)), \"weight\": \(number($0.weight))}"
    }
    pairs.append("\"balancing-weights\": [\(weights.joined(separator: ", "))]")
    pairs.append("\"repair\": \(game.repair.map { repair($0, game) } ?? "null")")
    let levels = (game.split?.levels ?? []).map { level in
      "{\"complaint\": \(number(level.complaint)), \"coalitions\": ["
        + level.coalitions.map { codes($0, game) }.joined(separator: ", ") + "]}"
    }
    pairs.append("\"levels\": [\(levels.joined(separator: ", "))]")
    pairs.append("\"certified\": \(game.split?.isCertified.map { "\($0)" } ?? "null")")
    return pairs.joined(separator: ", ")
  }

  private func number(_ value: Rational) -> String { ExactNumber.text(value.double) }

  private func codes(_ coalition: Coalition, _ game: GameVerdict) -> String {
    var json = JSONText()
    json.open("[")
    for member in coalition.members { json.value(game.players[member].text) }
    json.close("]")
    return json.text.text
  }

  private func objection(_ objection: CoreStanding.Objection, _ game: GameVerdict) -> String {
    "{\"states\": \(codes(objection.coalition, game)), \"excess\": \(number(objection.excess))}"
  }

  private func bloc(_ bloc: GameVerdict.Bloc, _ game: GameVerdict) -> String {
    "{\"states\": \(codes(bloc.coalition, game)), \"amount\": \(number(bloc.payment)), "
      + "\"alone\": \(number(bloc.cost))}"
  }

  private func repair(_ repair: CoreRepair, _ game: GameVerdict) -> String {
    var json = JSONText()
    json.open("{")
    json.pair("moved", repair.moved.double)
    json.key("amounts")
    json.open("[")
    for (player, share) in zip(game.players, repair.shares) {
      json.open("{")
      json.pair("state", player.text)
      json.pair("amount", share.double)
      json.close("}")
    }
    json.close("]")
    json.close("}")
    return json.text.text
  }
}
