internal import AllotExplanation
internal import AllotModel
internal import ExactNumbers

/// The figures that a key uses, its steps and its shares, by state.
struct KeyColumns {
  private var columns: StateColumns

  init(_ basis: KeyBasis, _ report: ShareReport) {
    self.init(
      basis.key, table: basis.table, exact: basis.exact, shares: basis.shares,
      states: report.problem.states)
  }

  /// - Parameters:
  ///   - key: What is computed.
  ///   - table: What it came to.
  ///   - exact: The same without rounding.
  ///   - shares: The shares in the end; `nil` for those of the key itself.
  ///   - states: Sorted by code.
  init(
    _ key: Key, table: KeyTable, exact: ExactKeyTable?, shares: [Rational]?, states: [State]
  ) {
    columns = StateColumns(of: states.map(\.label))
    for figure in key.figures {
      let cells = states.map { state in
        state.figures[figure].map { ExactWords.short(Rational(writtenAs: $0)) } ?? ""
      }
      columns.add(figure, cells)
    }
    let shares = shares ?? exact?.shares ?? table.shares.map(Rational.init(exactly:))
    for (position, step) in table.steps.enumerated() {
      let values =
        exact?.steps[position] ?? states.indices.map { Rational(exactly: step.values[$0]) }
      // The last step is the share, unless it is brought to 1 or within bounds.
      let isShare = position == table.steps.count - 1 && values == shares
      if !isShare { columns.add(step.name, Self.cells(values)) }
    }
    columns.add("share", Self.cells(shares))
  }

  var blocks: [PageSection.Block] { columns.blocks }

  /// Eight decimals for what is small, two for what is large, none where all are whole.
  private static func cells(_ values: [Rational]) -> [String] {
    if values.allSatisfy(\.isWhole) { return values.map { ExactWords.decimals($0, 0) } }
    let largest = values.map(\.absolute).max() ?? 0
    let decimals = largest >= 1000 ? 2 : largest >= 10 ? 4 : 8
    return values.map { ExactWords.decimals($0, decimals) }
  }
}

extension State {
  /// The state as a reader knows it: `EE Estonia`.
  var label: String { name == code.text ? name : "\(code) \(name)" }
}
