/// Something that a way to split may or may not have, whatever the figures.
package enum FairnessProperty: String, CaseIterable, Sendable {
  // Of every way to split.
  case equalTreatment
  case amountMonotonicity
  // Of claims rules.
  case orderPreservation
  case claimMonotonicity
  case populationMonotonicity
  case truncationInvariance
  case minimalRightsFirst
  case compositionDown
  case compositionUp
  case selfDuality
  case consistency
  case noGainFromMerging
  case noGainFromSplitting
  // Of solutions of games.
  case dummy
  case individualRationality
  case core
  case additivity
  case covariance
  case coalitionalMonotonicity
  case strongMonotonicity
  // Of keys.
  case proportionality
  // Of ways to round.
  case houseMonotonicity
  case shareMonotonicity
  case quota
  case neverNothing
}

/// Which properties a way to split has, and which it lacks.
package struct Properties: Hashable, Sendable {
  package let holding: [FairnessProperty]
  package let failing: [FairnessProperty]
  /// Where that is proven or tested.
  package let source: String
  /// The figures for which it holds, as words after 'in'; `nil` for any.
  package let scope: String?

  /// Whether a property holds; `nil` when nothing is said about it.
  package func holds(_ property: FairnessProperty) -> Bool? {
    if holding.contains(property) { return true }
    return failing.contains(property) ? false : nil
  }

  init(
    holding: [FairnessProperty], failing: [FairnessProperty], source: String, scope: String? = nil
  ) {
    self.holding = holding
    self.failing = failing
    self.source = source
    self.scope = scope
  }
}
