package import AllotModel

extension ClaimsRule {
  private static let source =
    "W. Thomson, How to Divide When There Isn't Enough (2019), as the R package ClaimsProblems 1.0.0 "
    + "lists it; six of the properties are tested here on 500 random problems"

  /// What holds for the rule, whatever is claimed.
  package var properties: Properties {
    switch self {
    case .proportional:
      .init(
        holding: [
          .equalTreatment, .amountMonotonicity, .orderPreservation, .claimMonotonicity,
          .populationMonotonicity, .compositionDown, .compositionUp, .selfDuality, .consistency,
          .noGainFromMerging, .noGainFromSplitting,
        ],
        failing: [.truncationInvariance, .minimalRightsFirst],
        source: Self.source)
    case .equalAwards:
      .init(
        holding: [
          .equalTreatment, .amountMonotonicity, .orderPreservation, .claimMonotonicity,
          .populationMonotonicity, .truncationInvariance, .compositionDown, .compositionUp,
          .consistency, .noGainFromMerging,
        ],
        failing: [.minimalRightsFirst, .selfDuality, .noGainFromSplitting],
        source: Self.source)
    case .equalLosses:
      .init(
        holding: [
          .equalTreatment, .amountMonotonicity, .orderPreservation, .claimMonotonicity,
          .populationMonotonicity, .minimalRightsFirst, .compositionDown, .compositionUp,
          .consistency, .noGainFromSplitting,
        ],
        failing: [.truncationInvariance, .selfDuality, .noGainFromMerging],
        source: Self.source)
    case .talmud:
      .init(
        holding: [
          .equalTreatment, .amountMonotonicity, .orderPreservation, .claimMonotonicity,
          .populationMonotonicity, .truncationInvariance, .minimalRightsFirst, .selfDuality,
          .consistency,
        ],
        failing: [.compositionDown, .compositionUp, .noGainFromMerging, .noGainFromSplitting],
        source: Self.source)
    case .piniles:
      .init(
        holding: [
          .equalTreatment, .amountMonotonicity, .orderPreservation, .claimMonotonicity,
          .populationMonotonicity, .consistency, .noGainFromMerging,
        ],
        failing: [
          .truncationInvariance, .minimalRightsFirst, .compositionDown, .compositionUp,
          .selfDuality, .noGainFromSplitting,
        ],
        source: Self.source)
    case .randomArrival:
      .init(
        holding: [
          .equalTreatment, .amountMonotonicity, .orderPreservation, .claimMonotonicity,
          .populationMonotonicity, .truncationInvariance, .minimalRightsFirst, .selfDuality,
        ],
        failing: [
          .compositionDown, .compositionUp, .consistency, .noGainFromMerging, .noGainFromSplitting,
        ],
        source: Self.source)
    case .minimalOverlap:
      .init(
        holding: [
          .equalTreatment, .amountMonotonicity, .orderPreservation, .claimMonotonicity,
          .populationMonotonicity, .truncationInvariance, .minimalRightsFirst,
        ],
        failing: [
          .compositionDown, .compositionUp, .selfDuality, .consistency, .noGainFromMerging,
          .noGainFromSplitting,
        ],
        source: Self.source)
    case .adjustedProportional:
      .init(
        holding: [
          .equalTreatment, .amountMonotonicity, .orderPreservation, .claimMonotonicity,
          .truncationInvariance, .minimalRightsFirst, .selfDuality,
        ],
        failing: [
          .populationMonotonicity, .compositionDown, .compositionUp, .consistency,
          .noGainFromMerging, .noGainFromSplitting,
        ],
        source: Self.source)
    case .constrainedEgalitarian:
      .init(
        holding: [
          .equalTreatment, .amountMonotonicity, .orderPreservation, .claimMonotonicity,
          .populationMonotonicity, .consistency,
        ],
        failing: [
          .truncationInvariance, .minimalRightsFirst, .compositionDown, .compositionUp,
          .selfDuality, .noGainFromSplitting,
        ],
        source: Self.source)
    case .averageOfAwards:
      .init(
        holding: [
          .equalTreatment, .amountMonotonicity, .orderPreservation, .claimMonotonicity,
          .populationMonotonicity, .truncationInvariance, .minimalRightsFirst, .selfDuality,
        ],
        failing: [
          .compositionDown, .compositionUp, .consistency, .noGainFromMerging, .noGainFromSplitting,
        ],
        source: Self.source)
    case .average:
      .init(
        holding: [
          .equalTreatment, .amountMonotonicity, .orderPreservation, .claimMonotonicity,
          .populationMonotonicity, .selfDuality,
        ],
        failing: [
          .truncationInvariance, .minimalRightsFirst, .compositionDown, .compositionUp,
          .consistency, .noGainFromMerging, .noGainFromSplitting,
        ],
        source: Self.source)
    case .reverseTalmud:
      .init(
        holding: [
          .equalTreatment, .amountMonotonicity, .orderPreservation, .selfDuality, .consistency,
        ],
        failing: [],
        source: "Y. Chun, J. Schummer, W. Thomson, Constrained egalitarianism: a new solution to "
          + "bankruptcy problems, Seoul Journal of Economics 14 (2001)")
    case .dominguezThomson:
      .init(
        holding: [.equalTreatment, .amountMonotonicity, .orderPreservation],
        failing: [],
        source: "D. Dominguez, W. Thomson, Economic Theory 28 (2006)")
    }
  }
}
