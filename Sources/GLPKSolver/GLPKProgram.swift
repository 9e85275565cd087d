internal import CGLPK
internal import LinearPrograms

/// How a call of GLPK ended.
enum Ending {
  case done
  case stopped
  /// GLPK would have ended the process; these are its words.
  case aborted(String)
  /// The program has lost its numbers, and has to be loaded again.
  case lost

  init(_ end: allot_end) {
    switch end {
    case .done: self = .done
    case .stopped: self = .stopped
    case .aborted: self = .aborted(String(cString: allot_words()))
    case .lost: self = .lost
    }
  }
}

/// The one owner of a program in GLPK's memory.
///
/// - Ownership: created in `init`, freed in `deinit`, never copied. GLPK keeps its memory per
///   thread, so the value is made, used and dropped on one thread, inside one synchronous call.
struct GLPKProgram: ~Copyable {
  private let handle: OpaquePointer

  init() throws(SolverFailure) {
    guard let made = allot_create() else { throw SolverFailure("no memory for a program") }
    handle = made
  }

  deinit { allot_destroy(handle) }

  /// Whether the program has its numbers, and may be used on this thread.
  var isLoaded: Bool { allot_is_loaded(handle) }

  func load(_ program: BareProgram, scales: Scales) -> Ending {
    let columnBounds = program.columnBounds.flattened
    let rowBounds = program.rowBounds.flattened
    return withPointers(
      columnBounds, rowBounds, program.rowStarts, program.termColumns, program.termCoefficients,
      scales
    ) { numbers in
      var numbers = numbers
      numbers.columns = program.columnCount
      numbers.rows = program.rowCount
      return Ending(allot_load(handle, &numbers))
    }
  }

  /// - Shape: one position per pair of bounds.
  func setColumnBounds(_ positions: [Int], to bounds: [ClosedRange<Double>]) -> Ending {
    Ending(allot_set_column_bounds(handle, positions.count, positions, bounds.flattened))
  }

  /// - Shape: one position per pair of bounds.
  func setRowBounds(_ positions: [Int], to bounds: [ClosedRange<Double>]) -> Ending {
    Ending(allot_set_row_bounds(handle, positions.count, positions, bounds.flattened))
  }

  /// - Shape: one coefficient per column.
  func setObjective(_ sense: Objective.Sense, coefficients: [Double]) -> Ending {
    Ending(allot_set_objective(handle, sense == .maximize, coefficients))
  }

  func setBasis(_ basis: Basis) -> Ending {
    Ending(
      allot_set_basis(handle, basis.columns.map(\.rawValue), basis.rows.map(\.rawValue)))
  }

  func solve(in way: Way, stop: StopSignal) -> (Ending, allot_result) {
    var options = way.options
    var result = allot_result()
    let end = withExtendedLifetime(stop) {
      allot_solve(handle, &options, allot_stop(stop), &result)
    }
    if end == .stopped { stop.noteEnd() }
    return (Ending(end), result)
  }

  /// The weights of rows that add up to a row that no values can keep, where GLPK has them.
  ///
  /// - Shape: one per row.
  func contradiction(rows: Int) -> [Double]? {
    var weights = [Double](repeating: 0, count: rows)
    var isKnown = false
    let end = allot_read_contradiction(handle, &weights, &isKnown)
    return end == .done && isKnown ? weights : nil
  }

  /// Lets GLPK abort on this thread once it takes a megabyte more; for tests.
  func limitMemory() -> Ending { Ending(allot_limit_memory(handle)) }

  /// Calls the search itself with the handle, which leaves no other way.
  func search(
    _ search: inout allot_search, stop: StopSignal, into found: inout allot_found
  ) -> Ending {
    let end = withExtendedLifetime(stop) {
      allot_search_whole(handle, &search, allot_stop(stop), &found)
    }
    if end == .stopped || found.was_stopped { stop.noteEnd() }
    return Ending(end)
  }

  func read(into solution: inout allot_solution) -> Ending {
    Ending(allot_read(handle, &solution))
  }
}
