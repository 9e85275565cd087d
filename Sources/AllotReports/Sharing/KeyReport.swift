internal import AllotExplanation
package import AllotModel
internal import ExactNumbers

/// How the shares of one key come about: for one state step by step, or for all in a table.
package struct KeyReport: Sendable {
  private let title: String
  private let sections: [PageSection]
  private let explanation: ExplanationReport

  /// A key for one state, with every number that it takes.
  ///
  /// - Throws: the first formula that cannot be computed.
  package init(_ key: Key, over states: [State], of state: State) throws(KeyError) {
    let explanation = try key.explanation(
      over: states, of: state.code, number: FigureWords.text)
    self.explanation = try Self.report(on: key, over: states, of: state.code)
    title = "Key '\(key.name)' for \(state.label)"
    let steps = explanation.steps.enumerated().map { position, step in
      PageSection.Entry(
        subject: "\(position + 1). \(step.formula.name) = \(step.formula.text)", lines: step.lines)
    }
    let sum = FigureWords.text(explanation.sum)
    let last = explanation.steps.last.map { FigureWords.text($0.value) } ?? ""
    let share = FigureWords.text(explanation.share)
    let percent = NumberWords.percent(explanation.share, decimals: 4)
    sections = [
      PageSection(heading: "Figures", blocks: [.list(Self.figures(of: key, state))]),
      PageSection(heading: "Steps", blocks: [.entries(steps)]),
      PageSection(
        heading: "Share",
        blocks: [
          .paragraph(
            "The last step sums to \(sum) over \(UnitWords.counted(states.count, "state")), so the "
              + "share is \(last)/\(sum) = \(share), which is \(percent).")
        ]),
    ]
  }

  /// The figures and constants that a key takes for a state.
  private static func figures(of key: Key, _ state: State) -> [String] {
    let figures = key.figures.map { figure in
      let value = state.figures[figure].map { ExactWords.short(Rational(writtenAs: $0)) }
      return "\(figure) = \(value ?? "empty")"
    }
    return figures
      + key.constantsInUse.map {
        "\($0.name) = \(ExactWords.short(Rational(writtenAs: $0.value)))"
      }
  }

  /// A key for all states: the figures it uses, its steps and the shares.
  ///
  /// - Throws: the first formula that cannot be computed.
  package init(_ key: Key, over states: [State]) throws(KeyError) {
    let table = try key.table(over: states)
    explanation = try Self.report(on: key, over: states, of: nil)
    title = "Key '\(key.name)'"
    let lines = key.formulas.map { "\($0.name) = \($0.text)" }
    let columns = KeyColumns(
      key, table: table, exact: key.exactTable(over: states), shares: nil,
      states: states.sorted { $0.code < $1.code })
    sections = [
      PageSection(heading: "Steps", blocks: [.list(lines)]),
      PageSection(heading: "By state", blocks: columns.blocks),
    ]
  }

  private static func report(
    on key: Key, over states: [State], of state: State.Code?
  ) throws(KeyError) -> ExplanationReport {
    let table = try key.table(over: states)
    do throws(ExactBounds.Failure) {
      let basis = try KeyBasis(key, table: table, over: states, within: nil)
      let sorted = states.sorted { $0.code < $1.code }
      return ExplanationReport(MethodExplanation(of: basis, over: sorted), of: state)
    } catch {
      preconditionFailure("without bounds, no bound fails")
    }
  }

  /// The report as JSON.
  package func writeJSON(to stream: inout some TextOutputStream) {
    explanation.writeJSON(to: &stream)
  }

  /// The report in words.
  package var page: Page { Page(title: title, summary: [], sections: sections) }
}
