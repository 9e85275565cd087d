internal import AllotExplanation
internal import AllotModel

/// Says what was stated, why it cannot hold and what would mend it.
struct ConflictWords {
  let problem: MatchingProblem
  let names: MatchNames

  /// `LT tent insists on 6 pieces`, `the budget cost (EUR 35)`.
  func name(of statement: StatementConflict.Statement) -> String {
    if statement.kind == .needMinimum, let need = names.need(.init(statement.id)) {
      return "\(names.name(of: need)) insists on \(names.amount(need.minimum, of: need.resource))"
        + (isLasting(need) ? " at all times" : "")
    }
    let amount = amount(of: statement).map { " (\(text($0, of: statement)))" } ?? ""
    return shortName(of: statement) + amount
  }

  /// `Together 14 units are asked, and 10 can be kept at most: 14 > 10, short by 4`, and what more
  /// could be kept without other statements.
  func sentences(for clash: StatementConflict.Clash) -> [String] {
    [contradiction(of: clash), aloneSentence(for: clash)].compactMap(\.self)
  }

  private func contradiction(of clash: StatementConflict.Clash) -> String? {
    let time = time(of: clash)
    switch clash.contradiction {
    case nil: return nil
    case .minimums(let asked, let kept):
      let minimums = clash.statements.filter { $0.kind == .needMinimum }
      guard let first = minimums.first else { return nil }
      let start = minimums.count == 1 ? "" : "Together "
      return "\(start)\(text(asked, of: first)) \(asked == 1 ? "is" : "are") asked, and "
        + "\(number(kept)) can be kept at most\(time)" + comparison(asked, kept)
    case .limit(let statement, let needed, let stated):
      return "What is insisted on takes \(text(needed, of: statement)) at least, and "
        + "\(shortName(of: statement)) has \(text(stated, of: statement))"
        + comparison(needed, stated)
    case .minimum(let statement, let asked, let kept):
      return "\(text(asked, of: statement)) \(asked == 1 ? "is" : "are") asked by \(statement.id), "
        + "and \(number(kept)) can be kept at most\(time) while the others are"
        + comparison(asked, kept)
    }
  }

  /// `Were all other statements lifted, it would be 400; what takes the rest: PL tent insists on 9`.
  private func aloneSentence(for clash: StatementConflict.Clash) -> String? {
    guard let alone = clash.keptAlone else { return nil }
    let holders = clash.holders.map(name)
    return "Were all other statements lifted, it would be \(number(alone))"
      + (holders.isEmpty ? "" : "; what holds it back: \(holders.joined(separator: "; and "))")
  }

  /// ` from 2021-08-09 to 2021-08-15`; empty where no single time is to blame.
  private func time(of clash: StatementConflict.Clash) -> String {
    guard let days = days(of: clash) else { return "" }
    return " from \(days.lowerBound) to \(days.upperBound)"
  }

  /// The first days in which no more can be kept; `nil` where that is so all the time.
  func days(of clash: StatementConflict.Clash) -> ClosedRange<Day>? {
    let minimum = clash.statements.first { $0.kind == .needMinimum }
    guard let steps = clash.steps, let horizon = problem.horizon,
      let need = minimum.flatMap({ names.need(.init($0.id)) }), steps != need.window.steps
    else { return nil }
    return horizon.firstDay(ofStep: steps.lowerBound)...horizon.lastDay(ofStep: steps.upperBound)
  }

  /// One sentence without its full stop.
  func sentence(for repair: StatementConflict.Repair) -> String {
    let parts = repair.changes.map(sentence).joined(separator: "; and ")
    let rest = repair.isEnough ? "" : "; another conflict is left then"
    return "\(parts) (\(measure(of: repair)))\(rest)"
  }

  /// `33.3 % less`, or how much the largest of several changes is.
  private func measure(of repair: StatementConflict.Repair) -> String {
    guard repair.changes.count == 1, let change = repair.changes.first else {
      return "together, none by more than \(percent(repair.largestPart))"
    }
    if change.amount == nil { return "all of it" }
    return percent(change.part) + (change.statement.kind == .needMinimum ? " less" : " more")
  }

  private func sentence(for change: StatementConflict.Change) -> String {
    let name = name(of: change.statement)
    guard let amount = change.amount else { return "\(name): lift it" }
    let verb = change.statement.kind == .needMinimum ? "lower it to" : "raise it to"
    return "\(name): \(verb) \(text(amount, of: change.statement))"
  }
}

extension ConflictWords {
  private func shortName(of statement: StatementConflict.Statement) -> String {
    RuleNames(names: names).name(of: statement.kind, [statement.id])
  }

  private func isLasting(_ need: Need) -> Bool {
    names.resource(need.resource)?.isLasting == true && problem.horizon != nil
  }

  /// `: 14 > 10, short by 4`.
  private func comparison(_ asked: Double, _ kept: Double) -> String {
    ": \(number(asked)) > \(number(kept)), short by \(number(asked - kept))"
  }

  private func number(_ value: Double) -> String { NumberWords.quantity(value) }

  private func percent(_ part: Double) -> String {
    part < 10 ? NumberWords.percent(part) : "more than ten times"
  }

  /// What a limit is now.
  private func amount(of statement: StatementConflict.Statement) -> Double? {
    switch statement.kind {
    case .budget: problem.budgets.first { $0.id.text == statement.id }?.amount
    case .routeCapacity: problem.routes.first { $0.ends.description == statement.id }?.capacity
    case .substitutionLimit:
      problem.substitutes.first { "\($0.by)->\($0.need)" == statement.id }?.limit
    default: nil
    }
  }

  private func text(_ amount: Double, of statement: StatementConflict.Statement) -> String {
    switch statement.kind {
    case .budget: NumberWords.moneyToTheCent(amount, currency: problem.currency)
    case .needMinimum:
      names.need(.init(statement.id)).map { names.amount(amount, of: $0.resource) }
        ?? number(amount)
    case .substitutionLimit:
      problem.substitutes.first { "\($0.by)->\($0.need)" == statement.id }
        .map { names.amount(amount, of: $0.by) } ?? number(amount)
    default: number(amount)
    }
  }
}
