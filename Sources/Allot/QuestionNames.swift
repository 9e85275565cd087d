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
    throw missing("need", id, knownNeeds)
  }

  /// The position of an offer.
  ///
  /// - Throws: that there is none, with the id that is nearest.
  func offer(_ id: String) throws(InvalidInput) -> Int {
    if let position = names.position(of: Offer.ID(id)) { return position }
    throw missing("offer", id, knownOffers)
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
        findings += missing("offer", row.offer, knownOffers, at: row.place)
      }
      if names.position(of: need) == nil {
        findings += missing("need", row.need, knownNeeds, at: row.place)
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
    let named = kinds.filter { $0.known.id == text || "\($0.kind) \($0.known.id)" == text }
    guard let first = named.first else {
      throw missing(
        "offer, need, budget, route or substitution", text, kinds.map(\.known),
        forms: "a route is written 'FROM->TO resource', a substitution 'by->need'")
    }
    guard named.count == 1 else {
      throw InvalidInput([
        Finding(
          .error, at: nil, "'\(text)' is the id of \(named.count) things",
          maybe: "write '\(first.kind) \(text)'")
      ])
    }
    guard let limit = PricedLimit(first.limit, of: names.problem) else {
      throw unlimited(first.kind, first.known.id, first.limit)
    }
    return limit
  }

  /// That a route or substitution has no limit of which more or less could be given.
  private func unlimited(_ kind: String, _ id: String, _ limit: PricedLimit.Kind) -> InvalidInput {
    if case .route(let position) = limit, !names.problem.routes[position].isOpen {
      return InvalidInput([
        Finding(
          .error, at: nil, "the route '\(id)' is closed",
          maybe: "ask what opening it brings: --if 'routes: \(id) open yes', or --rules for every "
            + "rule")
      ])
    }
    return InvalidInput([
      Finding(
        .error, at: nil, "the \(kind) '\(id)' has no limit, so more of it is worth nothing",
        maybe: "ask for another price")
    ])
  }

  private var kinds: [(kind: String, known: KnownID, limit: PricedLimit.Kind)] {
    let problem = names.problem
    let offers = knownOffers.enumerated().map { ("offer", $1, PricedLimit.Kind.offer($0)) }
    let needs = knownNeeds.enumerated().map { ("need", $1, PricedLimit.Kind.need($0)) }
    let budgets = problem.budgets.enumerated().map {
      ("budget", KnownID(id: $1.id.text), PricedLimit.Kind.budget($0))
    }
    let routes = problem.routes.enumerated().map {
      ("route", KnownID(of: $1), PricedLimit.Kind.route($0))
    }
    let substitutions = problem.substitutes.enumerated().map {
      ("substitution", KnownID(of: $1), PricedLimit.Kind.substitution($0))
    }
    return offers + needs + budgets + routes + substitutions
  }

  private var knownOffers: [KnownID] {
    names.problem.offers.map { KnownID(id: $0.id.text, state: $0.state, resource: $0.resource) }
  }

  private var knownNeeds: [KnownID] {
    names.problem.needs.map { KnownID(id: $0.id.text, state: $0.state, resource: $0.resource) }
  }

  /// That nothing of a kind has an id.
  private func missing(
    _ kind: String, _ id: String, _ known: [KnownID], forms: String? = nil
  ) -> InvalidInput {
    InvalidInput(missing(kind, id, known, at: nil, forms: forms))
  }

  private func missing(
    _ kind: String, _ id: String, _ known: [KnownID], at place: Place?, forms: String? = nil
  ) -> [Finding] {
    let near = KnownID.nearest(to: id, among: known)
    let list = known.isEmpty ? nil : "the first are \(ListWords.cut(known.map(\.id)))"
    let hint =
      near.isEmpty
      ? [list, forms].compactMap(\.self).joined(separator: "; ")
      : "write \(ListWords.choice(near.map { "'\($0)'" }))"
    return [
      Finding(
        .error, at: place, "no \(kind) is called '\(id)'", maybe: hint.isEmpty ? nil : hint)
    ]
  }
}
