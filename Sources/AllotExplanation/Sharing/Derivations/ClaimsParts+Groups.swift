internal import AllotModel
internal import AllotProblems
internal import ExactNumbers

extension ClaimsParts {
  func addArrivals(_ means: [[Rational]], to part: inout ExplanationPart) {
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

  func addCentre(_ centre: AwardsCentre, to part: inout ExplanationPart) {
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

  func addRounds(_ rounds: AwardsRounds, to part: inout ExplanationPart) {
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
