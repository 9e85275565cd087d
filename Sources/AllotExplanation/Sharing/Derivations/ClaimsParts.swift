internal import AllotModel
internal import AllotProblems
internal import ExactNumbers

/// How a claims rule comes to its awards.
struct ClaimsParts {
  private let rule: ClaimsRule
  private let claims: [Rational]
  private let amount: Rational
  private let awards: [Rational]
  private let states: [State]

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
    part.columns.append(
      .init(
        share: "share", awards.map { $0 / amount }))
    for position in claims.indices {
      part.steps[position].append(
        "share = award/amount = \(text(awards[position]))/\(text(amount)) = "
          + text(awards[position] / amount))
    }
    return [part]
  }

  private func text(_ value: Rational) -> String { FigureWords.text(value) }

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

  private func addSteps(to part: inout ExplanationPart, _ step: (Int) -> String) {
    for position in claims.indices { part.steps[position].append(step(position)) }
  }
}

// MARK: - Rules of two steps

extension ClaimsParts {
  private func addMean(
    _ equal: [Rational], _ losses: [Rational], to part: inout ExplanationPart
  ) {
    part.lines.append("the mean of what equal awards and what equal losses give")
    let problem = ClaimsProblem(amount: amount, claims: claims)
    for rule in [ClaimsRule.equalAwards, .equalLosses] {
      guard case .level(let level) = problem.derivation(of: rule) else { continue }
      part.lines += LevelWords(level, claims: claims, states: states).lines
        .map { "\(rule.rawValue): \($0)" }
    }
    part.columns.append(.init("equal awards", equal, .decimals(4)))
    part.columns.append(.init("equal losses", losses, .decimals(4)))
    addSteps(to: &part) { position in
      "award = (\(text(equal[position])) + \(text(losses[position])))/2 = \(text(awards[position]))"
    }
  }

  private func addRights(
    _ rights: [Rational], _ rest: Rational, _ open: [Rational], to part: inout ExplanationPart
  ) {
    part.lines.append(
      "first each gets what the others leave: the amount less all their claims, if that is above "
        + "zero; together \(text(rights.sum))")
    part.lines.append(
      "the rest, \(text(amount)) - \(text(rights.sum)) = \(text(rest)), is shared in proportion to "
        + "what is still claimed of it, no more than all of it; together \(text(open.sum))")
    part.columns.append(.init("left by the others", rights, .short))
    part.columns.append(.init("still claimed", open, .short))
    addSteps(to: &part) { position in
      let others = claims.sum - claims[position]
      return "left by the others = max(\(text(amount)) - \(text(others)), 0) = "
        + text(rights[position])
    }
    addSteps(to: &part) { position in
      "still claimed = min(\(text(claims[position])) - \(text(rights[position])), \(text(rest))) = "
        + text(open[position])
    }
    guard open.sum.sign > 0 else { return }
    addSteps(to: &part) { position in
      "award = \(text(rights[position])) + \(text(open[position]))*\(text(rest))/\(text(open.sum)) = "
        + text(awards[position])
    }
  }

  private func addBands(_ overlap: OverlapBands, to part: inout ExplanationPart) {
    part.lines.append(
      "up to \(text(overlap.level)) claims begin at the same end and share what they claim; what a "
        + "claim has above that lies alone")
    part.lines += overlap.bands.map { band in
      "\(text(band.from)) to \(text(band.to)) is claimed by \(band.claimants): "
        + "\(text(band.to - band.from))/\(band.claimants) = "
        + "\(text((band.to - band.from) / Rational(band.claimants))) each"
    }
    addSteps(to: &part) { position in
      let claim = claims[position]
      let bands = overlap.bands.filter { $0.to <= claim }
      let shared = bands.map { text(($0.to - $0.from) / Rational($0.claimants)) }
      let alone = max(min(claim, amount) - overlap.level, 0)
      let sum = shared + (alone.isZero ? [] : ["\(text(alone)) alone"])
      let words = sum.isEmpty ? "0" : sum.joined(separator: " + ")
      return "award = \(words) = \(text(awards[position]))"
    }
  }
}

// MARK: - Rules over all groups

extension ClaimsParts {
  private func addArrivals(_ means: [[Rational]], to part: inout ExplanationPart) {
    let count = means.map(\.count).max() ?? 0
    part.lines.append(
      "who comes when others have taken what they claim gets what is left, up to the claim; the "
        + "award is the mean of what it gets on average with 0 to \(count - 1) others before it")
    for size in 0..<count {
      part.columns.append(
        .init("after \(size)", means.map { $0.isEmpty ? nil : $0[size] }, .decimals(2)))
    }
    for position in claims.indices where !means[position].isEmpty {
      part.steps[position] += means[position].enumerated().map { size, mean in
        "with \(size) before it, on average over all groups of \(size): \(text(mean))"
      }
    }
    addSteps(to: &part) { position in
      let own = means[position]
      return own.isEmpty
        ? "award = 0, as nothing is claimed"
        : "award = \(text(own.sum))/\(own.count) = \(text(awards[position])); \(text(own.sum)) is "
          + "the sum of these averages"
    }
  }

  private func addCentre(_ centre: AwardsCentre, to part: inout ExplanationPart) {
    let count = claims.count { $0.sign > 0 }
    part.lines += [
      "over(T) = max(1 - claims of T/\(text(amount)), 0), for each group T of the \(count) who claim "
        + "anything; groups with an even number of members count, odd ones count negative",
      "volume = sum of over(T)^\(count - 1) = \(text(centre.volume))",
      "whole = sum of over(T)^\(count), divided by \(count) = \(text(centre.whole))",
      "own = the part of the volume that groups with the state make",
    ]
    part.columns.append(.init("own", centre.with, .decimals(10)))
    addSteps(to: &part) { position in
      guard claims[position].sign > 0 else { return "award = 0, as nothing is claimed" }
      let ratio = claims[position] / amount
      return "award = \(text(amount))*(\(text(centre.whole)) + \(text(ratio))*"
        + "\(FigureWords.inside(centre.with[position])))/\(text(centre.volume)) = "
        + "\(text(awards[position])); \(text(ratio)) is the claim over the amount"
    }
  }

  private func addRounds(_ rounds: AwardsRounds, to part: inout ExplanationPart) {
    let count = claims.count
    part.lines.append(
      "in each round everybody gets the \(count)th part of what is still claimed, or of the rest if "
        + "that is less")
    part.lines += rounds.rests.enumerated().map { round, rest in
      "round \(round + 1) begins with \(text(rest))"
    }
    let shown = claims.indices.map { position in rounds.parts.map { $0[position] }.sum }
    part.columns.append(.init("rounds 1 to \(rounds.rests.count)", shown, .decimals(4)))
    for position in claims.indices {
      var open = claims[position]
      for (round, rest) in rounds.rests.enumerated() {
        let own = rounds.parts[round][position]
        part.steps[position].append(
          "round \(round + 1): min(\(text(open)), \(text(rest)))/\(count) = \(text(own))")
        open -= own
      }
    }
    addSteps(to: &part) { position in
      "award = \(text(shown[position])) + \(text(awards[position] - shown[position])) of later rounds "
        + "= \(text(awards[position]))"
    }
  }
}
