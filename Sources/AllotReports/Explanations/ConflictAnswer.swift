package import AllotExplanation
package import AllotModel

/// What cannot hold together when no plan exists, in words.
package struct ConflictAnswer: ExplanationAnswer {
  private let conflict: StatementConflict?
  private let problem: MatchingProblem
  private let names: MatchNames

  /// - Parameters:
  ///   - conflict: The conflict; `nil` when a plan exists.
  ///   - problem: The problem that it is in.
  package init(_ conflict: StatementConflict?, in problem: MatchingProblem) {
    self.conflict = conflict
    self.problem = problem
    names = MatchNames(of: problem)
  }

  package var question: String { "conflict" }

  package var page: Page {
    guard let conflict else {
      return Page(
        title: "What cannot hold together", summary: ["Nothing: a plan exists."], sections: [])
    }
    let count = conflict.statements.count
    let summary =
      count == 1
      ? "No plan exists, because of a single statement:"
      : "No plan exists. These \(NumberWords.count(count)) statements cannot all hold; without any "
        + "one of them the others can:"
    let repairs = conflict.repairs.map { sentence(for: $0) }
    return Page(
      title: "What cannot hold together", summary: [summary],
      sections: [
        PageSection(
          heading: "Statements",
          blocks: [.list(conflict.statements.map(name))]
            + [contradiction].compactMap(\.self).map { .paragraph($0) }),
        PageSection(
          heading: "What would mend it, the smallest change first",
          blocks: [.paragraph("Each by itself, the other statements as they are."), .list(repairs)]
        ),
      ])
  }

  /// The contradiction in one line: `together 11 pieces are asked, 10 can be kept: 11 > 10, short
  /// by 1`.
  private var contradiction: String? {
    guard let conflict, let sums = conflict.sums, let need = firstNeed(of: conflict) else {
      return nil
    }
    let (asked, kept) = (NumberWords.quantity(sums.asked), NumberWords.quantity(sums.kept))
    let isAlone = conflict.statements.count { $0.kind == .needMinimum } == 1
    let unit = names.amount(sums.asked, of: need.resource)
    return "\(isAlone ? "" : "Together ")\(unit) \(sums.asked == 1 ? "is" : "are") asked, and "
      + "\(kept) can be kept at most: \(asked) > \(kept), short by "
      + "\(NumberWords.quantity(sums.asked - sums.kept))."
  }

  private func firstNeed(of conflict: StatementConflict) -> Need? {
    conflict.statements.first { $0.kind == .needMinimum }.flatMap { names.need(.init($0.id)) }
  }

  private func name(of statement: StatementConflict.Statement) -> String {
    if statement.kind == .needMinimum, let need = names.need(.init(statement.id)) {
      let isLasting = names.resource(need.resource)?.isLasting == true && problem.horizon != nil
      return "\(names.name(of: need)) insists on \(names.amount(need.minimum, of: need.resource))"
        + (isLasting ? " at all times" : "")
    }
    let amount = amount(of: statement).map { " (\($0))" } ?? ""
    return RuleNames(names: names).name(of: statement.kind, [statement.id]) + amount
  }

  private func sentence(for repair: StatementConflict.Repair) -> String {
    let name = name(of: repair.statement)
    let rest = repair.isEnough ? "" : "; another conflict is left then"
    guard let amount = repair.amount else { return "\(name): lift it\(rest)" }
    let verb = repair.statement.kind == .needMinimum ? "lower it to" : "raise it to"
    return "\(name): \(verb) \(text(amount, of: repair.statement))\(rest)"
  }

  /// What a limit is now, with its unit.
  private func amount(of statement: StatementConflict.Statement) -> String? {
    let value: Double? =
      switch statement.kind {
      case .budget: problem.budgets.first { $0.id.text == statement.id }?.amount
      case .routeCapacity:
        problem.routes.first { $0.ends.description == statement.id }?.capacity
      case .substitutionLimit:
        problem.substitutes.first { "\($0.by)->\($0.need)" == statement.id }?.limit
      default: nil
      }
    return value.map { text($0, of: statement) }
  }

  private func text(_ amount: Double, of statement: StatementConflict.Statement) -> String {
    switch statement.kind {
    case .budget: NumberWords.moneyToTheCent(amount, currency: problem.currency)
    case .needMinimum:
      names.need(.init(statement.id)).map { names.amount(amount, of: $0.resource) }
        ?? NumberWords.quantity(amount)
    default: NumberWords.quantity(amount)
    }
  }
}

extension ConflictAnswer {
  package func write(to json: inout JSONText) {
    json.pair("infeasible", conflict != nil)
    guard let conflict else { return }
    json.key("statements")
    json.open("[")
    for statement in conflict.statements {
      json.open("{")
      json.pair("kind", statement.kind.rawValue)
      json.pair("id", statement.id)
      json.pair("text", name(of: statement))
      json.close("}")
    }
    json.close("]")
    json.pair("asked", conflict.sums?.asked)
    json.pair("kept", conflict.sums?.kept)
    json.pair("text", contradiction)
    json.key("repairs")
    json.open("[")
    for repair in conflict.repairs {
      json.open("{")
      json.pair("kind", repair.statement.kind.rawValue)
      json.pair("id", repair.statement.id)
      json.pair("to", repair.amount)
      json.pair("part", repair.part)
      json.pair("enough", repair.isEnough)
      json.pair("text", sentence(for: repair))
      json.close("}")
    }
    json.close("]")
  }
}
