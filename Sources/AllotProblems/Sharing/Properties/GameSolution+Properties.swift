package import AllotModel

extension GameSolution {
  private static let scope = "games in which no group pays more together than its parts pay apart"

  /// What is said without a source of its own was tested on random games and not proven.
  private static let tested = "random subadditive games of three and four states, without a proof"

  /// What holds for the solution in every game in which a coalition never costs more than its parts.
  package var properties: Properties {
    switch self {
    case .equalSplit:
      .init(
        holding: [.equalTreatment, .additivity, .amountMonotonicity, .coalitionalMonotonicity],
        failing: [.dummy, .individualRationality, .core, .covariance, .strongMonotonicity],
        source: Self.tested + "; Young (1985)", scope: Self.scope)
    case .standAlone:
      .init(
        holding: [
          .equalTreatment, .individualRationality, .amountMonotonicity, .coalitionalMonotonicity,
        ],
        failing: [.dummy, .core, .additivity, .covariance, .strongMonotonicity],
        source: Self.tested, scope: Self.scope)
    case .equalNonSeparable:
      .init(
        holding: [
          .equalTreatment, .additivity, .covariance, .amountMonotonicity, .coalitionalMonotonicity,
        ],
        failing: [.dummy, .individualRationality, .core, .strongMonotonicity],
        source: Self.tested, scope: Self.scope)
    case .alternateCostAvoided, .separableCosts:
      .init(
        holding: [.equalTreatment, .dummy, .individualRationality, .covariance],
        failing: [
          .core, .additivity, .amountMonotonicity, .coalitionalMonotonicity, .strongMonotonicity,
        ],
        source: "H. P. Young, N. Okada, T. Hashimoto, Water Resources Research 18 (1982); "
          + Self.tested, scope: Self.scope)
    case .shapley:
      .init(
        holding: [
          .equalTreatment, .dummy, .individualRationality, .additivity, .covariance,
          .amountMonotonicity, .coalitionalMonotonicity, .strongMonotonicity,
        ],
        failing: [.core],
        source:
          "L. Shapley (1953); H. P. Young, International Journal of Game Theory 14 (1985); in the "
          + "core of every concave game: Shapley, same journal 1 (1971)", scope: Self.scope)
    case .banzhaf:
      .init(
        holding: [.equalTreatment],
        failing: [
          .dummy, .individualRationality, .core, .additivity, .covariance, .amountMonotonicity,
          .coalitionalMonotonicity, .strongMonotonicity,
        ],
        source: "P. Dubey, L. Shapley, Mathematics of Operations Research 4 (1979); " + Self.tested,
        scope: Self.scope)
    case .nucleolus:
      .init(
        holding: [.equalTreatment, .dummy, .individualRationality, .core, .covariance],
        failing: [.additivity, .amountMonotonicity, .coalitionalMonotonicity, .strongMonotonicity],
        source: "D. Schmeidler, SIAM Journal on Applied Mathematics 17 (1969); N. Megiddo, same "
          + "journal 27 (1974)", scope: Self.scope)
    case .perCapitaNucleolus:
      .init(
        holding: [
          .equalTreatment, .individualRationality, .core, .covariance, .amountMonotonicity,
        ],
        failing: [.dummy, .additivity, .coalitionalMonotonicity, .strongMonotonicity],
        source: "J. H. Grotte (1970); Young, Okada, Hashimoto (1982)", scope: Self.scope)
    case .leastCore:
      .init(
        holding: [.core],
        failing: [],
        source: "L. Shapley, M. Shubik (1966)", scope: Self.scope)
    case .tau:
      .init(
        holding: [.equalTreatment, .dummy, .individualRationality, .covariance],
        failing: [
          .core, .additivity, .amountMonotonicity, .coalitionalMonotonicity, .strongMonotonicity,
        ],
        source: "S. Tijs, on quasi-balanced games (1981, 1987); " + Self.tested, scope: Self.scope)
    case .owen:
      .init(
        holding: [.core],
        failing: [],
        source:
          "G. Owen, On the core of linear production games, Mathematical Programming 9 (1975)",
        scope: Self.scope)
    }
  }
}
