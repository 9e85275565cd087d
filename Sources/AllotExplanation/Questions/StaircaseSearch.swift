internal import AllotModel
internal import LinearPrograms

/// Walks away from what a quantity is now and finds the steps.
struct StaircaseSearch {
  let function: ValueFunction
  /// The least change.
  let grid: Double
  /// How far it goes: above 0 for more, below 0 for less.
  let end: Double
  /// Whether quantities are broken, so that figures change evenly between breaks.
  let isBroken: Bool
  /// How many plans may be made.
  let budget: Int
  /// What the plan leaves unused, which may go without any change; `nil` where the first change is
  /// not looked for.
  var unused: Double?
  /// The positions of the needs whose coverage is told.
  var served: [Int] = []

  func run() throws(SolverFailure) -> Staircase {
    isBroken ? try evenSteps() : try samples()
  }

  /// The last quantity at which all is as before, and the first at which it is not.
  ///
  /// What is reached never gets worse as more is allowed, so a bisection finds the change.
  ///
  /// - Parameters:
  ///   - at: Where it begins.
  ///   - known: How many steps of the grid are known to change nothing.
  /// - Returns: both quantities.
  /// - Throws: `SolverFailure` when a plan could not be made.
  func nextChange(
    from at: Double, after known: Int = 0
  ) throws(SolverFailure) -> (same: Double, other: Double) {
    var (low, high) = (known, Int((abs(end - at) / grid).rounded(.up)))
    var width = 1
    while known + width < high {
      if try function.isSame(at, place(known + width, from: at)) {
        low = known + width
      } else {
        high = known + width
      }
      width *= 2
    }
    while high - low > 1 {
      let middle = (low + high) / 2
      if try function.isSame(at, place(middle, from: at)) { low = middle } else { high = middle }
    }
    return (place(low, from: at), place(high, from: at))
  }

  /// So many steps of the grid further, and not beyond the end.
  func place(_ steps: Int, from at: Double) -> Double {
    let way = Double(steps) * grid
    return way >= abs(end - at) ? end : at + (end < 0 ? -way : way)
  }
}
