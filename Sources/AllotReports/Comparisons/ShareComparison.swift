internal import AllotExplanation

/// What changed between two splits of `allot share`: what is split, how, and who has more or less.
package struct ShareComparison: ComparisonAnswer {
  private let before: Shares
  private let after: Shares

  package init(from before: Shares, to after: Shares) {
    self.before = before
    self.after = after
  }

  package var kind: String { "share" }

  private var methods: [PairedRows<Shares.Method>.Pair] {
    PairedRows(before.methods, after.methods) { $0.name }.pairs
  }

  private func parts(_ pair: PairedRows<Shares.Method>.Pair) -> [PairedRows<Shares.Part>.Pair] {
    guard let before = pair.before, let after = pair.after else { return [] }
    return PairedRows(before.parts, after.parts) { $0.state }
      .differing { [$0.share, $0.amount, $0.units] }
  }

  /// What is other in what is split and how, one line each.
  var inputLines: [String] {
    var lines: [String] = []
    if before.amount != after.amount {
      lines.append("amount \(money(before.amount)) -> \(money(after.amount))")
    }
    if before.units != after.units {
      lines.append("units \(figure(before.units)) -> \(figure(after.units))")
    }
    for pair in methods { lines += self.lines(of: pair) }
    return lines
  }

  private func lines(of pair: PairedRows<Shares.Method>.Pair) -> [String] {
    guard let before = pair.before, let after = pair.after else {
      return ["method '\(pair.id)' \(PairedRows<Shares.Method>.word(pair))"]
    }
    let basis =
      before.basis == after.basis
      ? []
      : [
        "method '\(pair.id)': \(before.basis.joined(separator: ", ")) -> "
          + after.basis.joined(separator: ", ")
      ]
    let rows = PairedRows(before.parts, after.parts) { $0.state }
    let states = rows.pairs.filter { $0.before == nil || $0.after == nil }.map { row in
      "state \(row.id) \(PairedRows<Shares.Part>.word(row)) in '\(pair.id)'"
    }
    let claims = rows.pairs.compactMap { row -> String? in
      guard let old = row.before?.claim, let new = row.after?.claim, old != new else { return nil }
      return "claim of \(row.id) in '\(pair.id)': \(money(old)) -> \(money(new))"
    }
    return basis + states + claims
  }

  var moved: [(pair: PairedRows<Shares.Method>.Pair, rows: [PairedRows<Shares.Part>.Pair])] {
    methods.map { ($0, parts($0)) }.filter { !$0.1.isEmpty }
  }

  package var summary: [String] {
    if before.digest == after.digest { return ["Both splits are of the same problem."] }
    let lines = inputLines
    let input =
      lines.isEmpty
      ? "What is split is the same by these files; other figures, formulas or words are not."
      : "\(UnitWords.counted(lines.count, "thing")) of what is split, and how, "
        + "\(lines.count == 1 ? "is" : "are") other."
    guard !moved.isEmpty else { return [input, "By no method does anybody have more or less."] }
    return [input] + moved.map { sentence($0.pair.id, $0.rows) }
  }

  /// Who has most more and most less by a method.
  private func sentence(_ method: String, _ rows: [PairedRows<Shares.Part>.Pair]) -> String {
    let steps = rows.map { ($0.id, step($0)) }
    let up = steps.filter { $0.1 > 0 }.max { ($0.1, $1.0) < ($1.1, $0.0) }
    let down = steps.filter { $0.1 < 0 }.min { ($0.1, $0.0) < ($1.1, $1.0) }
    let words = [
      up.map { "\($0.0) has \(text($0.1)) more" }, down.map { "\($0.0) \(text(-$0.1)) less" },
    ].compactMap(\.self)
    return "By '\(method)' \(UnitWords.counted(rows.count, "state")) "
      + "\(rows.count == 1 ? "has" : "have") another part"
      + (words.isEmpty ? "." : ": at most \(words.joined(separator: ", ")).")
  }

  /// By how much a state has more: in money, else in units, else in its share.
  private func step(_ pair: PairedRows<Shares.Part>.Pair) -> Double {
    let own = { (part: Shares.Part?) in part.map { $0.amount ?? $0.units ?? $0.share } ?? 0 }
    return own(pair.after) - own(pair.before)
  }

  private var hasMoney: Bool { before.amount != nil && after.amount != nil }
  private var hasUnits: Bool { before.units != nil && after.units != nil }

  private func text(_ value: Double) -> String {
    hasMoney
      ? NumberWords.moneyToTheCent(value, currency: "").trimmedStart
      : hasUnits
        ? UnitWords.counted(value, "unit")
        : "\(FigureWords.short(value * 100)) % points"
  }

  package var notes: [String] {
    [
      "The file of a split carries its result, what is split, and claims; figures of states and "
        + "formulas of keys are not in it. Which change caused which is computed for plans of "
        + "'allot match' alone; 'allot share PROBLEM --explain METHOD' writes a split out."
    ]
  }

  // MARK: - Words

  package var sections: [PageSection] {
    let lines = inputLines
    let input =
      lines.isEmpty
      ? []
      : [PageSection(heading: "What changed in what is split, and how", blocks: [.list(lines)])]
    return input
      + moved.map { method in
        PageSection(
          heading: "Who has more or less by '\(method.pair.id)'",
          blocks: [.table(table(of: method.rows))])
      }
  }

  private func table(of rows: [PairedRows<Shares.Part>.Pair]) -> Table {
    let columns = [
      Table.Column("state"), .init("share before", .figure), .init("after", .figure),
      .init("money before", .figure), .init("after", .figure), .init("change", .figure),
      .init("units before", .figure), .init("after", .figure),
    ]
    let cells = rows.map { pair in
      [
        pair.id, percent(pair.before?.share), percent(pair.after?.share),
        hasMoney ? money(pair.before?.amount) : "", hasMoney ? money(pair.after?.amount) : "",
        hasMoney ? signed(step(pair)) : "", hasUnits ? figure(pair.before?.units) : "",
        hasUnits ? figure(pair.after?.units) : "",
      ]
    }
    return Table(columns: columns, groups: [.init(rows: cells)])
  }

  private func percent(_ value: Double?) -> String {
    value.map { NumberWords.percent($0, decimals: 2) } ?? "-"
  }

  private func figure(_ value: Double?) -> String { value.map(NumberWords.quantity) ?? "-" }

  private func money(_ value: Double?) -> String {
    value.map { NumberWords.moneyToTheCent($0, currency: "").trimmedStart } ?? "-"
  }

  private func signed(_ value: Double) -> String {
    (value > 0 ? "+" : "") + NumberWords.moneyToTheCent(value, currency: "").trimmedStart
  }
}

extension String {
  /// Without the blank that stands where a currency is not named.
  fileprivate var trimmedStart: String { String(drop(while: { $0 == " " })) }
}
