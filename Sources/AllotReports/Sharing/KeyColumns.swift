internal import AllotExplanation
internal import AllotModel
internal import ExactNumbers

/// The figures that a key uses, its steps and its shares, by state.
struct KeyColumns {
  private var columns: StateColumns

  init(_ basis: KeyBasis, _ report: ShareReport) {
    columns = StateColumns(report)
    for figure in basis.key.figures {
      let cells = report.problem.states.map { state in
        state.figures[figure].map { ExactWords.short(Rational(writtenAs: $0)) } ?? ""
      }
      columns.add(figure, cells)
    }
    let count = report.problem.states.count
    for (position, step) in basis.table.steps.enumerated() {
      let exact = basis.exact?.steps[position]
      let values = exact ?? (0..<count).map { Rational(exactly: step.values[$0]) }
      // The last step is the share, unless it is brought to 1 or within bounds.
      let isShare = position == basis.table.steps.count - 1 && values == basis.shares
      if !isShare { columns.add(step.name, Self.cells(values)) }
    }
    columns.add("share", Self.cells(basis.shares))
  }

  var blocks: [PageSection.Block] { columns.blocks }

  /// Eight decimals for what is small, two for what is large.
  private static func cells(_ values: [Rational]) -> [String] {
    let largest = values.map(\.absolute).max() ?? 0
    let decimals = largest >= 1000 ? 2 : largest >= 10 ? 4 : 8
    return values.map { ExactWords.decimals($0, decimals) }
  }
}
