extension BestSolutions {
  /// How far a sum of columns goes over the best solutions.
  ///
  /// What belongs to different trades goes its own way, so their ends add up.
  ///
  /// - Throws: `SolverFailure` when the solver could not do its work, or was told to stop.
  package mutating func span(
    of terms: [(column: Int, coefficient: Double)]
  ) throws(SolverFailure) -> Span {
    var sum = Span(0)
    var shares: [Int: [(column: Int, coefficient: Double)]] = [:]
    for (column, coefficient) in terms {
      let place = places[column]
      if place.trade < 0 {
        sum = sum + Span(coefficient * values[column], isProven: spans[column].isProven)
      } else {
        shares[Int(place.trade), default: []].append((Int(place.position), coefficient))
      }
    }
    for trade in shares.keys.sorted() {
      sum = sum + (try trades[trade].span(of: shares[trade] ?? [], stop: stop))
    }
    return sum
  }

  /// Whether a column is known to have the same value in every best solution.
  package func isFixed(column: Int) -> Bool { isFixed[column] }

  /// Another best solution, in which a column is at the farther of its ends and the others of its
  /// group are as near to what they are as they can be; `nil` when none was found.
  ///
  /// - Shape: of the answer: one per column; columns that only count are as they were.
  package func another(moving column: Int) throws(SolverFailure) -> [Double]? {
    let place = places[column]
    guard place.trade >= 0 else { return nil }
    let span = spans[column]
    let isUp = span.most - values[column] >= values[column] - span.least
    let trade = trades[Int(place.trade)]
    let found = try trade.nearest(
      with: Int(place.position), at: isUp ? span.most : span.least, stop: stop)
    guard let found else { return nil }
    var other = values
    for whole in places.indices where places[whole].trade == place.trade {
      other[whole] = found[Int(places[whole].position)]
    }
    return other
  }
}
