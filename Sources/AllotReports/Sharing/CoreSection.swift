internal import AllotExplanation
internal import AllotModel
internal import AllotProblems
internal import ExactNumbers

/// Whether anybody would be better off on its own, under each method.
enum CoreSection: ShareSection {
  static func section(of report: ShareReport) -> PageSection? {
    let judged = report.lines.compactMap { line in line.split.game.map { (line.method, $0) } }
    guard let (_, first) = judged.first else { return nil }
    let words = CoreWords(report)
    var blocks: [PageSection.Block] = []
    if let core = first.core { blocks.append(.paragraph(words.state(core, first))) }
    if let reason = first.withoutTable {
      blocks.append(
        .paragraph(
          "Not worked out (\(reason)): whether the core is empty, the cheapest change after which "
            + "nobody objects, and who would pay less if the total rose."))
    }
    blocks.append(words.table(judged))
    blocks += words.alone(judged) + [words.blocs(judged)].compactMap(\.self)
    let entries = judged.compactMap { words.objections($0.0, $0.1) }
    if !entries.isEmpty { blocks.append(.entries(entries)) }
    return PageSection(heading: "Who would be better off alone", blocks: blocks)
  }
}

/// Objections and their mends in words.
private struct CoreWords {
  private let report: ShareReport

  init(_ report: ShareReport) { self.report = report }

  private func money(_ value: Rational) -> String { ExactWords.decimals(value, 2) }

  private func names(_ coalition: Coalition, _ game: GameVerdict) -> String {
    game.group(coalition)
  }

  /// Whether the core is empty, with the proof when it is.
  func state(_ core: CoreState, _ game: GameVerdict) -> String {
    guard core.isEmpty else {
      return
        "There are splits of the cost of '\(game.name)' to which no group can object: its core is "
        + "not empty."
    }
    // A proof is not cut; it has no more groups than there are states.
    let weights = core.balancingWeights.map { "\($0.weight) of {\(names($0.coalition, game))}" }
      .joined(separator: ", ")
    let cost = core.balancedCost.map { money($0) } ?? ""
    return
      "Every split of the cost of '\(game.name)' gives some group a reason to leave: its core is "
      + "empty. Proof: \(weights) count every state once, and cost \(report.problem.currency) \(cost) "
      + "alone, less than the \(money(game.total)) of all together."
  }

  func table(_ judged: [(SharingMethod, GameVerdict)]) -> PageSection.Block {
    let currency = report.problem.currency
    let columns = [
      Table.Column("method", .word), .init("in the core", .word), .init("objects most"),
      .init("pays more than alone, \(currency)", .figure),
    ]
    let rows = judged.map { method, game in
      let objection = game.standing?.objection
      let verdict = game.isInCore.map { $0 ? "yes" : "no" } ?? "not settled"
      return [
        method.name, verdict, objection.map { names($0.coalition, game) } ?? "",
        objection.map { money($0.excess) } ?? "",
      ]
    }
    return .table(Table(columns: columns, groups: [.init(rows: rows)]))
  }

  /// What each state pays alone, and how much of that each method saves it.
  func alone(_ judged: [(SharingMethod, GameVerdict)]) -> [PageSection.Block] {
    guard let (_, first) = judged.first else { return [] }
    var columns = StateColumns(of: first.players.map(\.text))
    columns.add("alone", first.alone.map(money))
    for (method, game) in judged {
      columns.add(
        method.name,
        zip(game.payments, game.alone).map { payment, alone in
          alone.sign > 0 ? ExactWords.percent((alone - payment) / alone, 1) : ""
        })
    }
    let gloss =
      "What each would pay alone, in \(report.problem.currency), and how much of that each method saves "
      + "it."
    return [.paragraph(gloss)] + columns.blocks
  }

  /// What the blocs that the user names pay, and would pay alone.
  func blocs(_ judged: [(SharingMethod, GameVerdict)]) -> PageSection.Block? {
    let currency = report.problem.currency
    let rows = judged.flatMap { method, game in
      game.blocs.map { bloc in
        [
          names(bloc.coalition, game), method.name, money(bloc.payment), money(bloc.cost),
          bloc.isBetterAlone ? "leaves" : "stays",
        ]
      }
    }
    guard !rows.isEmpty else { return nil }
    let columns = [
      Table.Column("bloc"), .init("method", .word), .init("pays, \(currency)", .figure),
      .init("alone, \(currency)", .figure), .init("is better off when it", .word),
    ]
    return .table(Table(columns: columns, groups: [.init(rows: rows)]))
  }

  /// Who else objects to a split, and the cheapest change after which nobody does.
  func objections(_ method: SharingMethod, _ game: GameVerdict) -> PageSection.Entry? {
    let currency = report.problem.currency
    let excesses = (game.standing?.excesses ?? []).filter { $0.excess.sign > 0 }
    guard game.standing?.objection != nil, !excesses.isEmpty else { return nil }
    var lines = [
      "would pay less on their own: "
        + ListWords.cut(excesses) {
          "{\(names($0.coalition, game))} \(currency) \(money($0.excess))"
        }
    ]
    if let repair = game.repair, repair.moved.sign > 0 {
      let changes = zip(game.players, zip(repair.shares, game.payments)).compactMap {
        player, pair in
        pair.0 == pair.1 ? nil : "\(player) \(ExactWords.signed(pair.0 - pair.1, 2))"
      }
      let goal =
        game.core?.isEmpty == true ? "nobody objects by more than must be" : "nobody objects"
      lines.append(
        "\(goal) once \(currency) \(money(repair.moved)) is moved: \(changes.joined(separator: ", "))"
      )
    }
    return PageSection.Entry(subject: method.name, lines: lines)
  }
}

extension GameVerdict {
  /// The members of a group: `EE LV`.
  func group(_ coalition: Coalition) -> String {
    coalition.members.map { players[$0].text }.joined(separator: " ")
  }
}
