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
      case .game(let basis): game(basis, line, report)
      }
    }
    let hint =
      "Every step of one method is printed with '--explain METHOD', and for one state with "
      + "'--explain METHOD --state CODE'."
    return PageSection(
      heading: "How the shares come about", blocks: [.paragraph(hint)] + blocks)
  }

  private static func key(
    _ basis: KeyBasis, _ line: ShareReport.Line, _ report: ShareReport
  ) -> [PageSection.Block] {
    let name = line.method.name
    var lines = basis.key.formulas.map { "\($0.name) = \($0.text)" }
    for constant in basis.key.constantsInUse {
      let value = ExactWords.short(Rational(writtenAs: constant.value))
      lines.append("\(constant.name) = \(value), a constant")
    }
    if let bounds = basis.bounds {
      lines.append(
        "then no share below \(ExactWords.short(bounds.lowerBound * 100)) % or above "
          + "\(ExactWords.short(bounds.upperBound * 100)) %\(scale(of: basis))")
    }
    let entry = PageSection.Entry(subject: "\(name): the key '\(basis.key.name)'", lines: lines)
    return [.entries([entry])] + KeyColumns(basis, report).blocks
  }

  /// What the shares that no bound holds were multiplied by.
  private static func scale(of basis: KeyBasis) -> String {
    guard let bounds = basis.bounds,
      let free = basis.freeShares.indices.first(where: {
        bounds.lowerBound < basis.shares[$0] && basis.shares[$0] < bounds.upperBound
      })
    else { return "" }
    let scale = basis.shares[free] / basis.freeShares[free]
    return ", the others times \(ExactWords.decimals(scale, 8))"
  }

  private static func game(
    _ basis: GameBasis, _ line: ShareReport.Line, _ report: ShareReport
  ) -> [PageSection.Block] {
    guard let verdict = line.split.game else { return [] }
    var lines = [basis.solution.words, basis.source.words(named: basis.name)] + verdict.assumptions
    let currency = report.problem.currency
    for (position, level) in (verdict.split?.levels ?? []).enumerated() {
      let coalitions = level.coalitions.map { "{\(verdict.group($0))}" }.joined(separator: ", ")
      let amount = ExactWords.decimals(level.complaint.absolute, 2)
      let words =
        level.complaint.sign > 0
        ? "pay \(currency) \(amount) more than alone" : "save \(currency) \(amount)"
      lines.append("level \(position + 1): \(coalitions) \(words)")
    }
    if verdict.split?.isCertified == true {
      lines.append("these groups determine the split; that was proven in exact arithmetic")
    }
    let entry = PageSection.Entry(
      subject: "\(line.method.name): the solution '\(basis.solution.rawValue)' of \(basis.name)",
      lines: lines)
    var columns = StateColumns(of: verdict.players.map(\.text))
    columns.add("alone", verdict.alone.map { ExactWords.decimals($0, 2) })
    columns.add("adds to the others", verdict.separable.map { ExactWords.decimals($0, 2) })
    columns.add("pays", verdict.payments.map { ExactWords.decimals($0, 2) })
    return [.entries([entry])] + columns.blocks
  }

  /// The one number that all awards follow from.
  private static func level(of basis: ClaimsBasis, _ report: ShareReport) -> [String] {
    let problem = ClaimsProblem(amount: report.problem.total, claims: basis.claims)
    guard let level = problem.level(of: basis.rule) else { return [] }
    let unit = { (number: Rational) in "\(report.unit) \(ExactWords.decimals(number, 4))" }
    let words =
      switch level {
      case .part(let part): "\(ExactWords.percent(part, 6)) of each claim"
      case .most(let most): "nobody gets more than \(unit(most))"
      case .mostOfHalves(let most):
        "nobody gets more than \(unit(most)), or than half of the claim"
      case .mostLost(let most): "nobody loses more than \(unit(most))"
      case .mostLostOfHalves(let most):
        "nobody loses more than \(unit(most)), or than half of the claim"
      case .mostLostFromHalves(let most):
        "of half of the claim, nobody loses more than \(unit(most))"
      case .mostOnTop(let most):
        "everybody gets half of the claim, and nobody more than \(unit(most)) on top"
      }
    return ["here: \(words)"]
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
      lines: [basis.rule.words] + level(of: basis, report))
    return [.entries([entry])] + columns.blocks
  }
}
