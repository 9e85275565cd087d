internal import AllotModel
internal import AllotProblems
internal import LinearPrograms

/// Finds changes of several statements that together end every conflict of a problem.
///
/// Minimums are lowered and limits raised; each change is measured as a part of what is stated.
struct CombinedRepair {
  /// What is to be small.
  enum Aim {
    /// What all parts add up to.
    case total
    /// The largest part; of several such changes the one with the least total.
    case largest
  }

  private let rules: [(rule: RuleVariants.Rule, stated: StatedAmount)]
  private let check: FeasibilityCheck
  private let formulation: MatchFormulation
  private var program: BareProgram
  /// By how much each number changes, as a part of it.
  ///
  /// - Shape: one per rule; positions of columns.
  private var parts: [Int] = []

  /// The changes of those of some statements that have a number above 0.
  init(of rules: [RuleVariants.Rule], in check: FeasibilityCheck) {
    self.check = check
    self.rules = rules.compactMap { rule in
      StatedAmount(rule, in: check.problem).flatMap { $0.amount > 0 ? (rule, $0) : nil }
    }
    formulation = check.formulation(check.problem(without: self.rules.map(\.rule)))
    program = formulation.program
    for (_, stated) in self.rules { parts.append(addPart(of: stated)) }
  }

  /// The changes; `nil` when none of these statements can end the conflict.
  func run(_ aim: Aim) throws(SolverFailure) -> StatementConflict.Repair? {
    var program = program
    let total = Objective(.minimize, parts.map { ($0, 1) })
    var aims: [LinearPrograms.Aim] = [.best(total)]
    if aim == .largest {
      let largest = program.addColumn(bounds: 0 ... .infinity)
      for part in parts {
        program.addRow(
          bounds: -.infinity...0,
          terms: [(column: part, coefficient: 1), (column: largest, coefficient: -1)])
      }
      aims.insert(.best(Objective(.minimize, [(largest, 1)])), at: 0)
    }
    // Of equal repairs the one that leaves the first statements alone.
    let order = Objective(
      .minimize, parts.enumerated().map { ($1, 1 / Double(1 + $0)) })
    let pursuit = try check.replanning.pursuit(of: program, aims: aims, tieBreak: order)
    guard let values = pursuit?.values else { return nil }
    let changes = zip(rules, parts).compactMap { entry, column in
      change(of: entry.rule, entry.stated, part: values[column])
    }
    return StatementConflict.Repair(changes: changes, isEnough: true)
  }

  /// What becomes of a statement; `nil` when it stays.
  private func change(
    of rule: RuleVariants.Rule, _ stated: StatedAmount, part: Double
  ) -> StatementConflict.Change? {
    guard part > Tolerance.level else { return nil }
    let isMinimum = if case .minimum = stated.side { true } else { false }
    let amount = stated.amount * (isMinimum ? max(0, 1 - part) : 1 + part)
    return StatementConflict.Change(rule, stated: stated, becomes: amount)
  }

  /// Adds a column for the part by which a number changes, and the rows that hold the rest of it.
  private mutating func addPart(of stated: StatedAmount) -> Int {
    let amount = stated.amount
    guard case .minimum(let need) = stated.side else {
      let part = program.addColumn(bounds: 0 ... .infinity)
      program.addRow(
        bounds: -.infinity...amount,
        terms: stated.terms(in: formulation) + [(column: part, coefficient: -amount)])
      return part
    }
    let part = program.addColumn(bounds: 0...1)
    for row in check.rows(ofNeed: need, in: formulation) {
      program.addRow(
        bounds: amount ... .infinity, terms: row + [(column: part, coefficient: amount)])
    }
    return part
  }
}
