internal import AllotExplanation
internal import AllotModel
internal import AllotProblems
internal import ExactNumbers

/// Prints all shares as JSON, one record of a list on each line.
struct ShareJSON {
  func write(_ report: ShareReport, to stream: inout some TextOutputStream) {
    var head = JSONText()
    head.open("{")
    head.pair("title", report.problem.title)
    head.pair("path", report.facts.path)
    head.pair("sha256", report.facts.digest)
    head.close("}")
    stream.write(
      "{\n  \"allot\": 1, \"kind\": \"share\", \"amount\": \(exact(report.problem.amount)), "
        + "\"units\": \(report.problem.units.map(String.init) ?? "null"),\n")
    stream.write("  \"problem\": \(head.text.text),\n")
    stream.write("  \"reference\": \(quoted(report.reference.method.name)),\n  \"methods\": [")
    for (position, line) in report.lines.enumerated() {
      stream.write(position > 0 ? ",\n" : "\n")
      write(line, of: report, to: &stream)
    }
    stream.write("\n  ],\n")
    list("differences", differences(report), to: &stream)
    list("properties", report.lines.map(properties), to: &stream)
    list("warnings", report.warnings.map(quoted), to: &stream)
    list("interrupted", report.missing.map(quoted), to: &stream)
    list("remarks", report.problem.remarks.map(quoted), to: &stream, isLast: true)
    stream.write("}\n")
  }

  private func list(
    _ key: String, _ records: [String], to stream: inout some TextOutputStream,
    isLast: Bool = false
  ) {
    stream.write("  \"\(key)\": [")
    for (position, record) in records.enumerated() {
      stream.write((position > 0 ? ",\n    " : "\n    ") + record)
    }
    stream.write((records.isEmpty ? "]" : "\n  ]") + (isLast ? "\n" : ",\n"))
  }

  func quoted(_ text: String) -> String {
    var quoted = ByteText()
    JSONText.quote(text, into: &quoted)
    return quoted.text
  }

  /// A decimal that is exact to the cent.
  func exact(_ value: Rational?) -> String {
    guard let value else { return "null" }
    return value.isWhole ? "\(value.numerator)" : value.text(decimals: 2)
  }

  func number(_ value: Double?) -> String {
    value.map { ExactNumber.text($0) } ?? "null"
  }
}

// MARK: - Methods

extension ShareJSON {
  private func write(
    _ line: ShareReport.Line, of report: ShareReport, to stream: inout some TextOutputStream
  ) {
    stream.write("    {\"name\": \(quoted(line.method.name)), \(basis(of: line.method)),\n")
    stream.write("     \"exact\": \(line.split.isExact), \"shares\": [")
    let heads = report.rates(of: line.split, per: report.problem.headFigure)
    let wealth = report.rates(of: line.split, per: report.problem.wealthFigure)
    let ranks = ShareReport.ranks(of: line.split.shares)
    for (position, state) in report.problem.states.enumerated() {
      stream.write(position > 0 ? ",\n" : "\n")
      stream.write(
        "      {\"state\": \(quoted(state.code.text)), "
          + "\"share\": \(number(line.split.shares[position].double)), "
          + "\"amount\": \(exact(line.split.money?[position])), "
          + "\"units\": \(line.split.apportionment.map { "\($0.units[position])" } ?? "null"), "
          + "\"per-head\": \(number(heads?[position].double)), "
          + "\"per-gdp\": \(number(wealth?[position].double)), \"rank\": \(ranks[position])"
          + steps(line.method, position) + "}")
    }
    stream.write("\n     ],\n     \(GameJSON().text(of: line.split.game)),\n")
    stream.write("     \"rounding\": \(rounding(line, report)),\n")
    stream.write("     \"inequality\": \(inequality(of: line.split))}")
  }

  private func basis(of method: SharingMethod) -> String {
    switch method.basis {
    case .key(let basis): "\"key\": \(quoted(basis.key.name))"
    case .claims(let basis): "\"rule\": \(quoted(basis.rule.rawValue))"
    case .game(let basis): "\"solution\": \(quoted(basis.solution.rawValue))"
    }
  }

  private func steps(_ method: SharingMethod, _ position: Int) -> String {
    switch method.basis {
    case .key(let basis):
      let values = basis.table.steps.enumerated().map { offset, step in
        let exact = basis.exact?.steps[offset]?[position].double
        return "\(quoted(step.name)): \(number(exact ?? step.values[position]))"
      }
      return ", \"steps\": {\(values.joined(separator: ", "))}"
    case .claims(let basis):
      return ", \"claim\": \(number(basis.claims[position].double))"
    case .game: return ""
    }
  }

  private func rounding(_ line: ShareReport.Line, _ report: ShareReport) -> String {
    guard let result = line.split.apportionment else { return "null" }
    let codes = { (members: [Int]) in
      "[" + members.map { self.quoted(report.problem.states[$0].code.text) }.joined(separator: ", ")
        + "]"
    }
    var text = "{\"method\": \(quoted(line.method.rounding.rawValue)), \"minimum\": "
    text += "\(line.method.minimum), \"divisors\": "
    if case .divisors(let interval) = result.standing {
      let includesLow = interval.includesLow && !interval.isEmpty
      let includesHigh = interval.includesHigh && !interval.isEmpty && interval.high != nil
      text +=
        "[\(number(interval.low.double)), \(number(interval.high?.double))], "
        + "\"includes\": [\(includesLow), \(includesHigh)]"
    } else {
      text += "null, \"includes\": null"
    }
    guard let tie = result.tie else { return text + ", \"tie\": null}" }
    let outcomes = tie.outcomes(atMost: 1000).map { $0.map(codes).joined(separator: ", ") } ?? ""
    return text + ", \"tie\": {\"states\": \(codes(tie.members)), \"units\": \(tie.winners), "
      + "\"outcomes\": [\(outcomes)]}}"
  }

  private func inequality(of split: MethodSplit) -> String {
    let values = Inequality(of: split.parts)
    return "{\"gini\": \(number(values?.gini)), \"theil\": \(number(values?.theil)), "
      + "\"largest-over-smallest\": \(number(values?.largestOverSmallest))}"
  }
}
