internal import AllotModel
internal import ExactNumbers
internal import LinearPrograms

/// Finds levels of a game one after the other, with coalitions taken in as they are needed.
///
/// Source: Derks and Kuipers 1997; Reijnierse and Potters 1998; Benedek, Fliege and Nguyen 2021,
/// Finding and verifying the nucleolus of cooperative games, Mathematical Programming 190.
struct LevelSearch {
  /// How far an excess found by a scan may be above the level, relative to the largest cost.
  ///
  /// Sums of 28 doubles are right to about 1e-14; what lies between is checked exactly in the end.
  static let tolerance = 1e-10

  let game: CostGame
  let splitter: GameSplitter
  let weighting: GameWeighting
  private(set) var fixed: [FixedSum] = []
  private(set) var span: CoalitionSpan
  private(set) var complaints: [Complaint] = []
  private var known: Set<Complaint> = []
  /// Shape: one per player.
  /// - Unit: the unit of the game.
  private(set) var shares: [Double]
  private(set) var levels: [FoundLevel] = []

  /// A level, and what was fixed before it.
  struct FoundLevel {
    let proof: LevelProof
    let spanBefore: CoalitionSpan
    /// The coalitions so close to the level that doubles cannot tell on which side they are; `nil`
    /// when there are too many to keep.
    let close: [Coalition]?
  }

  /// - Parameters:
  ///   - game: Has two players or more.
  ///   - weighting: How much complaints count.
  ///   - isIndividual: Whether nobody pays more than alone, whatever others complain.
  ///   - splitter: Has the solver.
  init(
    of game: CostGame, weighting: GameWeighting, isIndividual: Bool, splitter: GameSplitter
  ) {
    self.game = game
    self.splitter = splitter
    self.weighting = weighting
    span = CoalitionSpan(playerCount: game.players.count)
    shares = game.players.map { _ in game.totalUnits / Double(game.players.count) }
    let all = game.grandCoalition
    span.insert(all)
    fixed = [FixedSum(all, value: Rational(Int(game.totalUnits)))]
    for player in game.players.indices {
      let alone = Coalition([player])
      if isIndividual { take(Complaint(coalition: alone, weight: 0)) }
      take(alone)
      take(all.without(player))
    }
  }

  var isFinished: Bool { span.rank == game.players.count }

  /// How far two excesses may lie apart and still count as equal in a scan.
  var margin: Double {
    let costs = fixed.map { abs($0.approximate) } + complaints.map { abs(game.units($0.coalition)) }
    return Self.tolerance * (costs.max() ?? 1)
  }

  /// Takes a coalition into the program; `false` when it was there.
  @discardableResult
  mutating func take(_ coalition: Coalition) -> Bool {
    take(Complaint(coalition: coalition, weight: weighting.weight(of: coalition)))
  }

  @discardableResult
  private mutating func take(_ complaint: Complaint) -> Bool {
    guard known.insert(complaint).inserted else { return false }
    complaints.append(complaint)
    return true
  }

  /// Finds the next level and fixes what it determines; `false` when told to stop.
  ///
  /// - Throws: `SolverFailure` when the solver could not do its work.
  mutating func findLevel() throws(SolverFailure) -> Bool {
    var basis: Basis?
    while true {
      let program = LevelProgram(of: game, fixed: fixed, complaints: complaints, base: shares)
      guard let answer = try program.solve(with: splitter, from: basis) else { return false }
      shares = answer.shares
      basis = answer.basis
      guard let view = view(from: answer.complaint) else { return false }
      let isNew = view.worst.sorted().map { take($0.coalition) }
      splitter.note("level \(levels.count + 1): \(complaints.count) coalitions looked at closely")
      if isNew.contains(true) { continue }
      try fix(answer, close: view.close.count < LevelView.mostClose ? view.close : nil)
      return true
    }
  }

  /// The coalitions that complain beyond a level or close to it; `nil` when told to stop.
  private func view(from level: Double) -> LevelView? {
    let margin = margin
    var view = LevelView(most: 6 * game.players.count, margin: margin)
    let scan = ExcessScan(game: game, splitter: splitter)
    let isDone = scan.scan(shares, less: level, weighting, above: -margin) { coalition, excess in
      if !span.seemsToContain(coalition) { view.insert(coalition, excess) }
      return view.cutoff
    }
    return isDone ? view : nil
  }

  private mutating func fix(
    _ answer: LevelProgram.Answer, close: [Coalition]?
  ) throws(SolverFailure) {
    let basicSums = fixed.indices.filter { answer.isBasic[$0] }.map { fixed[$0] }
    let basicComplaints = complaints.indices.filter { answer.isBasic[fixed.count + $0] }
      .map { complaints[$0] }
    guard let proof = LevelProof(of: game, fixed: basicSums, complaints: basicComplaints) else {
      throw SolverFailure("a level of the game does not hold in exact arithmetic")
    }
    levels.append(FoundLevel(proof: proof, spanBefore: span, close: close))
    for (complaint, _) in proof.counting where span.insert(complaint.coalition) {
      let granted = Rational(complaint.weight) * proof.level
      let cost = Rational(Int(game.units(complaint.coalition)))
      fixed.append(
        FixedSum(complaint.coalition, value: cost + granted, level: levels.count))
    }
    complaints = complaints.filter { !span.contains($0.coalition) }
  }
}
