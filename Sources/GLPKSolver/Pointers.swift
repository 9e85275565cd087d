internal import CGLPK
internal import LinearPrograms

extension [ClosedRange<Double>] {
  /// Least and most of each, one after another.
  var flattened: [Double] {
    [Double](unsafeUninitializedCapacity: 2 * count) { numbers, length in
      for bounds in self {
        numbers[length] = bounds.lowerBound
        numbers[length + 1] = bounds.upperBound
        length += 2
      }
    }
  }
}

/// Hands the arrays of a program to C; the counts are left to the caller.
func withPointers<Answer>(
  _ columnBounds: [Double], _ rowBounds: [Double], _ rowStarts: [Int], _ termColumns: [Int],
  _ termCoefficients: [Double], _ scales: Scales, _ body: (allot_numbers) -> Answer
) -> Answer {
  func pass(
    _ columnBounds: UnsafePointer<Double>, _ rowBounds: UnsafePointer<Double>,
    _ rowStarts: UnsafePointer<Int>, _ termColumns: UnsafePointer<Int>,
    _ termCoefficients: UnsafePointer<Double>, _ columnScales: UnsafePointer<Double>,
    _ rowScales: UnsafePointer<Double>
  ) -> Answer {
    body(
      allot_numbers(
        columns: 0, rows: 0, column_bounds: columnBounds, row_bounds: rowBounds,
        row_starts: rowStarts, term_columns: termColumns, term_coefficients: termCoefficients,
        column_scales: columnScales, row_scales: rowScales))
  }
  return pass(
    columnBounds, rowBounds, rowStarts, termColumns, termCoefficients, scales.columns, scales.rows)
}

extension allot_stop {
  /// How long GLPK may take for one way of one solve before it counts as hanging.
  ///
  /// - Unit: s.
  private static let mostSeconds = 600.0

  /// What C looks at while GLPK works; the signal must outlive the call.
  init(_ stop: StopSignal) {
    var seconds = Double.infinity
    if let deadline = stop.deadline {
      seconds = (deadline - ContinuousClock.now) / .seconds(1)
    }
    self.init(flag: stop.flagAddress, seconds: seconds, most_seconds: Self.mostSeconds)
  }
}
