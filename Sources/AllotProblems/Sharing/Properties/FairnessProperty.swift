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

  /// Whether a property holds; `nil` when nothing is said about it.
  package func holds(_ property: FairnessProperty) -> Bool? {
    if holding.contains(property) { return true }
    return failing.contains(property) ? false : nil
  }

  /// Properties in the order of a list, `+` where they hold, `x` where they do not; anything else
  /// says nothing.
  init(_ marks: String, of properties: [FairnessProperty], source: String) {
    let pairs = Array(zip(properties, marks))
    holding = pairs.filter { $0.1 == "+" }.map(\.0)
    failing = pairs.filter { $0.1 == "x" }.map(\.0)
    self.source = source
  }
}
