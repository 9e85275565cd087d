/// How much worse than the last a roster may be and still be gone on from.
enum SearchPatience {
  /// The part of the way from much to nothing that a search goes: a roster that is good already would
  /// be lost by what is accepted at first.
  case along(ClosedRange<Double>)
  /// Less than one change or one unit brings, so that nothing is given up for what may come.
  case gentle
  /// Up to eight changes or units at first and two in the end, so that what is open can wander to where
  /// somebody has room for it.
  case lively

  /// What is accepted at first is less than a unit of the last priorities, so that what rounding found
  /// is not lost.
  static let usual = Self.along(0.15...1)
}

/// What a patience comes to, for weights.
struct SearchAllowance {
  private let patience: SearchPatience
  private let losses: [Double]
  private let gentlest: Double

  init(_ patience: SearchPatience, weights: RosterWeights) {
    self.patience = patience
    losses = weights.patiences
    gentlest = (weights.units + weights.floors + [weights.change]).filter { $0 > 0 }.min() ?? 0
  }

  /// What is accepted where most is.
  var most: Double { losses[0] }

  /// What may be lost once a part of the work is done.
  func loss(at done: Double) -> Double {
    switch patience {
    case .along(let way):
      return losses[min(losses.count - 1, Int(part(done, of: way) * Double(losses.count)))]
    case .lively:
      let halvings = Int(done * Double(SearchAllowance.halvings))
      return gentlest * Double(1 << (SearchAllowance.halvings - halvings))
    case .gentle: return gentlest * max(0, 0.5 - 0.45 * done)
    }
  }

  /// By which part what a stay brings may vary.
  func noise(at done: Double) -> Double {
    switch patience {
    case .along(let way): return 0.4 * (1 - part(done, of: way))
    case .lively: return 0.4
    case .gentle: return 0.4 * (1 - 0.5 * done)
    }
  }

  /// How often a lively search halves what it accepts.
  private static let halvings = 3

  private func part(_ done: Double, of way: ClosedRange<Double>) -> Double {
    way.lowerBound + (way.upperBound - way.lowerBound) * done
  }
}
