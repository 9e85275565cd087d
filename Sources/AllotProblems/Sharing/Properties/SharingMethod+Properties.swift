package import AllotModel

extension SharingMethod.Basis {
  /// What holds for the basis, whatever the figures.
  package var properties: Properties {
    switch self {
    case .claims(let basis): basis.rule.properties
    case .game(let basis): basis.solution.properties
    case .key(let basis):
      .init(
        basis.bounds == nil ? "+++" : "++x",
        of: [.equalTreatment, .amountMonotonicity, .proportionality],
        source:
          "a key is a formula that is the same for all states, and does not look at the amount")
    }
  }
}

extension SharingMethod {
  /// What holds for the way in which its shares become units, whatever the shares.
  package var roundingProperties: Properties { rounding.properties(minimum: minimum) }
}
