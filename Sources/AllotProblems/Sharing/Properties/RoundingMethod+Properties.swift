package import AllotModel

extension RoundingMethod {
  private static let columns: [FairnessProperty] = [
    .houseMonotonicity, .shareMonotonicity, .quota, .neverNothing,
  ]

  private static let source =
    "M. Balinski, H. P. Young, Fair Representation (1982), who show that no method has the second "
    + "and the third"

  /// What holds for the way to round, whatever the shares.
  package var properties: Properties {
    switch self {
    case .largestRemainder: .init("xx+x", of: Self.columns, source: Self.source)
    case .webster: .init("++xx", of: Self.columns, source: Self.source)
    case .jefferson: .init("++xx", of: Self.columns, source: Self.source)
    case .hill, .adams, .dean: .init("++x+", of: Self.columns, source: Self.source)
    case .up:
      .init("++++", of: Self.columns, source: "each part is rounded by itself")
    }
  }
}
