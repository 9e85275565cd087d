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
    let gaps = missing.map { "'\($0)' was stopped before it had a split, and is left out." }
    return ["\(what) \(extremes(of: reference))"] + moves + gaps
  }

  /// What is split: `EUR 420,000,000.00 and 21,000 units`.
  private var total: String {
    let money = problem.amount.map { "\(problem.currency) \(ExactWords.decimals($0, 2))" }
    let units = problem.units.map { UnitWords.counted($0, "unit") }
    return [money, units].compactMap(\.self).joined(separator: ", or ")
  }

  /// Who has the largest and the smallest share, all of them where they are equal.
  private func extremes(of line: Line) -> String {
    let shares = line.split.shares
    guard let most = shares.max(), let least = shares.min(), least < most else { return "" }
    let holders = { (share: Rational) in
      let codes = shares.indices.filter { shares[$0] == share }.map { problem.states[$0].code.text }
      let isShort = codes.count > 1 && codes.count <= ListWords.most
      let names =
        isShort
        ? "\(codes.dropLast().joined(separator: ", ")) and \(codes[codes.count - 1])"
        : ListWords.cut(codes)
      return (names: names, verb: codes.count == 1 ? "has" : "have")
    }
    let (first, last) = (holders(most), holders(least))
    return "By '\(line.method.name)', \(first.names) \(first.verb) the most, "
      + "\(ExactWords.percent(most, 2))\(first.verb == "have" ? " each" : ""), and \(last.names) the "
      + "least, \(ExactWords.percent(least, 2))\(last.verb == "have" ? " each" : "")."
  }

  /// How far each other method is from the reference, one sentence each.
  private var moves: [String] {
    others.map { line in
      let differences = zip(line.split.parts, reference.split.parts).map { $0 - $1 }
      // Of equals in rounded figures, the one with the larger difference of exact shares.
      let exact = zip(line.split.shares, reference.split.shares).map { $0 - $1 }
      let moved = differences.filter { $0.sign > 0 }.sum
      guard moved.sign > 0,
        let more = differences.indices.max(by: {
          (differences[$0], exact[$0], $1) < (differences[$1], exact[$1], $0)
        }),
        let less = differences.indices.min(by: {
          (differences[$0], exact[$0], $0) < (differences[$1], exact[$1], $1)
        })
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
