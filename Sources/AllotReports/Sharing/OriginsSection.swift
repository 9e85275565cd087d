internal import AllotExplanation
internal import AllotModel
internal import AllotProblems
internal import ExactNumbers

/// How the shares of each method come about, from the figures on.
enum OriginsSection: ShareSection {
  static func section(of report: ShareReport) -> PageSection? {
    let blocks = report.lines.flatMap { line in
      switch line.method.basis {
      case .key(let basis): key(basis, line, report)
      case .claims(let basis): claims(basis, line, report)
      case .game: [PageSection.Block]()
      }
    }
    return PageSection(heading: "How the shares come about", blocks: blocks)
  }

  private static func key(
    _ basis: KeyBasis, _ line: ShareReport.Line, _ report: ShareReport
  ) -> [PageSection.Block] {
    let name = line.method.name
    var lines = basis.key.formulas.map { "\($0.name) = \($0.text)" }
    for constant in basis.key.constants.sorted(by: { $0.key < $1.key }) {
      lines.append("\(constant.key) = \(FigureWords.text(constant.value)), a constant")
    }
    if let bounds = basis.bounds {
      lines.append(
        "then no share below \(ExactWords.short(bounds.lowerBound * 100)) % or above "
          + "\(ExactWords.short(bounds.upperBound * 100)) %, the others in proportion")
    }
    let entry = PageSection.Entry(subject: "\(name): the key '\(basis.key.name)'", lines: lines)
    return [.entries([entry])] + KeyColumns(basis, report).blocks
  }

  private static func claims(
    _ basis: ClaimsBasis, _ line: ShareReport.Line, _ report: ShareReport
  ) -> [PageSection.Block] {
    var columns = StateColumns(report, footer: "together")
    columns.add(
      "claim", basis.claims.map { ExactWords.short($0) },
      footer: ExactWords.short(basis.claims.sum))
    let awards = line.split.shares.map { $0 * report.problem.total }
    columns.add(
      "award", awards.map { ExactWords.decimals($0, 4) },
      footer: ExactWords.decimals(report.problem.total, 4))
    columns.add(
      "of the claim",
      zip(awards, basis.claims).map { award, claim in
        claim.isZero ? "" : ExactWords.percent(award / claim, 2)
      },
      footer: ExactWords.percent(report.problem.total / basis.claims.sum, 2))
    let entry = PageSection.Entry(
      subject: "\(line.method.name): the claims rule '\(basis.rule.rawValue)'",
      lines: [basis.rule.words])
    return [.entries([entry])] + columns.blocks
  }
}

/// The figures that a key uses, its steps and its shares, by state.
struct KeyColumns {
  private var columns: StateColumns

  init(_ basis: KeyBasis, _ report: ShareReport) {
    columns = StateColumns(report)
    for figure in basis.key.figures {
      columns.add(
        figure, report.problem.states.map { $0.figures[figure].map(FigureWords.text) ?? "" })
    }
    let count = report.problem.states.count
    for (position, step) in basis.table.steps.enumerated() {
      let exact = basis.exact?.steps[position]?.map(\.double)
      let values = exact ?? (0..<count).map { step.values[$0] }
      columns.add(step.name, values.map { NumberWords.fixed($0, decimals: 8) })
    }
    columns.add("share", basis.shares.map { ExactWords.decimals($0, 8) })
  }

  var blocks: [PageSection.Block] { columns.blocks }
}

extension ClaimsRule {
  /// The rule in words.
  var words: String {
    switch self {
    case .proportional: "everybody gets the same part of the claim"
    case .equalAwards: "everybody gets the same, but nobody more than the claim"
    case .equalLosses: "everybody loses the same, but nobody more than the claim"
    case .talmud:
      "up to half of all claims, the same for all but no more than half of the claim; beyond, what is "
        + "lost is divided so"
    case .reverseTalmud:
      "up to half of all claims, the same loss for all from half of the claim; beyond, half of the claim "
        + "and the same for all on top"
    case .piniles:
      "the same for all but no more than half of the claim; once the halves are met, the same again"
    case .randomArrival:
      "the mean over all orders in which states may arrive and take what they claim while there is some"
    case .minimalOverlap:
      "each unit is claimed by as few as possible, and shared equally by who claims it"
    case .adjustedProportional:
      "everybody first gets what the others leave; the rest in proportion to what is still claimed"
    case .constrainedEgalitarian:
      "up to half of all claims, the same for all but no more than half of the claim; beyond, as equal as "
        + "can be between half of the claim and the claim"
    case .averageOfAwards:
      "the mean of all divisions that give nobody less than nothing or more than the claim"
    case .average: "the mean of equal awards and equal losses"
    case .dominguezThomson:
      "everybody gets an equal part of the claim, as far as the amount reaches it; then the same with what "
        + "is left, again and again"
    }
  }
}
