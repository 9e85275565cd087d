package import AllotModel

extension RoundingMethod {
  private static let columns: [FairnessProperty] = [
    .houseMonotonicity, .shareMonotonicity, .quota, .neverNothing,
  ]

  private static let source =
    "M. Balinski, H. P. Young, Fair Representation (1982), who show that no method has the second "
    + "and the third"

  /// What holds for the way to round, whatever the shares, when no state has fewer than so many.
  package func properties(minimum: Int) -> Properties {
    minimum > 0 ? propertiesWithMinimum : propertiesAlone
  }

  private var propertiesAlone: Properties {
    switch self {
    case .largestRemainder: .init("xx+x", of: Self.columns, source: Self.source)
    case .webster: .init("++xx", of: Self.columns, source: Self.source)
    case .jefferson: .init("++xx", of: Self.columns, source: Self.source)
    case .hill, .adams, .dean: .init("++x+", of: Self.columns, source: Self.source)
    case .up:
      .init("++++", of: Self.columns, source: "each part is rounded by itself")
    }
  }

  /// A minimum of one or more gives everybody a unit, and lifts small states far above their part.
  ///
  /// What a divisor method takes from the others for that, it takes by one divisor, so that the
  /// first two properties stay.
  private var propertiesWithMinimum: Properties {
    let marks = self == .largestRemainder ? "xxx+" : "++x+"
    return .init(
      marks, of: Self.columns,
      source: "with a minimum, who is lifted to it may be a unit and more above the part; "
        + propertiesAlone.source)
  }
}
