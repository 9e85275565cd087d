internal import AllotExplanation
internal import AllotModel
internal import AllotProblems
internal import ExactNumbers

/// How parts became whole units, how firm that is, and every tie.
enum RoundingSection: ShareSection {
  static func section(of report: ShareReport) -> PageSection? {
    guard report.problem.units != nil else { return nil }
    let entries = report.lines.map { line in
      PageSection.Entry(
        subject: "\(line.method.name): \(line.method.rounding.words)\(minimum(of: line.method))",
        lines: lines(on: line, report))
    }
    return PageSection(heading: "How parts were rounded", blocks: [.entries(entries)])
  }

  private static func minimum(of method: SharingMethod) -> String {
    method.minimum > 0 ? ", at least \(NumberWords.count(method.minimum)) for each state" : ""
  }

  private static func lines(on line: ShareReport.Line, _ report: ShareReport) -> [String] {
    guard let result = line.split.apportionment else {
      return ["a share below zero has no units, so this method has none"]
    }
    let excess = result.units.reduce(0, +) - (report.problem.units ?? 0)
    let over =
      excess > 0
      ? "the parts add up to \(UnitWords.counted(excess, "unit")) more than there are" : nil
    return [over, standing(of: result)].compactMap(\.self)
      + tie(of: result, report)
  }

  private static func standing(of result: Apportionment) -> String? {
    switch result.standing {
    case .divisors(let interval): return divisors(interval)
    case .remainders(let down, let up):
      let rounded = up.map { "remainders from \(ExactWords.decimals($0, 6)) on were rounded up" }
      let cut = down.map { "the largest that was rounded down is \(ExactWords.decimals($0, 6))" }
      return [rounded, cut].compactMap(\.self).joined(separator: "; ")
    case nil: return nil
    }
  }

  /// Decimals of a divisor; more where the interval is so narrow.
  private static let leastDecimals = 8

  private static func divisors(_ interval: Apportionment.DivisorInterval) -> String {
    guard let ends = interval.ends(decimals: leastDecimals) else {
      let divisor = NumberWords.fixed(interval.low.double, decimals: leastDecimals)
      return "no divisor gives just these units: divided by \(divisor), parts stand where they are "
        + "rounded"
    }
    let low = ExactWords.decimals(ends.low, ends.decimals)
    let high = ends.high.map { ExactWords.decimals($0, ends.decimals) }
    let range =
      interval.includesLow
      ? "from \(low) on" + (high.map { " and below \($0)" } ?? "")
      : "above \(low)" + (high.map { " and up to \($0)" } ?? "")
    return "each part divided by any number \(range), and then rounded, gives these units"
  }

  /// A tie, and all outcomes that it leaves open.
  private static func tie(of result: Apportionment, _ report: ShareReport) -> [String] {
    guard let tie = result.tie else { return [] }
    let names = { (members: [Int]) in
      members.map { report.problem.states[$0].code.text }.joined(separator: ", ")
    }
    let few = tie.winners == 1 ? "unit" : UnitWords.counted(tie.winners, "unit")
    let sentence =
      "a tie: \(names(tie.members)) have equal right to the last \(few); the larger share came "
      + "first, then the code"
    guard let outcomes = tie.outcomes(atMost: 20) else {
      return [sentence, "the tie has \(tie.outcomeCount) outcomes"]
    }
    return [sentence, "the last went to " + outcomes.map(names).joined(separator: "; or to ")]
  }
}

extension RoundingMethod {
  /// The rule in words.
  var words: String {
    switch self {
    case .largestRemainder: "largest remainder (Hamilton): whole parts, then the largest remainders"
    case .webster:
      "Webster (Sainte-Laguë): one divisor for all, quotients rounded at the half, a half up"
    case .hill:
      "Hill (Huntington-Hill): one divisor for all, quotients rounded at the geometric mean"
    case .adams: "Adams: one divisor for all, quotients rounded up"
    case .jefferson: "Jefferson (D'Hondt): one divisor for all, quotients rounded down"
    case .dean: "Dean: one divisor for all, quotients rounded at the harmonic mean"
    case .up: "each part is rounded up by itself"
    }
  }
}
