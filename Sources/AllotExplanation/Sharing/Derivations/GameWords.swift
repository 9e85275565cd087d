internal import AllotModel
internal import AllotProblems
internal import ExactNumbers

/// A derivation of payments in words: what holds for all, further columns, and each player's steps.
struct GameWords {
  var lines: [String] = []
  var columns: [(title: String, values: [Rational])] = []
  /// The steps of a player.
  var steps: (Int) -> [String]

  static func text(_ value: Rational) -> String { FigureWords.text(value, digits: 12) }

  /// A number inside a calculation: what is below zero stands in brackets.
  static func inside(_ value: Rational) -> String {
    value.sign < 0 ? "(\(text(value)))" : text(value)
  }

  /// `{EE LV}`.
  static func group(_ coalition: Coalition, _ game: GameVerdict) -> String {
    coalition.count == game.players.count
      ? "{all}"
      : "{" + coalition.members.map { game.players[$0].text }.joined(separator: " ") + "}"
  }
}
