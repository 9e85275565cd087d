internal import LinearPrograms

extension SeasonGeneration {
  /// The best season of each cohort at prices of the rows, and the bound that they prove.
  mutating func price(
    _ request: SeasonRequest, at duals: [Double]
  ) -> (seasons: [[Stint]?], bound: Double) {
    let held = request.rows.held(duals)
    let rates = request.rows.rates(at: held, for: request.aim, index)
    var bound = request.rows.most(at: held, for: request.aim)
    let found = cohorts.indices.map { cohort -> [Stint]? in
      guard request.counts[cohort] > 0 else { return nil }
      let crew = crew(ofCohort: cohort)
      var prices = rates.prices(for: crew, from: frozenSteps, in: index)
      request.rooms?(crew, &prices)
      let (season, _) = finders[crew.pool].season(for: crew, from: frozenSteps, at: prices)
      let traits = SeasonTraits(season, of: crew, from: frozenSteps, in: index)
      bound += Double(request.counts[cohort]) * rates.worth(of: traits, crew: crew, in: index)
      return season
    }
    return (found, bound)
  }

  /// Takes in the seasons that help at the prices of a solved program; whether any does.
  mutating func take(
    _ found: [[Stint]?], _ request: SeasonRequest, at solved: SolvedSeasons
  ) -> Bool {
    let rates = request.rows.rates(at: solved.duals, for: request.aim, index)
    let noise = SeasonGeneration.noise * max(1e-3, abs(solved.value))
    var added = false
    for (cohort, season) in found.enumerated() {
      guard let season else { continue }
      let crew = crew(ofCohort: cohort)
      let traits = SeasonTraits(season, of: crew, from: frozenSteps, in: index)
      let gain = rates.worth(of: traits, crew: crew, in: index) - solved.worths[cohort]
      if gain * Double(request.counts[cohort]) <= noise { continue }
      let before = seasons.count
      let position = add(season, ofCohort: cohort, rows: request.rows)
      if position >= before || solved.reducedCosts[position] == 0 { added = true }
    }
    return added
  }

  /// What a season has to bring all crews of its cohort, relative to the value.
  private static let noise = 1e-8

  /// Leaves out the seasons that are far from helping.
  mutating func forget(_ solved: SolvedSeasons, _ request: SeasonRequest) {
    let inside = solved.amounts.indices.filter { isInside[$0] }
    let most = 3 * (request.rows.rowBounds.count + cohorts.count)
    guard inside.count > most else { return }
    let far = inside.filter {
      solved.amounts[$0] == 0 && solved.reducedCosts[$0] < 0 && !idle.contains($0)
    }
    .sorted { (solved.reducedCosts[$0], $0) < (solved.reducedCosts[$1], $1) }
    for season in far.prefix(inside.count - most / 2) { isInside[season] = false }
  }
}

extension SeasonRows {
  /// Prices without those that no bound of their row could bring.
  func held(_ duals: [Double]) -> [Double] {
    zip(duals, rowBounds).map { dual, bounds in
      let bound = dual > 0 ? bounds.upperBound : bounds.lowerBound
      return bound.isFinite ? dual : 0
    }
  }

  /// The most that rows and columns bring at prices, seasons apart.
  func most(at duals: [Double], for aim: SeasonAim) -> Double {
    var gains = [Double](repeating: 0, count: columnBounds.count)
    for (column, coefficient) in aim.terms { gains[column] += coefficient }
    var most = 0.0
    for (row, dual) in duals.enumerated() where dual != 0 {
      most += dual * (dual > 0 ? rowBounds[row].upperBound : rowBounds[row].lowerBound)
      for (column, coefficient) in terms[row] { gains[column] -= dual * coefficient }
    }
    for (gain, bounds) in zip(gains, columnBounds) where gain != 0 {
      most += gain * (gain > 0 ? bounds.upperBound : bounds.lowerBound)
    }
    return most
  }
}
