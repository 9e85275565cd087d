package import AllotModel

extension GameSolution {
  private static let columns: [FairnessProperty] = [
    .equalTreatment, .dummy, .individualRationality, .core, .additivity, .covariance,
    .amountMonotonicity, .coalitionalMonotonicity, .strongMonotonicity,
  ]

  /// What is said without a source of its own was tested on random games and not proven.
  private static let tested = "random subadditive games of three and four states, without a proof"

  /// What holds for the solution in every game in which a coalition never costs more than its parts.
  package var properties: Properties {
    switch self {
    case .equalSplit: .init("+xxx+x+++", of: Self.columns, source: Self.tested)
    case .standAlone: .init("+x+xxx++x", of: Self.columns, source: Self.tested)
    case .equalNonSeparable: .init("+xxx++++x", of: Self.columns, source: Self.tested)
    case .alternateCostAvoided, .separableCosts:
      .init(
        "+++xx+xxx", of: Self.columns,
        source: "H. P. Young, N. Okada, T. Hashimoto, Water Resources Research 18 (1982); "
          + Self.tested)
    case .shapley:
      .init(
        "+++x+++++", of: Self.columns,
        source:
          "L. Shapley (1953); H. P. Young, International Journal of Game Theory 14 (1985); in the "
          + "core of every concave game: Shapley, same journal 1 (1971)")
    case .banzhaf:
      .init(
        "+xxxxx+xx", of: Self.columns,
        source: "P. Dubey, L. Shapley, Mathematics of Operations Research 4 (1979); " + Self.tested)
    case .nucleolus:
      .init(
        "++++x+xxx", of: Self.columns,
        source: "D. Schmeidler, SIAM Journal on Applied Mathematics 17 (1969); N. Megiddo, same "
          + "journal 27 (1974)")
    case .perCapitaNucleolus:
      .init(
        "+x++x++xx", of: Self.columns,
        source: "J. H. Grotte (1970); Young, Okada, Hashimoto (1982)")
    case .leastCore: .init("   +     ", of: Self.columns, source: "L. Shapley, M. Shubik (1966)")
    case .tau:
      .init(
        "+++xx+xxx", of: Self.columns,
        source: "S. Tijs, on quasi-balanced games (1981, 1987); " + Self.tested)
    case .owen:
      .init(
        "   +     ", of: Self.columns,
        source: "G. Owen, On the core of linear production games, Mathematical Programming 9 (1975)"
      )
    }
  }
}
