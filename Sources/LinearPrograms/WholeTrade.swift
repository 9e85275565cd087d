/// Searches the ends of figures over whole solutions in which every aim is kept.
struct WholeTrade {
  let pursuit: WholePursuit
  /// What is printed of the part, with the columns that were added to keep aims.
  let values: [Double]
  /// What is printed reaches in each aim.
  let results: [AimResult]
  /// How hard each end is searched for.
  var effort: Effort
  /// What settles broken columns when whole ones are as given, over the columns of the part.
  let tieBreak: Objective

  /// The best value of a figure over a piece that any whole solution has, as far as it is found.
  ///
  /// Some whole solutions are `known`; `relaxed` is the best one when every value may be broken.
  ///
  /// - Throws: `SolverFailure` when the solver could not do its work.
  func end(
    of objective: Objective, in piece: Subprogram, known: [[Double]], relaxed: Solution,
    solver: any Solver, stop: StopSignal
  ) throws(SolverFailure) -> Trade.End {
    let sign: Double = objective.sense == .maximize ? 1 : -1
    let nearest = known.max { sign * objective.value(at: $0) < sign * objective.value(at: $1) }
    let incumbent = nearest ?? piece.part(of: values)
    let value = objective.value(at: incumbent)
    let steps = piece.program.valueSteps(of: objective)
    let room = sign * (relaxed.objectiveValue - value)
    let least =
      steps.first.map { $0 * (1 - Tolerance.wholeness) } ?? Tolerance.level * max(1, abs(value))
    if room < least { return Trade.End(value: value, values: incumbent, isProven: true) }
    guard
      let (found, isProven) = try best(
        of: objective, in: piece, from: incumbent, relaxed: relaxed, solver: solver, stop: stop)
    else { return Trade.End(value: value, values: incumbent, isProven: false) }
    let gain = sign * (objective.value(at: found) - value)
    if gain < least { return Trade.End(value: value, values: incumbent, isProven: isProven) }
    guard let exact = try exact(found, in: piece, for: objective, stop: stop) else {
      return Trade.End(value: value, values: incumbent, isProven: false)
    }
    let isFarther = sign * (objective.value(at: exact) - value) >= least
    let end = isFarther ? exact : incumbent
    return Trade.End(value: objective.value(at: end), values: end, isProven: isProven)
  }

  /// The best solution of a piece for a figure, and whether that is proven.
  private func best(
    of objective: Objective, in piece: Subprogram, from incumbent: [Double], relaxed: Solution,
    solver: any Solver, stop: StopSignal
  ) throws(SolverFailure) -> (values: [Double], isProven: Bool)? {
    if !piece.program.isWhole.contains(true) { return (relaxed.values, true) }
    let search = WholeSearch(
      incumbent: incumbent, valueSteps: piece.program.valueSteps(of: objective),
      nodeLimit: effort.nodes(for: piece.program), stop: stop)
    guard
      case .found(let values?, _, _, let isProven) = try solver.solveWhole(
        piece.program, for: objective, search: search)
    else { return nil }
    return (values, isProven)
  }

  /// The same, with the effort divided among so many columns.
  func sharing(_ columns: Int) -> WholeTrade {
    var part = self
    part.effort = effort.part(Self.share / Double(max(10, columns)))
    return part
  }

  /// How many times the effort of one aim all ends of a part may take.
  private static let share = 4.0

  /// The same whole columns with the broken ones pursued anew, so that nothing kept lets go.
  private func exact(
    _ found: [Double], in piece: Subprogram, for objective: Objective, stop: StopSignal
  ) throws(SolverFailure) -> [Double]? {
    let rounded = roundingWhole(found, in: piece)
    guard hasOpenColumns(piece) else { return rounded }
    var all = values
    piece.write(rounded, into: &all)
    let own = pursuit.part.program.columnCount
    let terms = objective.terms.map { (piece.columns[$0.column], $0.coefficient) }
    let wanted = Objective(objective.sense, terms.filter { $0.0 < own })
    guard let face = try exactFace(at: all, for: wanted, stop: stop) else { return nil }
    return piece.part(of: face.start.values + all.dropFirst(own))
  }

  /// All that is best with the whole columns as in given values, if that is as good as what is
  /// printed.
  func exactFace(
    at all: [Double], for objective: Objective, stop: StopSignal
  ) throws(SolverFailure) -> BestFace? {
    guard let face = try pursuit.face(at: all, tieBreak: objective, stop: stop),
      zip(face.results, results).allSatisfy({ $0.isSame(as: $1) })
    else { return nil }
    return face
  }

  /// Whether any broken column of a piece can move.
  func hasOpenColumns(_ piece: Subprogram) -> Bool {
    zip(piece.program.columnBounds, piece.program.isWhole).contains { !$1 && !$0.isSinglePoint }
  }

  /// What rounding leaves of whole columns is taken away.
  func roundingWhole(_ found: [Double], in piece: Subprogram) -> [Double] {
    zip(found, piece.program.isWhole).map { $1 ? $0.rounded() : $0 }
  }
}

extension AimResult {
  /// Whether every rank has the same value, as far as figures count as equal.
  fileprivate func isSame(as other: AimResult) -> Bool {
    let scale = (ranks + other.ranks).reduce(1) { max($0, abs($1.value)) }
    return ranks.count == other.ranks.count
      && zip(ranks, other.ranks).allSatisfy {
        abs($0.value - $1.value) <= Tolerance.level * scale
      }
  }
}
