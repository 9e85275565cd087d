internal import Synchronization

/// What pursuits have reached, for others of programs that are the same or nearly so.
///
/// A question changes one number after another and asks what becomes of the plan. Of programs in
/// which all may be broken it is remembered how far a pursuit had come after each aim, from where
/// another one of the same program goes on, and the basis in which a long solve ended, from where
/// the same solve of a program with other numbers begins. Of whole units the pieces are remembered
/// in which every rank was proven. Nothing of it changes what is best.
package final class PursuitMemory: Sendable {
  // A class, because all who pursue share what is remembered.

  /// How far a pursuit of a program had come with some aims.
  private struct Waypoint {
    let program: BareProgram
    let aims: [Aim]
    let state: PursuitState
  }

  /// A solve, by the places of the numbers in its program and by how many went before.
  struct Step: Hashable {
    let columns: Int
    let rows: Int
    let places: Int
    let number: Int
  }

  /// A piece in which every rank of a levelling was proven.
  private struct Piece {
    let program: BareProgram
    let levelling: OrderedLevelling
    let ranks: [AimResult.Rank]
  }

  private struct Contents {
    var waypoints: [Waypoint] = []
    /// By a number that equal pieces have in common.
    var pieces: [Int: [Piece]] = [:]
    var bases: [Step: Basis] = [:]
  }

  /// How many states are kept; each is as large as the program's bounds.
  private static let mostWaypoints = 24
  /// A solve of fewer iterations is as quick from anywhere.
  private let fewIterations: Int

  private let contents: Mutex<Contents>

  package convenience init(fewIterations: Int = 50) {
    self.init(fewIterations: fewIterations, contents: Contents())
  }

  private init(fewIterations: Int, contents: Contents) {
    self.fewIterations = fewIterations
    self.contents = Mutex(contents)
  }

  /// One that holds the same and goes its own way.
  package func copy() -> PursuitMemory {
    PursuitMemory(fewIterations: fewIterations, contents: contents.withLock { $0 })
  }

  /// How far the furthest pursuit of a program came with the same first aims.
  func state(of program: BareProgram, towards aims: [Aim]) -> PursuitState? {
    let known = contents.withLock { $0.waypoints }.filter { point in
      point.aims.count <= aims.count && zip(point.aims, aims).allSatisfy { $0.isSame(as: $1) }
        && point.program.isSame(as: program)
    }
    return known.max { $0.aims.count < $1.aims.count }?.state
  }

  /// Keeps how far a pursuit of a program has come with some aims.
  func keep(_ state: PursuitState, of program: BareProgram, with aims: [Aim]) {
    contents.withLock {
      $0.waypoints.append(Waypoint(program: program, aims: aims, state: state))
      if $0.waypoints.count > Self.mostWaypoints { $0.waypoints.removeFirst() }
    }
  }

  /// A piece levelled before, and what was reached in it.
  func levelling(
    _ levelling: Levelling, of program: BareProgram
  ) -> (OrderedLevelling, [AimResult.Rank])? {
    let key = program.bounds(of: levelling)
    let known = contents.withLock { $0.pieces[key] ?? [] }.first { piece in
      Aim.level(levelling).isSame(as: .level(piece.levelling.levelling))
        && piece.program.isSame(as: program)
    }
    return known.map { ($0.levelling, $0.ranks) }
  }

  /// Keeps a piece in which every rank was proven.
  func keep(_ levelling: OrderedLevelling, _ ranks: [AimResult.Rank], of program: BareProgram) {
    let key = program.bounds(of: levelling.levelling)
    contents.withLock {
      $0.pieces[key, default: []].append(
        Piece(program: program, levelling: levelling, ranks: ranks))
    }
  }

  /// The basis in which a solve like this one ended last.
  func basis(at step: Step) -> Basis? { contents.withLock { $0.bases[step] } }

  /// Keeps the basis in which a solve ended, where it may save work.
  func keep(_ solution: Solution, at step: Step) {
    contents.withLock {
      guard $0.bases[step] != nil || solution.iterations > fewIterations else { return }
      $0.bases[step] = solution.basis
    }
  }
}

extension BareProgram {
  /// A number that equal programs with equal levellings have in common.
  fileprivate func bounds(of levelling: Levelling) -> Int {
    var hasher = Hasher()
    hasher.combine(columnBounds)
    hasher.combine(rowBounds)
    for agent in levelling.agents { hasher.combine(agent.column) }
    return hasher.finalize()
  }
}
