internal import AllotModel
package import LinearPrograms

/// A roster program whose rules are being written.
package struct RosterDraft: Sendable {
  /// One arc of a graph as a column.
  struct Way: Sendable {
    let column: Int
    let crewSize: Int
    let pool: Int
    let stint: Stint?
    let changes: Int

    /// By pool, first step, seat and last step.
    var order: StayOrder {
      StayOrder(numbers: [
        pool, stint?.steps.lowerBound ?? 0, stint?.seat ?? 0, stint?.steps.upperBound ?? 0, column,
      ])
    }
  }

  /// Where a stay stands among all.
  struct StayOrder: Comparable {
    let numbers: [Int]

    static func < (left: Self, right: Self) -> Bool {
      left.numbers.lexicographicallyPrecedes(right.numbers)
    }
  }

  let index: DeploymentIndex
  let crews: Crews
  let goals: [DeploymentGoal]
  package private(set) var program = LinearProgram<RosterMeaning, RosterReason>()
  private(set) var ways: [Way] = []
  /// Who counts, who is present, who begins and ends, by seat and step, as terms over columns.
  private(set) var tables: StintTables
  /// What settled tours add to each of them.
  let settled: RosterCount
  /// Shape: by post and step; -1 outside the post's window.
  private(set) var countedColumns: [Int]
  /// Shape: one per goal; the columns of its values or members.
  var goalColumns: [[Int]]
  /// How many crews could serve at each seat.
  private let crewCountBySeat: [Int]

  /// Begins with a column for what counts at each post in each step, at least the minimum unless
  /// that `mayFail`.
  init(
    _ index: DeploymentIndex, crews: Crews, goals: [DeploymentGoal], minimumsMayFail: Bool = false
  ) {
    self.index = index
    self.crews = crews
    self.goals = goals
    crewCountBySeat = crews.all.reduce(into: [Int](repeating: 0, count: index.seats.count)) {
      for seat in index.seatsByPool[$1.pool] { $0[seat] += 1 }
    }
    settled = index.count(ofSettled: crews.settled)
    tables = StintTables(index)
    countedColumns = [Int](repeating: -1, count: index.problem.posts.count * index.stepCount)
    goalColumns = goals.map { _ in [] }
    for (position, post) in index.problem.posts.enumerated() {
      let countable = index.countableSteps(ofPost: position)
      for step in index.steps(ofPost: position) {
        let isHeld = !minimumsMayFail && step >= crews.frozenSteps && countable.contains(step)
        let least = isHeld ? post.minimum : 0
        guard least <= post.quantity else { continue }
        countedColumns[position * index.stepCount + step] = program.addColumn(
          meaning: .counted(post.id, step: step),
          bounds: Double(least)...Double(post.quantity), isWhole: true)
      }
    }
  }

  /// Adds a column for an arc, up to as many crews as there are.
  mutating func addWay(_ arc: SeasonGraph.Arc, ofPool pool: Int, crews: Int) -> Int {
    let own = index.problem.pools[pool]
    let size = max(1, own.crew)
    let most = min(crews, arc.stint.flatMap { room(for: $0, ofSize: size) } ?? crews)
    let column = program.addColumn(
      meaning: .crews(own.id, arc.stint), bounds: 0...Double(most), isWhole: true)
    let way = Way(
      column: column, crewSize: size, pool: pool, stint: arc.stint, changes: arc.changes)
    ways.append(way)
    if let stint = arc.stint { tables.add(stint, column: column, experts: Double(size)) }
    return column
  }

  /// How many crews the quantity lets make a stay together; `nil` where only rows can tell.
  ///
  /// Whoever is there beyond the quantity stands beside a newcomer and beside someone who leaves. In
  /// a stay longer than a handover there is a step in which those of the stay are not both; then
  /// others who come and go must be, where there are any.
  private func room(for stint: Stint, ofSize size: Int) -> Int? {
    let handover = index.problem.settings.handover
    guard stint.steps.lowerBound >= crews.frozenSteps, stint.steps.count > handover,
      handover == 0 || (crewCountBySeat[stint.seat] < 2 && crews.settled.isEmpty)
    else { return nil }
    return index.seats[stint.seat].limit / size
  }

  @discardableResult
  mutating func addColumn(
    _ meaning: RosterMeaning, bounds: ClosedRange<Double>
  ) -> Int {
    program.addColumn(meaning: meaning, bounds: bounds, isWhole: true)
  }

  /// Adds a column to what counts, is present, comes or goes at a seat in a step.
  mutating func addPlace(_ kind: StintKind, _ cell: Int, column: Int) {
    tables.add(kind, cell, column: column)
  }

  mutating func addRow(
    because reason: RosterReason, bounds: ClosedRange<Double>,
    terms: [(column: Int, coefficient: Double)]
  ) {
    program.addRow(because: reason, bounds: bounds, terms: terms)
  }

  /// Whether everybody present at a seat counts, each as one unit, and nobody may be there beyond
  /// the quantity.
  func everybodyCounts(_ seat: Int, step: Int) -> Bool {
    let settings = index.problem.settings
    let own = index.seats[seat]
    return settings.briefing == 0 && settings.handover == 0 && index.unitSizes[own.post] == 1
      && step >= crews.frozenSteps && countedColumn(post: own.post, step: step) >= 0
  }

  func countedColumn(post: Int, step: Int) -> Int { countedColumns[post * index.stepCount + step] }
}

/// Terms over columns by seat and step.
struct StintTables: Sendable {
  typealias Terms = [(column: Int, coefficient: Double)]

  private let index: DeploymentIndex
  private(set) var present: [Terms]
  private(set) var counting: [Terms]
  private(set) var starts: [Terms]
  private(set) var ends: [Terms]

  init(_ index: DeploymentIndex) {
    self.index = index
    let none = [Terms](repeating: [], count: index.seats.count * index.stepCount)
    (present, counting, starts, ends) = (none, none, none, none)
  }

  mutating func add(_ stint: Stint, column: Int, experts: Double) {
    let row = stint.seat * index.stepCount
    let (first, last) = (stint.steps.lowerBound, stint.steps.upperBound)
    let counts = first + index.problem.settings.briefing
    for step in first...last {
      present[row + step].append((column, experts))
      if step >= counts { counting[row + step].append((column, experts)) }
    }
    starts[row + first].append((column, experts))
    ends[row + last].append((column, experts))
  }

  /// Adds one expert who does this in a cell.
  mutating func add(_ kind: StintKind, _ cell: Int, column: Int) {
    switch kind {
    case .counting: counting[cell].append((column, 1))
    case .present: present[cell].append((column, 1))
    case .starts: starts[cell].append((column, 1))
    case .ends: ends[cell].append((column, 1))
    }
  }
}

/// One sentence of a deployment problem, which writes its rows.
protocol RosterRule: Sendable {
  func write(into draft: inout RosterDraft)
}
