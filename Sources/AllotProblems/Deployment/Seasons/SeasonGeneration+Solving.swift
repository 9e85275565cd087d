internal import LinearPrograms

/// A program of seasons in a solver's hands.
struct LoadedSeasons {
  let session: any SolverSession
  /// The seasons in it, ascending.
  let inside: [Int]
  var program: BareProgram
}

/// Where rows, columns, cohorts and seasons stood at the last best mixture.
struct SeasonBasis {
  var rows: [BasisStatus]
  var cohorts: [BasisStatus]
  var columns: [BasisStatus]
  /// Shape: one per season known then.
  var seasons: [BasisStatus]
}

/// The best mixture of the seasons that are known.
struct SolvedSeasons {
  let value: Double
  /// Shape: one per row.
  let duals: [Double]
  /// Shape: one per cohort; what one more of its crews would bring.
  let worths: [Double]
  /// Shape: one per season known.
  let amounts: [Double]
  let reducedCosts: [Double]
}

extension SeasonGeneration {
  /// Solves the program of the seasons inside.
  mutating func solve(
    _ request: SeasonRequest, again: Bool, stop: StopSignal
  ) throws(SolverFailure) -> SolvedSeasons? {
    let rows = request.rows
    let first = rows.columnBounds.count
    let (session, inside) = try session(for: request, again: again)
    guard case .optimal(let solution) = try session.solve(stop: stop) else { return nil }
    var amounts = [Double](repeating: 0, count: seasons.count)
    var costs = amounts
    var statuses = [BasisStatus](repeating: .atLower, count: seasons.count)
    for (place, season) in inside.enumerated() {
      amounts[season] = solution.values[first + place]
      costs[season] = solution.reducedCosts[first + place]
      statuses[season] = solution.basis.columns[first + place]
    }
    let rowCount = rows.rowBounds.count
    basis = SeasonBasis(
      rows: Array(solution.basis.rows[..<rowCount]),
      cohorts: Array(solution.basis.rows[rowCount...]),
      columns: Array(solution.basis.columns[..<first]), seasons: statuses)
    return SolvedSeasons(
      value: solution.objectiveValue, duals: Array(solution.duals[..<rowCount]),
      worths: Array(solution.duals[rowCount...]), amounts: amounts, reducedCosts: costs)
  }

  /// The program in the solver's hands: the one that was solved last, with other bounds, where that is
  /// enough.
  mutating func session(
    for request: SeasonRequest, again: Bool
  ) throws(SolverFailure) -> (session: any SolverSession, inside: [Int]) {
    let program: BareProgram
    if again, let loaded {
      program = self.program(of: loaded.inside, request)
      for (column, bounds) in program.columnBounds.enumerated()
      where bounds != loaded.program.columnBounds[column] {
        loaded.session.setBounds(ofColumn: column, to: bounds)
      }
      for (row, bounds) in program.rowBounds.enumerated()
      where bounds != loaded.program.rowBounds[row] {
        loaded.session.setBounds(ofRow: row, to: bounds)
      }
      self.loaded?.program = program
      return (loaded.session, loaded.inside)
    }
    let inside = seasons.indices.filter { isInside[$0] }
    program = self.program(of: inside, request)
    let session = try solver.makeSession(for: program)
    let first = request.rows.columnBounds.count
    let worths = inside.enumerated().map {
      (first + $0, request.aim.worth(of: seasons[$1].traits))
    }
    session.setObjective(
      Objective(.maximize, request.aim.terms + worths.filter { $0.1 != 0 }))
    session.setBasis(startingBasis(inside, request.rows))
    loaded = LoadedSeasons(session: session, inside: inside, program: program)
    return (session, inside)
  }

  private func program(of inside: [Int], _ request: SeasonRequest) -> BareProgram {
    let rows = request.rows
    var terms = rows.terms + cohorts.map { _ in [] }
    var program = BareProgram()
    for bounds in rows.columnBounds { program.addColumn(bounds: bounds) }
    for season in inside {
      let own = seasons[season]
      let isBarred = season < request.isBarred.count && request.isBarred[season]
      let count = isBarred ? 0 : Double(request.counts[own.cohort])
      let column = program.addColumn(bounds: 0...count)
      for link in own.links { terms[link.row].append((column, link.coefficient)) }
      terms[rows.rowBounds.count + own.cohort].append((column, 1))
    }
    let counts = request.counts.map { Double($0)...Double($0) }
    for (bounds, own) in zip(rows.rowBounds + counts, terms) {
      program.addRow(bounds: bounds, terms: own)
    }
    return program
  }

  private func startingBasis(_ inside: [Int], _ rows: SeasonRows) -> Basis {
    func filled(_ known: [BasisStatus], _ count: Int, _ other: BasisStatus) -> [BasisStatus] {
      Array(known.prefix(count))
        + [BasisStatus](repeating: other, count: max(0, count - known.count))
    }
    let seasons = inside.map { season in
      season < basis?.seasons.count ?? 0 ? basis?.seasons[season] ?? .atLower : .atLower
    }
    return Basis(
      columns: filled(basis?.columns ?? [], rows.columnBounds.count, .atLower) + seasons,
      rows: filled(basis?.rows ?? [], rows.rowBounds.count, .basic)
        + filled(basis?.cohorts ?? [], cohorts.count, .basic))
  }
}
