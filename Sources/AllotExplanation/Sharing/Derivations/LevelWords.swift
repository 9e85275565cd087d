internal import AllotModel
internal import AllotProblems
internal import ExactNumbers

/// How the one level that is the same for all is found, and what each makes of it.
struct LevelWords {
  private let level: ClaimsLevel
  private let claims: [Rational]
  private let states: [State]

  init(_ level: ClaimsLevel, claims: [Rational], states: [State]) {
    self.level = level
    self.claims = claims
    self.states = states
  }

  private func text(_ value: Rational) -> String { FigureWords.text(value) }

  private func codes(_ positions: [Int]) -> String {
    positions.map { states[$0].code.text }.joined(separator: ", ")
  }

  /// Whether half of the claim is the most that is given or taken.
  private var isHalved: Bool { level.ceilings != claims }

  private var ceiling: String { isHalved ? "half of the claim" : "the claim" }

  /// What is levelled, whom a bound holds, and the level that is left for the others.
  var lines: [String] {
    var lines = [task]
    let (held, lifted) = (level.held, level.lifted)
    let (atCeiling, atFloor) = (
      held.map { level.parts[$0] }.sum, lifted.map { level.parts[$0] }.sum
    )
    if !held.isEmpty {
      lines.append(
        "\(ceiling) is no more than the level for \(codes(held)): together \(text(atCeiling))")
    }
    if !lifted.isEmpty {
      lines.append(
        "half of the claim is more than the level for \(codes(lifted)): together \(text(atFloor))")
    }
    guard !level.open.isEmpty else {
      return lines + ["nobody is left, and the level is the largest of these, \(text(level.level))"]
    }
    let taken = [atCeiling, atFloor].filter { !$0.isZero }.map { " - \(text($0))" }.joined()
    let count = level.open.count
    return lines + [
      "the level, for the other \(count): (\(text(level.total))\(taken))/\(count) = "
        + text(level.level)
    ]
  }

  private var task: String {
    let total = text(level.total)
    return switch level.start {
    case .nothing:
      level.floors.contains { $0.sign > 0 }
        ? "\(total) is given: the same level for all, but no less than half of the claim and no more "
          + "than the claim"
        : "\(total) is given: the same level for all, but no more than \(ceiling)"
    case .halfMore:
      "everybody gets half of the claim; the remaining \(total) is given on top: the same level for "
        + "all, but no more than \(ceiling)"
    case .halfLess:
      "half of all claims is \(total) too much; everybody loses from half of the claim the same level, "
        + "but no more than all of it"
    case .claim:
      "\(total) is missing: everybody loses the same level, but no more than \(ceiling)"
    }
  }

  /// `award = 100 - min(50, 33.3)`.
  func step(of position: Int) -> String {
    let claim = claims[position]
    let level = text(level.level)
    let bounded =
      self.level.floors[position].sign > 0
      ? "min(max(\(text(claim / 2)), \(level)), \(text(claim)))"
      : "min(\(text(self.level.ceilings[position])), \(level))"
    return switch self.level.start {
    case .nothing: "award = \(bounded)"
    case .halfMore: "award = \(text(claim))/2 + \(bounded)"
    case .halfLess: "award = \(text(claim))/2 - \(bounded)"
    case .claim: "award = \(text(claim)) - \(bounded)"
    }
  }
}
