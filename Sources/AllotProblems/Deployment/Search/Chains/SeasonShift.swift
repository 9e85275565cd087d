internal import AllotModel

/// One step more at one end of a stay, paid for with a step at an end of a stay of the same season, or
/// with nothing.
struct SeasonShift: Hashable, Sendable {
  /// An end of one of a season's stays.
  struct End: Hashable, Sendable {
    /// The place of the stay in the season.
    let stay: Int
    let isFirst: Bool
  }

  /// The cell that is served after it: the seat's position times the number of steps, and the step.
  let gain: Int
  /// The cell that is not served any more; `nil` where the season is one step longer.
  let loss: Int?
  let grown: End
  let shrunk: End?

  /// The season after it.
  func applied(to season: [Stint]) -> [Stint] {
    var season = season
    season.grow(grown)
    if let shrunk { season.shrink(shrunk) }
    return season
  }
}

extension [Stint] {
  var ends: [SeasonShift.End] {
    indices.flatMap { stay in
      [
        SeasonShift.End(stay: stay, isFirst: true), SeasonShift.End(stay: stay, isFirst: false),
      ]
    }
  }

  /// Makes a stay one step longer at one end.
  mutating func grow(_ end: SeasonShift.End) {
    let (own, steps) = (self[end.stay], self[end.stay].steps)
    self[end.stay] = Stint(
      seat: own.seat,
      steps: end.isFirst
        ? (steps.lowerBound - 1)...steps.upperBound : steps.lowerBound...(steps.upperBound + 1))
  }

  /// Makes a stay of at least two steps one step shorter at one end.
  mutating func shrink(_ end: SeasonShift.End) {
    let (own, steps) = (self[end.stay], self[end.stay].steps)
    self[end.stay] = Stint(
      seat: own.seat,
      steps: end.isFirst
        ? (steps.lowerBound + 1)...steps.upperBound : steps.lowerBound...(steps.upperBound - 1))
  }

  /// The cell of the outermost step of a stay.
  func cell(at end: SeasonShift.End, stepCount: Int) -> Int {
    let own = self[end.stay]
    return own.seat * stepCount + (end.isFirst ? own.steps.lowerBound : own.steps.upperBound)
  }

  /// Every shift that the rules allow in this season.
  func shifts(under rules: SeasonRules, stepCount: Int) -> [SeasonShift] {
    var (shifts, season): ([SeasonShift], [Stint]) = ([], self)
    let ends = self.ends
    for grown in ends {
      let outermost =
        grown.isFirst ? self[grown.stay].steps.lowerBound : self[grown.stay].steps.upperBound
      guard grown.isFirst ? outermost > 0 : outermost < stepCount - 1 else { continue }
      season.grow(grown)
      let gain = season.cell(at: grown, stepCount: stepCount)
      if rules.allow(season) {
        shifts.append(SeasonShift(gain: gain, loss: nil, grown: grown, shrunk: nil))
      } else {
        let longer = season[grown.stay]
        for shrunk in ends where shrunk != grown && season[shrunk.stay].steps.count > 1 {
          let own = season[shrunk.stay]
          let loss = season.cell(at: shrunk, stepCount: stepCount)
          season.shrink(shrunk)
          if rules.allow(season) {
            shifts.append(SeasonShift(gain: gain, loss: loss, grown: grown, shrunk: shrunk))
          }
          season[shrunk.stay] = own
        }
        season[grown.stay] = longer
      }
      season[grown.stay] = self[grown.stay]
    }
    return shifts
  }
}
