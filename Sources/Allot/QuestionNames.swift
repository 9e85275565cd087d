internal import AllotExplanation
internal import AllotFiles
internal import AllotModel

/// Finds what a question names, by its id.
struct QuestionNames {
  private let names: MatchNames

  init(_ problem: MatchingProblem) { names = MatchNames(of: problem) }

  /// The position of a need.
  ///
  /// - Throws: that there is none, with the id that is nearest.
  func need(_ id: String) throws(InvalidInput) -> Int {
    if let position = names.position(of: Need.ID(id)) { return position }
    throw missing("need", id, names.problem.needs.map(\.id.text))
  }

  /// The position of an offer.
  ///
  /// - Throws: that there is none, with the id that is nearest.
  func offer(_ id: String) throws(InvalidInput) -> Int {
    if let position = names.position(of: Offer.ID(id)) { return position }
    throw missing("offer", id, names.problem.offers.map(\.id.text))
  }

  /// What a table of allocations wants, its ids looked up.
  ///
  /// - Throws: everything that is wrong with it.
  func wishes(at path: String) throws(InvalidInput) -> [PlanJudgement.Wish] {
    var findings: [Finding] = []
    var wishes: [PlanJudgement.Wish] = []
    for row in try AllocationsTable.read(path: path) {
      let (offer, need) = (Offer.ID(row.offer), Need.ID(row.need))
      if names.position(of: offer) == nil {
        findings += missing("offer", row.offer, names.problem.offers.map(\.id.text), at: row.place)
      }
      if names.position(of: need) == nil {
        findings += missing("need", row.need, names.problem.needs.map(\.id.text), at: row.place)
      }
      wishes.append(.init(offer: offer, need: need, quantity: row.quantity))
    }
    if !findings.isEmpty { throw InvalidInput(findings) }
    return wishes
  }

  /// The quantity that an id names: of an offer, a need, a budget, a route or a substitution.
  ///
  /// Where several have the same id, the kind stands before it: `offer LT/tent`.
  ///
  /// - Throws: that there is none, that there are several, or that nothing limits there.
  func limit(_ text: String) throws(InvalidInput) -> PricedLimit {
    let named = kinds.filter { $0.id == text || "\($0.kind) \($0.id)" == text }
    guard let first = named.first else {
      throw missing("offer, need, budget, route or substitution", text, kinds.map(\.id))
    }
    guard named.count == 1 else {
      throw InvalidInput([
        Finding(
          .error, at: nil, "'\(text)' is the id of \(named.count) things",
          maybe: "write '\(first.kind) \(text)'")
      ])
    }
    guard let limit = PricedLimit(first.limit, of: names.problem) else {
      throw InvalidInput([
        Finding(
          .error, at: nil,
          "the \(first.kind) '\(first.id)' has no limit, so more of it is worth nothing",
          maybe: "ask for another price")
      ])
    }
    return limit
  }

  private var kinds: [(kind: String, id: String, limit: PricedLimit.Kind)] {
    let problem = names.problem
    let offers = problem.offers.enumerated().map {
      ("offer", $1.id.text, PricedLimit.Kind.offer($0))
    }
    let needs = problem.needs.enumerated().map { ("need", $1.id.text, PricedLimit.Kind.need($0)) }
    let budgets = problem.budgets.enumerated().map {
      ("budget", $1.id.text, PricedLimit.Kind.budget($0))
    }
    let routes = problem.routes.enumerated().map {
      ("route", $1.ends.description, PricedLimit.Kind.route($0))
    }
    let substitutions = problem.substitutes.enumerated().map {
      ("substitution", "\($1.by)->\($1.need)", PricedLimit.Kind.substitution($0))
    }
    return offers + needs + budgets + routes + substitutions
  }

  /// That nothing of a kind has an id.
  func missing(_ kind: String, _ id: String, _ known: [String]) -> InvalidInput {
    InvalidInput(missing(kind, id, known, at: nil))
  }

  private func missing(
    _ kind: String, _ id: String, _ known: [String], at place: Place?
  ) -> [Finding] {
    let near = Spelling.nearest(to: id, among: known).map { "write '\($0)'" }
    let list = known.isEmpty ? nil : "the first are \(ListWords.cut(known))"
    return [
      Finding(.error, at: place, "no \(kind) is called '\(id)'", maybe: near ?? list)
    ]
  }
}
