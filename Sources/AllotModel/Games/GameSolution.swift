/// A notion of what each player of a cooperative game should pay.
package enum GameSolution: String, CaseIterable, Sendable {
  case shapley
  case nucleolus
  case perCapitaNucleolus = "per-capita-nucleolus"
  case leastCore = "least-core"
  /// Normalised: brought to the cost of all.
  case banzhaf
  case tau
  case equalSplit = "equal-split"
  /// In proportion to stand-alone costs.
  case standAlone = "stand-alone"
  /// Separable costs, the rest by remaining benefits.
  case separableCosts = "separable-costs"
  /// Separable costs, the rest in equal parts.
  case equalNonSeparable = "equal-non-separable"
  case alternateCostAvoided = "alternate-cost-avoided"
  /// From the dual prices of the match's program.
  case owen
}
