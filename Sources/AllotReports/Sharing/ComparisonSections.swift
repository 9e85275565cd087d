internal import AllotExplanation
internal import AllotModel
internal import AllotProblems
internal import ExactNumbers

/// What each state has per head and per unit of its wealth.
enum RatesSection: ShareSection {
  static func section(of report: ShareReport) -> PageSection? {
    let wanted = [("head", report.problem.headFigure), ("GDP", report.problem.wealthFigure)]
    var blocks: [PageSection.Block] = []
    for case (let what, let figure?) in wanted {
      var columns = StateColumns(report)
      var least: Rational?
      let rates = report.lines.map { report.rates(of: $0.split, per: figure) ?? [] }
      for rate in rates.joined() where rate.sign > 0 { least = min(least ?? rate, rate) }
      let decimals = decimals(for: least ?? 1)
      for (line, rates) in zip(report.lines, rates) {
        columns.add(line.method.name, rates.map { ExactWords.decimals($0, decimals) })
      }
      blocks.append(
        .paragraph("Per \(what): \(report.unit) for one of the figure '\(figure)'."))
      blocks += columns.blocks
    }
    return blocks.isEmpty ? nil : PageSection(heading: "Per head and per GDP", blocks: blocks)
  }

  /// Two decimals, and more where the smallest rate would lose its first three digits.
  private static func decimals(for least: Rational) -> Int {
    (2...9).first { (least * Rational(BigInteger(10).power($0))).floor >= 100 } ?? 9
  }
}

/// Who has the most, and who the most per head.
enum RanksSection: ShareSection {
  static func section(of report: ShareReport) -> PageSection? {
    var columns = StateColumns(report)
    for line in report.lines {
      let ranks = ShareReport.ranks(of: line.split.shares)
      let figures = report.figures(report.problem.headFigure)
      let heads = figures.map { figures in
        ShareReport.ranks(of: zip(line.split.shares, figures).map { $0 / $1 })
      }
      columns.add(
        line.method.name,
        ranks.indices.map { position in
          heads.map { "\(ranks[position]) (\($0[position]))" } ?? "\(ranks[position])"
        })
    }
    let gloss =
      "1 has the most." + (report.problem.headFigure == nil ? "" : " In brackets: per head.")
    return PageSection(heading: "Ranks", blocks: [.paragraph(gloss)] + columns.blocks)
  }
}

/// How unequal each method is.
enum InequalitySection: ShareSection {
  static func section(of report: ShareReport) -> PageSection? {
    let columns = [
      Table.Column("method"), .init("Gini", .figure), .init("Theil", .figure),
      .init("ratio", .figure), .init("Gini per head", .figure), .init("ratio per head", .figure),
    ]
    let rows = report.lines.map { line in
      let parts = Inequality(of: line.split.parts)
      let heads = report.rates(of: line.split, per: report.problem.headFigure)
        .flatMap { Inequality(of: $0) }
      return [
        line.method.name, words(parts?.gini), words(parts?.theil),
        words(parts?.largestOverSmallest, decimals: 2), words(heads?.gini, orNothing: true),
        words(heads?.largestOverSmallest, decimals: 2, orNothing: true),
      ]
    }
    let gloss =
      "0 is equal parts for all states. Gini is the mean difference of two parts over twice the mean "
      + "part; Theil is the mean of x ln x, x being a part over the mean part. The ratio is the largest "
      + "part over the smallest."
    return PageSection(
      heading: "How unequal the parts are",
      blocks: [.paragraph(gloss), .table(Table(columns: columns, groups: [.init(rows: rows)]))])
  }

  private static func words(
    _ value: Double?, decimals: Int = 4, orNothing: Bool = false
  ) -> String {
    value.map { NumberWords.fixed($0, decimals: decimals) } ?? (orNothing ? "" : "-")
  }
}
