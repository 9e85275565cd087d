internal import ConcurrentWork

extension ContinuousPursuit {
  /// Works on some pieces, and takes over what each reached and fixed.
  ///
  /// Where the work was stopped it is not done; the values keep every row all the same.
  mutating func work<Finding: Sendable>(
    on stage: Stage, parts: [Int],
    with solve:
      @Sendable (_ part: Int, BareProgram, Start) throws(SolverFailure)
      -> PieceEnd<Finding>
  ) throws(SolverFailure) -> (isDone: Bool, findings: [Finding]) {
    let pieces = stage.pieces.all
    let begins = start
    let ends = concurrently(parts.count, workers: workers(for: parts.map { pieces[$0] })) { place in
      Result { () throws(SolverFailure) in
        let piece = pieces[parts[place]]
        return try solve(parts[place], piece.program, begins.part(in: piece))
      }
    }
    var findings: [Finding] = []
    var isDone = true
    for (part, result) in zip(parts, ends) {
      let end = try result.get()
      pieces[part].narrow(&program, to: end.program)
      // Where the work was stopped, the last values may be of a trial without a limit.
      if let last = end.start, end.isDone || end.program.violations(at: last.values).isEmpty {
        start.take(last, of: pieces[part], within: program)
      }
      isDone = isDone && end.isDone
      findings.append(end.finding)
    }
    stage.restore(&start, of: program)
    program.admit(start.values)
    return (isDone, findings)
  }

  /// How many threads some pieces are worth; one where what is remembered depends on their order.
  private func workers(for pieces: [Subprogram]) -> Int {
    let columns = pieces.reduce(0) { $0 + $1.columns.count }
    return memory == nil && columns >= Self.manyColumns ? coreCount : 1
  }

  /// With fewer columns, to begin a thread costs more than it saves.
  private static let manyColumns = 500
}

/// Where the work on one piece ended.
///
/// The solver's session is not in it: that stays on the thread that made it.
struct PieceEnd<Finding: Sendable> {
  /// The piece with the bounds that were fixed.
  let program: BareProgram
  /// The last values and their basis, when there are any.
  let start: Start?
  let isDone: Bool
  /// What else the work found out.
  let finding: Finding

  init(of face: Face, isDone: Bool, finding: Finding) {
    program = face.program
    start = face.start
    self.isDone = isDone
    self.finding = finding
  }
}
