internal import AllotModel
internal import Testing

@testable internal import AllotFiles

struct PermutationTests {
  /// Everything that a problem says but the lines of its files.
  private func dump(_ problem: MatchingProblem) -> String {
    var lines = [
      "\(problem.title) \(problem.currency) \(String(describing: problem.horizon))",
      "\(problem.settings) \(problem.remarks)",
    ]
    lines += problem.states.map { state in
      let figures = state.figures.sorted { $0.key < $1.key }
      return "\(state.code) \(state.name) \(figures) \(problem.keyShares?[state.code] ?? -1)"
    }
    lines += problem.resources.map {
      "\($0.id) \($0.name) \($0.category) \($0.unit) \($0.isWhole) \($0.isLasting) \($0.value ?? -1)"
    }
    lines += problem.needs.map {
      "\($0.id) \($0.state) \($0.resource) \($0.quantity) \($0.window) \($0.priority) \($0.weight) "
        + "\($0.minimum)"
    }
    lines += problem.offers.map {
      "\($0.id) \($0.state) \($0.resource) \($0.quantity) \($0.window) \($0.earmark ?? []) "
        + "\($0.excluded) \($0.minimum) \($0.lot ?? -1) \($0.cost) \($0.reliability)"
    }
    lines += problem.routes.map {
      "\($0.from) \($0.to) \($0.resource?.text ?? "*") \($0.cost) \($0.lead) \($0.capacity ?? -1) "
        + "\($0.isOpen)"
    }
    lines += problem.substitutes.map { "\($0.need) \($0.by) \($0.rate) \($0.limit ?? -1)" }
    lines += problem.budgets.map { "\($0.id) \($0.amount) \($0.states)" }
    return lines.joined(separator: "\n")
  }

  private func shuffled(_ table: String, with generator: inout Seeded) -> String {
    let lines = table.split(separator: "\n").map(String.init)
    let head = lines.prefix { $0.hasPrefix("#") }.count + 1
    return (lines.prefix(head) + lines.dropFirst(head).shuffled(using: &generator))
      .joined(separator: "\n")
  }

  @Test func `every table is read`() throws {
    let problem = try Folder(RichFolder.texts).read().problem

    #expect(problem.needs.map(\.id) == ["GR/bed", "GR/tent", "LT/officer", "LT/tent", "LT/tent/2"])
    #expect(problem.offers.count == 6)
    #expect(problem.routes.count == 4)
    #expect(problem.substitutes.count == 2)
    #expect(problem.budgets.map(\.id) == ["cost", "cost/EE+SE"])
    #expect(problem.keyShares?.count == 5)
  }

  @Test(arguments: 1...20)
  func `the order of rows changes nothing`(seed: UInt64) throws {
    var generator = Seeded(seed: seed)
    let written = try dump(Folder(RichFolder.texts).read().problem)

    var texts = RichFolder.texts
    for name in texts.keys.sorted() where name.hasSuffix(".csv") {
      texts[name] = texts[name].map { shuffled($0, with: &generator) }
    }
    let reordered = try dump(Folder(texts).read().problem)

    #expect(reordered == written)
  }
}
