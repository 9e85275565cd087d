internal import AllotModel
internal import AllotProblems
internal import ExactNumbers

/// How a claims rule comes to its awards.
struct ClaimsParts {
  let rule: ClaimsRule
  let claims: [Rational]
  let amount: Rational
  let awards: [Rational]
  let states: [State]

  init(_ basis: ClaimsBasis, _ split: MethodSplit, _ problem: SharingProblem) {
    rule = basis.rule
    claims = basis.claims
    amount = problem.total
    awards = split.shares.map { $0 * problem.total }
    states = problem.states
  }

  var parts: [ExplanationPart] {
    var part = ExplanationPart("Awards by the claims rule '\(rule.rawValue)'")
    let total = claims.sum
    part.lines = [
      "the amount is \(text(amount)), all claims are \(text(total)), and \(text(total - amount)) of "
        + "them cannot be met"
    ]
    part.columns = [.init("claim", claims, .short)]
    part.steps = claims.map { ["claim = \(text($0))"] }
    add(ClaimsProblem(amount: amount, claims: claims).derivation(of: rule), to: &part)
    part.columns.append(.init("award", awards, .decimals(4)))
    part.columns.append(.init(share: "share", awards.map { $0 / amount }))
    for position in claims.indices {
      part.steps[position].append(
        "share = award/amount = \(text(awards[position]))/\(text(amount)) = "
          + text(awards[position] / amount))
    }
    return [part]
  }

  func text(_ value: Rational) -> String { FigureWords.text(value) }

  private func add(_ derivation: ClaimsDerivation, to part: inout ExplanationPart) {
    switch derivation {
    case .everything: addSteps(to: &part) { "award = claim = \(text(awards[$0]))" }
    case .part(let share):
      part.lines.append(
        "each claim is met in the same part: \(text(amount))/\(text(claims.sum)) = \(text(share))")
      addSteps(to: &part) { "award = \(text(claims[$0]))*\(text(share)) = \(text(awards[$0]))" }
    case .level(let level):
      let words = LevelWords(level, claims: claims, states: states)
      part.lines += words.lines
      addSteps(to: &part) { "\(words.step(of: $0)) = \(text(awards[$0]))" }
    case .mean(let equal, let losses): addMean(equal, losses, to: &part)
    case .rights(let rights, let rest, let open): addRights(rights, rest, open, to: &part)
    case .overlap(let bands): addBands(bands, to: &part)
    case .arrivals(let means): addArrivals(means, to: &part)
    case .centre(let centre): addCentre(centre, to: &part)
    case .rounds(let rounds): addRounds(rounds, to: &part)
    }
  }

  func addSteps(to part: inout ExplanationPart, _ step: (Int) -> String) {
    for position in claims.indices { part.steps[position].append(step(position)) }
  }
}
