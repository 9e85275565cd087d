extension CutLevelling {
  /// The column of which there is to be as much, or as little, as possible.
  func counted(of agent: Int) -> Int {
    sign > 0 ? levelling.agents[agent].column : twins[agent]
  }

  /// How much of the level is missing, or exceeded, by each open agent.
  ///
  /// - Shape: of the answer: one per open agent.
  func lacks(of solution: Solution, at level: Double) -> [Double] {
    open.map { agent in
      let held = solution.values[counted(of: agent)]
      return sign > 0 ? value(of: agent, at: level) - held : held
    }
  }

  func sum(_ amounts: [Double]) -> Double {
    zip(open, amounts).reduce(0) { $0 + counts[$1.0] * $1.1 }
  }

  /// Whether rounding is all that keeps anybody from the level.
  func isReached(_ level: Double, lacking lacks: [Double]) -> Bool {
    let wanted = open.map { abs(value(of: $0, at: level)) }
    return sum(lacks) <= Tolerance.kept * sum(wanted)
      && zip(lacks, wanted).allSatisfy { $0 <= Tolerance.held * $1 }
  }

  /// How much each open agent counts in the cut, from 0 to 1.
  ///
  /// - Shape: of the answer: one per open agent.
  func weights(by solution: Solution) -> [Double] {
    open.map { agent in
      min(1, max(0, 1 - solution.reducedCosts[counted(of: agent)] / counts[agent]))
    }
  }

  func weight(of weights: [Double]) -> Double {
    sum(zip(open, weights).map { levelling.agents[$0].scale * $1 })
  }
}

extension Levelling {
  /// How many times as large as the smallest agent the largest may be, so that units are counted.
  ///
  /// What a small agent lacks must not drown in the rounding of large ones.
  private static let mostSpread = 1e4

  /// What one unit of each agent counts in a sum: 1, which leaves a flow the fewest prices, or by
  /// its scale, where agents are too different for that.
  ///
  /// - Shape: one per agent.
  var counts: [Double] {
    let scales = agents.map(\.scale)
    guard let least = scales.min(), let most = scales.max(), most > Self.mostSpread * least else {
      return agents.map { _ in 1 }
    }
    return scales.map { 1 / $0 }
  }
}
