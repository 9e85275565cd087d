internal import AllotModel
internal import AllotProblems
internal import ExactNumbers

/// How shares become whole units.
struct UnitsPart {
  private let method: SharingMethod
  private let shares: [Rational]
  private let result: Apportionment?
  private let units: Int?

  init(_ method: SharingMethod, _ split: MethodSplit, _ problem: SharingProblem) {
    self.method = method
    shares = split.shares
    result = split.apportionment
    units = problem.units
  }

  /// `nil` when no units are split.
  var part: ExplanationPart? {
    guard let units, let result else { return nil }
    var part = ExplanationPart("Whole units, rounded by '\(method.rounding.rawValue)'")
    part.columns = [.init("part", result.quotas, .decimals(6))]
    part.steps = shares.indices.map { position in
      [
        "part = \(FigureWords.text(shares[position], digits: 15))*\(units) = "
          + text(result.quotas[position])
      ]
    }
    addMinimum(result, units, to: &part)
    switch method.rounding {
    case .up: addUp(result, to: &part)
    case .largestRemainder: addRemainders(result, units, to: &part)
    case .webster, .hill, .adams, .jefferson, .dean:
      DivisorWords(method, result).add(to: &part)
    }
    part.columns.append(.init("units", result.units.map { Rational($0) }, .decimals(0)))
    return part
  }

  private func text(_ value: Rational) -> String { FigureWords.text(value) }

  private func addUp(_ result: Apportionment, to part: inout ExplanationPart) {
    part.lines.append("each part is rounded up by itself")
    for position in shares.indices {
      part.steps[position].append("rounded up: \(result.units[position])")
    }
  }

  /// Who is lifted to the minimum, and what that leaves the others.
  private func addMinimum(_ result: Apportionment, _ units: Int, to part: inout ExplanationPart) {
    let minimum = method.minimum
    guard minimum > 0 else { return }
    part.lines.append("nobody has fewer than \(minimum)")
    guard result.parts != result.quotas else { return }
    let lifted = shares.indices.filter {
      result.parts[$0] != result.quotas[$0] && result.parts[$0] == Rational(minimum)
    }
    let others = shares.indices.filter { !lifted.contains($0) }
    let left = Rational(units - minimum * lifted.count)
    let sum = others.map { result.quotas[$0] }.sum
    let keep = others.allSatisfy { result.parts[$0] == result.quotas[$0] }
    part.lines.append(
      "\(lifted.count) have \(minimum), as their part, or what would be left of it, is smaller; "
        + (keep
          ? "the others keep their parts"
          : "the others share the \(text(left)) that are left in proportion: part times "
            + "\(text(left))/\(text(sum)) = \(text(left / sum))"))
    part.columns.append(.init("after the minimums", result.parts, .decimals(6)))
    for position in shares.indices where result.parts[position] != result.quotas[position] {
      part.steps[position].append(
        lifted.contains(position)
          ? "after the minimums: \(minimum)"
          : "after the minimums: \(text(result.quotas[position]))*\(text(left))/\(text(sum)) = "
            + text(result.parts[position]))
    }
  }

  private func addRemainders(
    _ result: Apportionment, _ units: Int, to part: inout ExplanationPart
  ) {
    let whole = result.parts.map { Rational($0.floor) }
    let remainders = zip(result.parts, whole).map { $0 - $1 }
    part.lines.append(
      "whole parts add up to \(text(whole.sum)); what is left of \(units), "
        + "\(text(Rational(units) - whole.sum)), goes to the largest remainders")
    if case .remainders(let down, let up)? = result.standing {
      part.lines += [
        up.map { "the smallest remainder that has one is \(text($0))" },
        down.map { "the largest that has none is \(text($0))" },
      ].compactMap(\.self)
    }
    part.columns.append(.init("whole", whole, .decimals(0)))
    part.columns.append(.init("remainder", remainders, .decimals(6)))
    for position in shares.indices {
      let isUp = Rational(result.units[position]) > whole[position]
      part.steps[position].append(
        "whole part \(text(whole[position])), remainder \(text(remainders[position])): "
          + "\(isUp ? "one more, so " : "no more, so ")\(result.units[position])")
    }
  }
}
