internal import CGLPK
internal import LinearPrograms

/// The program solved without wholeness, in the session that solved it.
struct Root {
  let session: GLPKSession
  let solution: Solution
}

/// How strictly GLPK searches.
///
/// It never cuts: the cuts of 5.0 took away the best solutions of programs whose rows hold an
/// earlier objective, where almost nothing can move.
enum Manner: CaseIterable {
  case usual
  case strict

  /// How far from a whole number GLPK may call a value whole; it is rounded afterwards.
  ///
  /// - Unit: the column's.
  var wholeness: Double { self == .usual ? 1e-7 : 1e-9 }
}

/// What one run of branch and bound ended with.
struct BranchResult {
  enum End {
    case proven
    case limited
    case failed(String)
  }

  let end: End
  /// Whether GLPK found nothing better than the incumbent.
  let isEmpty: Bool
  /// What GLPK found, once it was made whole and kept every row.
  let candidate: Candidate?
  /// Whether the candidate is as good as GLPK said.
  let holds: Bool
  /// No whole solution is better.
  let bound: Double
}

/// One run of GLPK's branch and bound from the root.
struct Branches {
  let root: Root
  let program: BareProgram
  let objective: Objective
  let search: WholeSearch
  let incumbent: [Double]?
  let manner: Manner

  func result() throws(SolverFailure) -> BranchResult {
    guard try root.session.isReady(for: root.solution, stop: search.stop) else {
      return ended(.limited, bound: root.solution.objectiveValue)
    }
    var values = [Double](repeating: 0, count: program.columnCount)
    let (ending, found) = run(into: &values)
    let factor = root.session.objectiveFactor
    let end = end(ending, found)
    // A search that was left before it looked at the root has set no bound.
    let hasBound = found.nodes > 0 || found.end == .proven
    let bound = hasBound ? found.bound / factor : root.solution.objectiveValue
    guard found.is_found else { return ended(end, bound: bound) }
    let finish = Finish(program: program, objective: objective, stop: search.stop)
    let candidate = finish.candidate(from: values, basis: root.solution.basis)
    let claim = found.objective_value / factor
    let noise = Tolerance.level * max(1 / factor, abs(claim))
    return BranchResult(
      end: end, isEmpty: false, candidate: candidate,
      holds: candidate.map { isAsGood($0, as: claim, within: noise) } ?? false,
      bound: bound)
  }

  private func ended(_ end: BranchResult.End, bound: Double) -> BranchResult {
    BranchResult(end: end, isEmpty: true, candidate: nil, holds: true, bound: bound)
  }

  private func end(_ ending: Ending, _ found: allot_found) -> BranchResult.End {
    switch ending {
    case .stopped: .limited
    case .aborted(let words): .failed(words)
    case .lost: .failed("GLPK lost the program")
    case .done:
      switch found.end {
      case .proven: .proven
      case .limited: .limited
      case .failed: .failed("GLPK could not solve a node")
      }
    }
  }

  private func isAsGood(
    _ candidate: Candidate, as claim: Double, within noise: Double
  ) -> Bool {
    objective.sense == .maximize
      ? candidate.objectiveValue >= claim - noise : candidate.objectiveValue <= claim + noise
  }

  private func run(into values: inout [Double]) -> (Ending, allot_found) {
    let isWhole = program.isWhole.map { $0 ? UInt8(1) : 0 }
    let steps = search.valueSteps.map { $0 * root.session.objectiveFactor }
    func pass(
      _ isWhole: UnsafePointer<UInt8>, _ incumbent: UnsafePointer<Double>?,
      _ steps: UnsafePointer<Double>, _ values: UnsafeMutablePointer<Double>
    ) -> (Ending, allot_found) {
      var asked = allot_search(
        is_whole: isWhole, incumbent: incumbent, value_steps: steps,
        value_step_count: search.valueSteps.count, node_limit: Int64(search.nodeLimit),
        takes_first: search.takesFirst, wholeness: manner.wholeness)
      var found = allot_found()
      found.values = values
      let ending = root.session.glpk.search(&asked, stop: search.stop, into: &found)
      found.values = nil
      return (ending, found)
    }
    guard let incumbent else { return pass(isWhole, nil, steps, &values) }
    return pass(isWhole, incumbent, steps, &values)
  }
}
