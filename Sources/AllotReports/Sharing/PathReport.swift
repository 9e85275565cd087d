internal import AllotExplanation
package import AllotModel
package import AllotProblems
internal import ExactNumbers

/// What each state would get by a claims rule as the amount grows.
package struct PathReport: Sendable {
  private let method: String
  private let currency: String
  private let states: [State]
  private let path: AwardsPath

  package init(of method: String, in problem: SharingProblem, path: AwardsPath) {
    self.method = method
    self.path = path
    states = problem.states
    currency = problem.amount == nil ? "units" : problem.currency
  }

  /// The report in words.
  package var page: Page {
    let gloss =
      path.isComplete
      ? "Between two amounts that follow each other, every award runs along a straight line."
      : "The amounts are samples: this rule has no straight parts, or too many."
    var blocks: [PageSection.Block] = []
    var rest = states.enumerated().map { (position: $0.offset, state: $0.element) }[...]
    while !rest.isEmpty {
      let part = rest.prefix(5)
      rest = rest.dropFirst(5)
      let columns =
        [Table.Column("amount", .figure)] + part.map { .init($0.state.code.text, .figure) }
      let rows = path.points.map { point in
        [ExactWords.decimals(point.amount, 2)]
          + part.map { ExactWords.decimals(point.awards[$0.position], 2) }
      }
      blocks.append(.table(Table(columns: columns, groups: [.init(rows: rows)])))
    }
    return Page(
      title: "Awards of '\(method)' as the amount grows", summary: [gloss],
      sections: [PageSection(heading: "Awards in \(currency)", blocks: blocks)])
  }

  /// The path as JSON, one amount on each line.
  package func writeJSON(to stream: inout some TextOutputStream) {
    var json = JSONText()
    json.open("{")
    json.write("\n  ")
    json.pair("allot", 1)
    json.pair("kind", "path")
    json.pair("method", method)
    json.pair("straight", path.isComplete)
    json.key("points")
    json.open("[")
    for (position, point) in path.points.enumerated() {
      json.write(position == 0 ? "\n    " : ",\n    ")
      write(point, to: &json)
    }
    json.write("\n  ")
    json.close("]")
    json.write("\n")
    json.close("}")
    stream.write(json.text.text + "\n")
  }

  private func write(_ point: AwardsPath.Point, to json: inout JSONText) {
    json.open("{")
    json.pair("amount", point.amount.double)
    json.key("awards")
    json.open("{")
    for (state, award) in zip(states, point.awards) {
      json.pair(named: state.code.text, award.double)
    }
    json.close("}")
    json.close("}")
  }

  /// The path as one table: a row for each amount and state.
  package func writeCSV(to stream: inout some TextOutputStream) {
    stream.write("amount,state,award\n")
    for point in path.points {
      for (state, award) in zip(states, point.awards) {
        var row = "\(ExactNumber.text(point.amount.double)),"
        CSVText.append(state.code.text, to: &row)
        stream.write("\(row),\(ExactNumber.text(award.double))\n")
      }
    }
  }
}
