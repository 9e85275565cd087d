extension BareProgram {
  /// How far a column can move, or 1 when there is no end to it or no room.
  func reach(ofColumn column: Int) -> Double {
    let width = columnBounds[column].upperBound - columnBounds[column].lowerBound
    return width.isFinite && width > 0 ? width : 1
  }

  /// The least and the most that terms can add up to within the bounds of their columns.
  func range(of terms: some Sequence<(column: Int, coefficient: Double)>) -> ClosedRange<Double> {
    var (least, most) = (0.0, 0.0)
    for (column, coefficient) in terms where coefficient != 0 {
      let bounds = columnBounds[column]
      let ends = (bounds.lowerBound * coefficient, bounds.upperBound * coefficient)
      least += min(ends.0, ends.1)
      most += max(ends.0, ends.1)
    }
    return least.isNaN || most.isNaN ? -.infinity ... .infinity : least...most
  }

  /// A row's terms as pairs.
  func pairs(ofRow row: Int) -> [(column: Int, coefficient: Double)] {
    terms(ofRow: row).map { (termColumns[$0], termCoefficients[$0]) }
  }

  /// The best value that an aim could have by the bounds of its columns alone.
  ///
  /// - Shape: of the answer: one per rank, as in `AimResult`.
  func outerBounds(of aim: Aim) -> [Double] {
    switch aim {
    case .best(let objective):
      let range = range(of: objective.terms)
      return [objective.sense == .maximize ? range.upperBound : range.lowerBound]
    case .level(let levelling):
      return levelling.ranked(
        levelling.agents.map { agent in
          let bounds = columnBounds[agent.column]
          return (levelling.direction == .raise ? bounds.upperBound : bounds.lowerBound)
            / agent.scale
        })
    }
  }

  /// What values reach in an aim, with no more proof than the bounds of the columns give.
  func unprovenResult(of aim: Aim, at values: [Double]) -> AimResult {
    let reached: [Double]
    switch aim {
    case .best(let objective): reached = [objective.value(at: values)]
    case .level(let levelling): reached = levelling.ranked(levelling.levels(at: values))
    }
    return AimResult(
      ranks: zip(reached, outerBounds(of: aim)).map {
        .init(value: $0, bound: $1, isProven: $0 == $1)
      })
  }
}
