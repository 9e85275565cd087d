package import AllotModel

extension ClaimsRule {
  private static let columns: [FairnessProperty] = [
    .equalTreatment, .amountMonotonicity, .orderPreservation, .claimMonotonicity,
    .populationMonotonicity, .truncationInvariance, .minimalRightsFirst, .compositionDown,
    .compositionUp, .selfDuality, .consistency, .noGainFromMerging, .noGainFromSplitting,
  ]

  private static let source =
    "W. Thomson, How to Divide When There Isn't Enough (2019), as the R package ClaimsProblems 1.0.0 "
    + "lists it; six of the properties are tested here on 500 random problems"

  /// What holds for the rule, whatever is claimed.
  package var properties: Properties {
    switch self {
    case .proportional: .init("+++++xx++++++", of: Self.columns, source: Self.source)
    case .equalAwards: .init("++++++x++x++x", of: Self.columns, source: Self.source)
    case .equalLosses: .init("+++++x+++x+x+", of: Self.columns, source: Self.source)
    case .talmud: .init("+++++++xx++xx", of: Self.columns, source: Self.source)
    case .piniles: .init("+++++xxxxx++x", of: Self.columns, source: Self.source)
    case .randomArrival: .init("+++++++xx+xxx", of: Self.columns, source: Self.source)
    case .minimalOverlap: .init("+++++++xxxxxx", of: Self.columns, source: Self.source)
    case .adjustedProportional: .init("++++x++xx+xxx", of: Self.columns, source: Self.source)
    case .constrainedEgalitarian: .init("+++++xxxxx+ x", of: Self.columns, source: Self.source)
    case .averageOfAwards: .init("+++++++xx+xxx", of: Self.columns, source: Self.source)
    case .average: .init("+++++xxxx+xxx", of: Self.columns, source: Self.source)
    case .reverseTalmud:
      .init(
        "+++      ++  ", of: Self.columns,
        source: "Y. Chun, J. Schummer, W. Thomson, Constrained egalitarianism: a new solution to "
          + "bankruptcy problems, Seoul Journal of Economics 14 (2001)")
    case .dominguezThomson:
      .init(
        "+++          ", of: Self.columns,
        source: "D. Dominguez, W. Thomson, Economic Theory 28 (2006)")
    }
  }
}
