package import AllotExplanation
package import AllotModel
internal import ExactNumbers

/// How what one method gives comes about: for one state step by step, or for all in tables.
package struct ExplanationReport: Sendable {
  private let explanation: MethodExplanation
  /// The position of the state whose steps are shown; `nil` for all states.
  private let position: Int?

  /// - Precondition: the state is one of the explanation.
  package init(_ explanation: MethodExplanation, of state: State.Code? = nil) {
    self.explanation = explanation
    position = state.flatMap { code in explanation.states.firstIndex { $0.code == code } }
    precondition((state == nil) == (position == nil), "the state is one of those that share")
  }

  /// The report in words.
  package var page: Page {
    let name = position.map { " for \(explanation.states[$0].label)" } ?? ""
    return Page(
      title: "How '\(explanation.name)' comes about\(name)", summary: [],
      sections: explanation.parts.compactMap(section))
  }

  private func section(of part: ExplanationPart) -> PageSection? {
    let common: [PageSection.Block] = part.lines.isEmpty ? [] : [.list(part.lines)]
    let own: [PageSection.Block]
    if let position {
      let lines = part.steps[position]
      let state = explanation.states[position].label
      own = lines.isEmpty ? [] : [.entries([.init(subject: state, lines: lines)])]
    } else {
      own = part.columns.isEmpty ? [] : columns(of: part).blocks
    }
    let blocks = common + own
    return blocks.isEmpty ? nil : PageSection(heading: part.heading, blocks: blocks)
  }

  private func columns(of part: ExplanationPart) -> StateColumns {
    var columns = StateColumns(of: explanation.states.map(\.label))
    for column in part.columns {
      columns.add(column.title, column.values.map { $0.map(column.text) ?? "" })
    }
    return columns
  }
}

extension ExplanationPart.Column {
  fileprivate func text(_ value: Rational) -> String {
    switch style {
    case .short: ExactWords.short(value)
    case .decimals(let count): ExactWords.decimals(value, count)
    }
  }
}

// MARK: - JSON

extension ExplanationReport {
  /// The report as JSON, one record of a list on each line.
  package func writeJSON(to stream: inout some TextOutputStream) {
    var json = JSONText()
    json.open("{")
    json.write("\n  ")
    json.pair("allot", 1)
    json.pair("kind", "explanation")
    explanation.isKey ? json.pair("key", explanation.name) : json.pair("method", explanation.name)
    json.key("parts")
    json.open("[")
    for part in explanation.parts {
      json.write("\n    ")
      write(part, to: &json)
      if part.heading != explanation.parts.last?.heading { json.write(",") }
    }
    json.write("\n  ")
    json.close("]")
    json.write("\n")
    json.close("}")
    stream.write(json.text.text + "\n")
  }

  private func write(_ part: ExplanationPart, to json: inout JSONText) {
    json.open("{")
    json.pair("heading", part.heading)
    json.pair("lines", part.lines)
    json.key("states")
    json.open("[")
    let shown = position.map { [$0] } ?? Array(explanation.states.indices)
    for state in shown {
      json.write(state == shown.first ? "\n      " : ",\n      ")
      json.open("{")
      json.pair("state", explanation.states[state].code.text)
      json.key("figures")
      json.open("{")
      for column in part.columns { json.pair(named: column.title, column.values[state]?.double) }
      json.close("}")
      json.pair("steps", part.steps[state])
      json.close("}")
    }
    json.write("\n    ")
    json.close("]")
    json.close("}")
  }
}
