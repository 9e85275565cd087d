internal import AllotModel
internal import AllotProblems
internal import ExactNumbers

extension ClaimsParts {
  func addMean(
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

  func addRights(
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

  func addBands(_ overlap: OverlapBands, to part: inout ExplanationPart) {
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
