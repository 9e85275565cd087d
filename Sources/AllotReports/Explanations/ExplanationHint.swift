internal import AllotExplanation
internal import AllotModel

/// A question that may be asked next.
struct ExplanationHint {
  /// As it is written on the command line.
  let command: String
  let words: String

  /// The questions that make sense for a plan, about its own needs and offers.
  static func all(about report: MatchReport) -> [ExplanationHint] {
    let open = report.needs.filter(\.isOpen).min {
      ($0.result.coverage, $0.need.id) < ($1.result.coverage, $1.need.id)
    }
    let budget = report.problem.budgets.first?.id.text
    return [
      open.map { ask("--need", $0.need.id.text, about: "why it stays open") },
      pairToAskAbout(in: report),
      offerToPrice(in: report).map {
        ask("--price", $0, about: "what more and less of it is worth")
      },
      budget.map { ask("--price", $0, about: "what more and less of this budget is worth") },
      .init(command: "--offers-wanted", words: "which further offers would help most"),
      .init(command: "--rules", words: "what each rule costs, and whom"),
      .init(
        command: "--alternatives",
        words: "whether it is the only best plan, and how else each flow could be"),
      offerToPrice(in: report).map {
        .init(
          command: "--if 'offers: \($0) quantity 0'",
          words: "the plan without it; any row and column may be changed so")
      },
      .init(
        command: "--judge TABLE",
        words: "what a plan made by hand breaks, and how far it is from this one"),
    ].compactMap(\.self)
  }

  private static func ask(_ option: String, _ ids: String..., about words: String) -> Self {
    Self(command: ([option] + ids.map(quoted)).joined(separator: " "), words: words)
  }

  /// The least covered need that offers are kept from, and the first of them.
  private static func pairToAskAbout(in report: MatchReport) -> Self? {
    let open = report.needs.filter(\.isOpen).sorted {
      ($0.result.coverage, $0.need.id) < ($1.result.coverage, $1.need.id)
    }
    for fact in open {
      for reason in fact.result.reasons {
        guard let position = report.names.offerPositions(of: reason).first else { continue }
        return ask(
          "--why-not", report.problem.offers[position].id.text, fact.need.id.text,
          about: "what holds it back, and who would lose")
      }
    }
    return nil
  }

  /// The first offer of which all is given.
  private static func offerToPrice(in report: MatchReport) -> String? {
    report.offers.first { $0.result.given > 0 && $0.left <= 0 }?.offer.id.text
      ?? report.offers.first { $0.result.given > 0 }?.offer.id.text
  }

  /// An id as a shell takes it.
  private static func quoted(_ id: String) -> String {
    let isPlain = id.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        || [0x2D, 0x2E, 0x2F, 0x5F].contains(byte)
    }
    return isPlain ? id : "'\(id.replacing("'", with: "'\\''"))'"
  }
}
