package import AllotModel

/// Everything that rules look up, made once: a rule costs what it writes, and scans nothing.
package struct MatchIndex: Sendable {
  package let problem: MatchingProblem
  package let numbers: ProblemNumbers
  /// Sorted by offer, then need.
  package let arcs: [Arc]
  /// Shape: one per offer; positions in `arcs`.
  package let arcsByOffer: PositionLists
  /// Shape: one per need; positions in `arcs`.
  package let arcsByNeed: PositionLists
  private let candidates: Candidates
  private let maker: ArcMaker

  package init(_ problem: MatchingProblem) {
    self.problem = problem
    numbers = ProblemNumbers(problem)
    candidates = Candidates(numbers)
    maker = ArcMaker(problem: problem, numbers: numbers)
    let arcs = MatchIndex.arcs(of: problem, maker, candidates)
    arcsByOffer = PositionLists(count: problem.offers.count) { take in
      for position in arcs.indices { take(arcs[position].offer, position) }
    }
    arcsByNeed = PositionLists(count: problem.needs.count) { take in
      for position in arcs.indices { take(arcs[position].need, position) }
    }
    self.arcs = arcs
  }

  /// Offer by offer, so that the arcs come in their order.
  private static func arcs(
    of problem: MatchingProblem, _ maker: ArcMaker, _ candidates: Candidates
  ) -> [Arc] {
    var arcs: [Arc] = []
    for offer in problem.offers.indices {
      let first = arcs.count
      for (needs, substitute) in candidates.needs(forOffer: offer) {
        addArcs(from: offer, to: needs, substitute, maker, to: &arcs)
      }
      if candidates.hasSubstitutes(offer: offer) {
        arcs[first...].sort { ($0.need, $0.substitute ?? -1) < ($1.need, $1.substitute ?? -1) }
      }
    }
    return arcs
  }

  /// Adds the arcs of one offer; the way to a state is looked up once for needs that follow.
  private static func addArcs(
    from offer: Int, to needs: ArraySlice<Int>, _ substitute: Int?, _ maker: ArcMaker,
    to arcs: inout [Arc]
  ) {
    var last: (state: Int, way: ArcMaker.Way?)?
    for need in needs {
      let state = maker.numbers.stateOfNeed[need]
      if last?.state != state {
        last = (state, try? maker.way(fromOffer: offer, toState: state).get())
      }
      guard let way = last?.way else { continue }
      if case .success(let arc) = maker.arc(
        offer: offer, need: need, substitute: substitute, by: way)
      {
        arcs.append(arc)
      }
    }
  }
}

extension MatchIndex {
  /// The resource that a need asks for.
  package func resource(ofNeed position: Int) -> Resource {
    resource(numbers.resourceOfNeed[position])
  }

  /// The resource that an offer gives.
  package func resource(ofOffer position: Int) -> Resource {
    resource(numbers.resourceOfOffer[position])
  }

  private func resource(_ number: Int) -> Resource {
    precondition(
      number < problem.resources.count, "a problem names only resources that are there")
    return problem.resources[number]
  }

  /// What is asked for in all, for a lasting resource in all steps together.
  package func demand(ofNeed position: Int) -> Double {
    let steps =
      resource(ofNeed: position).isLasting ? problem.needs[position].window.steps.count : 1
    return problem.needs[position].quantity * Double(steps)
  }

  /// The offers of a need's resource or of a substitute that cannot serve it, and why.
  package func obstacles(forNeed position: Int) -> [(offer: Int, obstacle: Obstacle)] {
    var found: [(offer: Int, obstacle: Obstacle)] = []
    forEachObstacle(toNeed: position) { found.append(($0, $1)) }
    return found
  }

  /// Tells each offer of a need's resource or of a substitute that cannot serve it, and why.
  package func forEachObstacle(
    toNeed position: Int, _ tell: (_ offer: Int, _ obstacle: Obstacle) -> Void
  ) {
    let state = numbers.stateOfNeed[position]
    for (offers, substitute) in candidates.offers(forNeed: position) {
      for offer in offers {
        switch maker.way(fromOffer: offer, toState: state) {
        case .failure(let blocked): tell(offer, blocked.obstacle)
        case .success(let way):
          if let obstacle = maker.obstacle(
            fromOffer: offer, toNeed: position, substitute: substitute, by: way)
          {
            tell(offer, obstacle)
          }
        }
      }
    }
  }
}
