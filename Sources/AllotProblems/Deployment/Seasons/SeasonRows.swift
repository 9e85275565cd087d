internal import AllotModel
internal import LinearPrograms

/// The rows that seasons share, and the columns in them that are no seasons: what counts, what a
/// state sends, worst levels.
struct SeasonRows {
  typealias Terms = [(column: Int, coefficient: Double)]

  /// What an expert adds to a row.
  struct Link {
    let row: Int
    let coefficient: Double
  }

  var columnBounds: [ClosedRange<Double>] = []
  var rowBounds: [ClosedRange<Double>] = []
  /// Shape: one list per row.
  private(set) var terms: [Terms] = []
  /// Shape: by post and step; -1 outside the post's window.
  private(set) var countedColumns: [Int]
  /// Shape: one per goal; how it is bounded and kept, columns and rows as they are here.
  private(set) var boundaries: [GoalBoundary] = []
  /// What an expert adds who counts, is present, comes or goes, by seat and step.
  private var links: [StintKind: [[Link]]] = [:]
  /// Shape: one per pool; the row that counts what its state sends, -1 where none does.
  private var sentRows: [Int]
  /// The rows that keep sums over seasons.
  private(set) var moneyRow = -1
  private(set) var tourRow = -1
  private(set) var changeRow = -1

  init(_ index: DeploymentIndex, crews: Crews, goals: [DeploymentGoal]) {
    var draft = RosterDraft(index, crews: crews, goals: goals)
    let places = draft.addPlaces()
    let rules: [any RosterRule] = [CountedIsThere(), QuantityIsTheMost(), MembersAreCounted()]
    for rule in rules { rule.write(into: &draft) }
    let scoring = RosterScoring(index: index, crews: crews, goals: goals)
    let settled = scoring.score(of: Roster(seasons: crews.all.map { _ in [] }))
    let drafted = goals.indices.map { draft.boundary(of: $0, settled: settled) }
    countedColumns = []
    sentRows = index.problem.pools.map { _ in -1 }
    let own = takeColumns(of: draft, but: places)
    takeRows(of: draft, places: places, own: own, index)
    countedColumns = draft.countedColumns.map { $0 < 0 ? -1 : own[$0] }
    boundaries = drafted.map { $0.renamed { own[$0] } }
    for (goal, boundary) in zip(goals, boundaries) {
      guard let row = boundary.row else { continue }
      switch goal.objective {
      case .cost: moneyRow = row
      case .tours: tourRow = row
      case .changes: changeRow = row
      default: break
      }
    }
  }

  /// Adds a column, and answers its position.
  mutating func addColumn(_ bounds: ClosedRange<Double>) -> Int {
    columnBounds.append(bounds)
    return columnBounds.count - 1
  }

  mutating func addRow(_ bounds: ClosedRange<Double>, _ own: Terms) {
    rowBounds.append(bounds)
    terms.append(own)
  }

  /// Adds a column that counts in every row as another does.
  mutating func addTwin(of column: Int, _ bounds: ClosedRange<Double>) -> Int {
    let twin = addColumn(bounds)
    for row in rowsByColumn[column] ?? [] {
      let own = terms[row].filter { $0.column == column }
      terms[row] += own.map { (twin, $0.coefficient) }
    }
    return twin
  }

  /// The rows in which a counted column stands.
  private var rowsByColumn: [Int: [Int]] = [:]

  /// Shape: of the answer: by column of the draft; -1 for places.
  private mutating func takeColumns(of draft: RosterDraft, but places: StintPlaces) -> [Int] {
    draft.program.numbers.columnBounds.enumerated().map { column, bounds in
      places.columns.contains(column) ? -1 : addColumn(bounds)
    }
  }

  private mutating func takeRows(
    of draft: RosterDraft, places: StintPlaces, own: [Int], _ index: DeploymentIndex
  ) {
    for kind in StintKind.allCases {
      links[kind] = [[Link]](repeating: [], count: index.seats.count * index.stepCount)
    }
    let numbers = draft.program.numbers
    for row in 0..<numbers.rowCount {
      var taken: Terms = []
      for term in numbers.terms(ofRow: row) {
        let (column, coefficient) = (numbers.termColumns[term], numbers.termCoefficients[term])
        if own[column] >= 0 {
          taken.append((own[column], coefficient))
          rowsByColumn[own[column], default: []].append(row)
        } else {
          let place = places.place(of: column)
          links[place.kind]?[place.cell].append(Link(row: row, coefficient: coefficient))
        }
      }
      addRow(numbers.rowBounds[row], taken)
      guard case .sentIsCounted(let state) = draft.program.reasons[row] else { continue }
      for (pool, its) in index.problem.pools.enumerated() where its.state == state {
        sentRows[pool] = row
      }
    }
  }
}

extension SeasonRows {
  /// What the rows at given prices and an objective leave every part of a season.
  ///
  /// - Shape: of `duals`: one per row.
  func rates(at duals: [Double], for aim: SeasonAim, _ index: DeploymentIndex) -> SeasonRates {
    var rates = SeasonRates(index)
    func priced(_ kind: StintKind) -> [Double] {
      (links[kind] ?? []).map { $0.reduce(0) { $0 - duals[$1.row] * $1.coefficient } }
    }
    (rates.counting, rates.present) = (priced(.counting), priced(.present))
    (rates.starts, rates.ends) = (priced(.starts), priced(.ends))
    func dual(_ row: Int) -> Double { row < 0 ? 0 : duals[row] }
    rates.expertStep = sentRows.map { -dual($0) }
    rates.money = aim.money - dual(moneyRow)
    rates.tour = aim.tour - dual(tourRow)
    rates.change = aim.change - dual(changeRow)
    return rates
  }

  /// What one crew's season adds to each row.
  func terms(of traits: SeasonTraits, crew: Crew, _ index: DeploymentIndex) -> [Link] {
    var sums: [Int: Double] = [:]
    func add(_ kind: StintKind, _ cell: Int) {
      for link in links[kind]?[cell] ?? [] {
        sums[link.row, default: 0] += link.coefficient * Double(crew.size)
      }
    }
    for stint in traits.season {
      let row = stint.seat * index.stepCount
      let counts = stint.steps.lowerBound + index.problem.settings.briefing
      for step in stint.steps {
        add(.present, row + step)
        if step >= counts { add(.counting, row + step) }
      }
      add(.starts, row + stint.steps.lowerBound)
      add(.ends, row + stint.steps.upperBound)
    }
    for (row, amount) in [
      (sentRows[crew.pool], Double(traits.expertSteps)), (moneyRow, traits.cost),
      (tourRow, Double(traits.tours)), (changeRow, Double(traits.changes)),
    ] where row >= 0 {
      sums[row, default: 0] += amount
    }
    return sums.filter { $0.value != 0 }.sorted { $0.key < $1.key }
      .map { Link(row: $0.key, coefficient: $0.value) }
  }
}

/// What is to be as large as possible over seasons and the columns beside them.
struct SeasonAim {
  /// Over columns of the rows.
  var terms: SeasonRows.Terms = []
  /// What a unit of the currency adds, an expert's tour, an expert-step that differs.
  var money = 0.0
  var tour = 0.0
  var change = 0.0

  func worth(of traits: SeasonTraits) -> Double {
    money * traits.cost + tour * Double(traits.tours) + change * Double(traits.changes)
  }
}
