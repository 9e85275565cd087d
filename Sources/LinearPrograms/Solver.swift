/// Whatever can solve a program: numbers in, numbers out.
package protocol Solver: Sendable {
  /// The name and version that reports print.
  var name: String { get }

  /// Loads a program, to be solved again and again with other bounds and objectives.
  ///
  /// - Throws: `SolverFailure` when a number is not fit for it.
  func makeSession(for program: BareProgram) throws(SolverFailure) -> any SolverSession

  /// Searches the best values with the program's whole columns whole.
  ///
  /// What is known before, and when to end, stands in `search`.
  ///
  /// - Throws: `SolverFailure` when it could not do its work.
  func solveWhole(
    _ program: BareProgram, for objective: Objective, search: WholeSearch
  ) throws(SolverFailure) -> WholeOutcome
}

/// A program in the hands of a solver, whose bounds and objective may change between solves.
///
/// - Ownership: made and used on one thread, inside one synchronous call; it frees what it holds
///   when it goes. It is a class because it owns memory outside Swift.
package protocol SolverSession: AnyObject {
  func setObjective(_ objective: Objective)
  func setBounds(ofColumn column: Int, to bounds: ClosedRange<Double>)
  func setBounds(ofRow row: Int, to bounds: ClosedRange<Double>)
  /// Begins the next solve from this basis instead of where the last one ended.
  ///
  /// It need be none: what is too much or missing is mended, or the solve begins anew.
  func setBasis(_ basis: Basis)

  /// Solves the program without regard to wholeness, from the last basis.
  ///
  /// - Throws: `SolverFailure` when every way to solve it failed.
  func solve(stop: StopSignal) throws(SolverFailure) -> Outcome
}

/// What a search over whole solutions starts from, and when it ends.
package struct WholeSearch: Sendable {
  /// A solution that is known to keep every row and bound; the search returns none worse.
  package var incumbent: [Double]?
  /// Where each is above 0: the objective only takes values that are a multiple of one of these.
  ///
  /// The search ends, proven, when no such value lies between the incumbent's and the bound.
  package var valueSteps: [Double]
  /// How many nodes of the tree may be solved; the same on every machine.
  package var nodeLimit: Int
  /// Whether any solution will do: the objective only says where to look first.
  package var takesFirst: Bool
  package var stop: StopSignal

  package init(
    incumbent: [Double]? = nil, valueSteps: [Double] = [], nodeLimit: Int = 50_000,
    takesFirst: Bool = false, stop: StopSignal
  ) {
    self.incumbent = incumbent
    self.valueSteps = valueSteps
    self.nodeLimit = nodeLimit
    self.takesFirst = takesFirst
    self.stop = stop
  }
}
