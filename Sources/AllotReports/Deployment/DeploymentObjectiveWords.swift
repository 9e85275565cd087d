internal import AllotExplanation
internal import AllotModel

/// What one objective of a roster reached, in words.
struct DeploymentObjectiveWords {
  /// How many levels are spelled out.
  private static let mostLevels = 6

  private let result: DeploymentObjectiveResult
  private let report: DeploymentReport

  init(_ result: DeploymentObjectiveResult, report: DeploymentReport) {
    self.result = result
    self.report = report
  }

  /// `floor, priority 2`; the priority only when there are several.
  var name: String {
    guard let priority = result.priority, report.hasPriorities else {
      return result.objective.rawValue
    }
    return "\(result.objective.rawValue), priority \(priority)"
  }

  /// `floor 2`.
  var shortName: String {
    guard let priority = result.priority, report.hasPriorities else {
      return result.objective.rawValue
    }
    return "\(result.objective.rawValue) \(priority)"
  }

  /// `the least staffed post has 75 % in its worst week`.
  var headline: String {
    let value = amount(result.value)
    switch result.objective {
    case .floor:
      let step = report.problem.horizon.map { " in its worst \($0.step.rawValue)" } ?? ""
      return "the least staffed post has \(value)\(step)"
    case .total: return "what counts adds up to \(value) of \(NumberWords.quantity(demand))"
    case .coverage: return "the least covered post has \(value) on average"
    case .burden: return "the most burdened state sends \(value) per whole key"
    case .changes: return "\(value) differ from the former roster"
    case .tours: return "there are \(value)"
    case .cost: return "the roster costs \(value)"
    }
  }

  /// `proven, no roster does better`, or how much better another one could be.
  var proof: String {
    guard !result.isProven else { return "proven, no roster does better" }
    let level = result.levels.first { $0.bound != $0.value }
    guard result.bound != result.value || level == nil else {
      return "proven, but not every level after it"
    }
    guard result.bound.isFinite else { return "not proven, and no bound is known" }
    return "not proven, \(limit(result.bound))\(gap)"
  }

  /// The levels of a levelled objective, the worst first, a long list cut.
  var levels: [String] {
    let levels = result.levels
    let shown = levels.prefix(Self.mostLevels).enumerated().map { position, level in
      let proof =
        position == 0 || !saysSomething(level) ? "" : " (\(limit(level.bound)))"
      return "\(amount(level.value))\(proof): \(ListWords.cut(level.members, word: memberName))"
    }
    guard let last = levels.last, levels.count > Self.mostLevels else { return shown }
    let more = UnitWords.counted(levels.count - Self.mostLevels, "level")
    return shown + ["and \(more) more, the last at \(amount(last.value))"]
  }

  func amount(_ value: Double) -> String {
    switch result.objective {
    case .floor, .coverage: return NumberWords.percent(value)
    case .total: return NumberWords.quantity(value)
    case .burden, .changes: return UnitWords.counted(value, report.names.overTime("expert"))
    case .tours: return UnitWords.counted(value, "tour")
    case .cost: return report.names.money(value)
    }
  }

  /// By how much two values differ; parts of a whole in points of a hundred.
  func difference(_ size: Double) -> String {
    switch result.objective {
    case .floor, .coverage: UnitWords.counted((size * 1_000).rounded() / 10, "point")
    case .total, .burden, .changes, .tours, .cost: amount(size)
    }
  }
}

extension DeploymentObjectiveWords {
  /// What all posts of the priority ask for, in the unit of the total.
  private var demand: Double {
    report.posts.filter { $0.post.priority == result.priority ?? $0.post.priority }
      .reduce(0) { sum, fact in
        let size =
          if case .teams(let team) = fact.post.demand { report.names.team(team)?.size ?? 1 } else {
            1
          }
        return sum + fact.post.weight * Double(fact.result.demand * size)
      }
  }

  /// `no roster reaches more than 47.1 %`, or `less` where less is better.
  private func limit(_ bound: Double) -> String {
    switch result.objective {
    case .floor, .total, .coverage: "no roster reaches more than \(amount(bound))"
    case .burden, .changes, .tours, .cost: "no roster needs less than \(amount(bound))"
    }
  }

  /// How far value and bound lie apart, relative to the larger.
  private var gap: String {
    let size = max(abs(result.value), abs(result.bound))
    guard size > 0 else { return "" }
    return " (gap \(NumberWords.percent(abs(result.bound - result.value) / size)))"
  }

  /// Whether a bound is neither reached nor as far away as it could be.
  private func saysSomething(_ level: ObjectiveResult.Level) -> Bool {
    let farthest: Double = result.objective == .coverage ? 1 : 0
    return level.bound.isFinite && level.bound != level.value && level.bound != farthest
  }

  private func memberName(_ member: String) -> String {
    result.objective == .coverage ? report.names.name(of: Post.ID(member)) : member
  }
}
