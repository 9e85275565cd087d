internal import AllotExplanation
internal import AllotModel
internal import AllotProblems
internal import ExactNumbers

extension ShareReport {
  /// What a reader in a hurry needs to know, one paragraph each.
  var summary: [String] {
    let ways = lines.count == 1 ? "one way" : "\(lines.count) ways"
    let what =
      "\(total) among \(UnitWords.counted(problem.states.count, "state")), split in \(ways)."
    let gaps = missing.map { "'\($0.method)' has no split: \($0.sentence)." }
    return ["\(what) \(extremes(of: reference))"] + moves + gaps
  }

  /// What is split: `EUR 420,000,000.00 and 21,000 units`.
  private var total: String {
    let money = problem.amount.map { "\(problem.currency) \(ExactWords.decimals($0, 2))" }
    let units = problem.units.map { UnitWords.counted($0, "unit") }
    return [money, units].compactMap(\.self).joined(separator: ", or ")
  }

  private func extremes(of line: Line) -> String {
    let parts = line.split.parts
    guard let most = parts.indices.max(by: { (parts[$0], $1) < (parts[$1], $0) }),
      let least = parts.indices.min(by: { (parts[$0], $0) < (parts[$1], $1) }), most != least
    else { return "" }
    return "By '\(line.method.name)', \(problem.states[most].code) has the most, "
      + "\(ExactWords.percent(line.split.shares[most], 2)), and \(problem.states[least].code) the "
      + "least, \(ExactWords.percent(line.split.shares[least], 2))."
  }

  /// How far each other method is from the reference, one sentence each.
  private var moves: [String] {
    others.map { line in
      let differences = zip(line.split.parts, reference.split.parts).map { $0 - $1 }
      let moved = differences.filter { $0.sign > 0 }.sum
      guard moved.sign > 0,
        let more = differences.indices.max(by: { (differences[$0], $1) < (differences[$1], $0) }),
        let less = differences.indices.min(by: { (differences[$0], $0) < (differences[$1], $1) })
      else { return "'\(line.method.name)' splits it as '\(reference.method.name)' does." }
      return "'\(line.method.name)' moves \(words(moved, isSigned: false)) "
        + "(\(ExactWords.percent(moved / problem.total, 2)) of all) against "
        + "'\(reference.method.name)': most onto \(problem.states[more].code) "
        + "(\(words(differences[more]))) and off \(problem.states[less].code) "
        + "(\(words(differences[less])))."
    }
  }

  /// A part of the total with its unit: `EUR +1,234.00`, `+12 units`.
  func words(_ part: Rational, isSigned: Bool = true) -> String {
    let number =
      isSigned
      ? ExactWords.signed(part, partDecimals) : ExactWords.decimals(part, partDecimals)
    return problem.amount == nil
      ? "\(number) \(part == 1 || part == -1 ? "unit" : "units")" : "\(problem.currency) \(number)"
  }
}
