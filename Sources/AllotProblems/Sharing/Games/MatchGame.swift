package import AllotModel

/// The game that a matching problem makes of its states: a coalition plans with the needs and
/// offers of its members alone.
package struct MatchGame: Sendable {
  package let problem: MatchingProblem
  /// The states with needs or offers, in the order of their codes.
  package let players: [State.Code]
}
