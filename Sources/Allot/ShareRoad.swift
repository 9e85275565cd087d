internal import AllotExplanation
package import AllotFiles
internal import AllotModel
internal import AllotProblems
package import AllotReports
internal import LinearPrograms

/// The whole road of `allot share`: read, split, compare, report.
package struct ShareRoad {
  private let sharer: Sharer

  package init(sharer: Sharer) { self.sharer = sharer }

  /// Reads what is to be shared, and reports what each method makes of it.
  ///
  /// - Throws: `InvalidInput` with every finding; `SolverFailure` when there is no answer.
  package func report(
    on source: SharingSource, warn: (Finding) -> Void = { _ in }
  ) throws -> ShareReport {
    let read = try source.read()
    for warning in read.warnings { warn(warning) }
    let outcomes = try sharer.outcomes(of: read.problem)
    try Self.refuse(outcomes, of: read.problem)
    let (problem, splits, missing) = read.problem.kept(outcomes)
    guard !splits.isEmpty else {
      throw SolverFailure("stopped before any method had a split")
    }
    let facts = ReportFacts(
      path: source.path, digest: read.problem.digest, solver: sharer.solver.name)
    let warnings = SharingWarnings(of: problem, splits: splits)
    for finding in Self.scaled(warnings, problem) { warn(finding) }
    return ShareReport(
      of: problem, splits: splits, missing: missing, warnings: warnings.sentences, facts: facts)
  }

  /// Throws when a method has no split of these figures, with what each of them says.
  private static func refuse(
    _ outcomes: [SharingOutcome], of problem: SharingProblem
  ) throws(InvalidInput) {
    let findings = zip(problem.methods, outcomes).compactMap { method, outcome -> Finding? in
      guard case .undefined(let sentence) = outcome else { return nil }
      return Finding(
        .error, at: method.place, "'\(method.name)' has no split: \(sentence)",
        maybe: "use another solution, as 'equal-split' or 'stand-alone', or remove the method")
    }
    if !findings.isEmpty { throw InvalidInput(findings.sorted()) }
  }

  /// That the amount is not what all pay together in a game, once for each game.
  private static func scaled(
    _ warnings: SharingWarnings, _ problem: SharingProblem
  ) -> [Finding] {
    var findings: [Finding] = []
    for (method, sentence) in warnings.scaled
    where !findings.contains(where: { $0.message == sentence }) {
      findings.append(
        Finding(
          .warning, at: method.place, sentence,
          maybe: "write that cost as 'amount', if the cost of the game is to be split"))
    }
    return findings
  }
}

extension ShareRoad {
  /// How all that one method gives comes about, for one state step by step or for all.
  ///
  /// - Throws: `InvalidInput` with every finding; `SolverFailure` when there is no answer.
  package func explanation(
    ofMethod name: String, state code: String?, in source: SharingSource
  ) throws -> ExplanationReport {
    let read = try source.read()
    let state: State.Code? = if let code { try read.state(called: code).code } else { nil }
    let problem = try read.problem.reduced(to: name)
    let outcomes = try sharer.outcomes(of: problem)
    try Self.refuse(outcomes, of: problem)
    let splits = outcomes.compactMap(\.split)
    guard splits.count == problem.methods.count,
      let position = problem.methods.firstIndex(where: { $0.name == name })
    else { throw SolverFailure("stopped before the method had a split") }
    let reference = (problem.methods[problem.reference].name, splits[problem.reference])
    return ExplanationReport(
      MethodExplanation(
        of: problem.methods[position], splits[position], beside: reference, in: problem),
      of: state)
  }

  /// How the shares of a key come about, for one state step by step or for all.
  ///
  /// - Throws: `InvalidInput` with every finding.
  package static func explanation(
    ofKey name: String, state code: String?, in source: SharingSource
  ) throws(InvalidInput) -> KeyReport {
    let read = try source.readKeys()
    let key = try read.key(called: name)
    let state: State? = if let code { try read.state(called: code) } else { nil }
    do throws(KeyError) {
      return if let state {
        try KeyReport(key, over: read.states, of: state)
      } else {
        try KeyReport(key, over: read.states)
      }
    } catch {
      throw read.invalidInput(error)
    }
  }

  /// What a claims method awards as the amount grows.
  ///
  /// - Throws: `InvalidInput` with every finding.
  package static func path(
    ofMethod name: String, in source: SharingSource
  ) throws(InvalidInput) -> PathReport {
    let problem = try source.read().problem
    for method in problem.methods where method.name == name {
      guard case .claims(let basis) = method.basis else { break }
      let path = AwardsPath(of: basis.claims, by: basis.rule)
      return PathReport(of: name, in: problem, path: path)
    }
    let names = problem.methods.compactMap { method -> String? in
      if case .claims = method.basis { method.name } else { nil }
    }
    let finding = Finding(
      .error, at: nil, "no method with claims is called '\(name)'",
      maybe: Spelling.nearest(to: name, among: names).map { "write '\($0)'" }
        ?? (names.isEmpty ? nil : "they are \(names.joined(separator: ", "))"))
    throw InvalidInput([finding])
  }
}

extension SharingProblem {
  /// The problem with no more methods than one of them, the reference and the first game, which
  /// judges it.
  ///
  /// - Throws: what may be meant, when no method has the name.
  fileprivate func reduced(to name: String) throws(InvalidInput) -> Self {
    guard methods.contains(where: { $0.name == name }) else {
      let names = methods.map(\.name)
      throw InvalidInput([
        Finding(
          .error, at: nil, "no method is called '\(name)'",
          maybe: Spelling.nearest(to: name, among: names).map { "write '\($0)'" }
            ?? "the methods are \(names.joined(separator: ", "))")
      ])
    }
    let game = methods.first { if case .game = $0.basis { true } else { false } }?.name
    let kept = [name, methods[reference].name, game]
    var problem = self
    problem.methods = methods.filter { kept.contains($0.name) }
    problem.reference =
      problem.methods.firstIndex { $0.name == methods[reference].name } ?? 0
    return problem
  }

  /// The problem with those of its methods that have a split, and the names of the others.
  fileprivate func kept(
    _ outcomes: [SharingOutcome]
  ) -> (problem: SharingProblem, splits: [MethodSplit], missing: [String]) {
    var problem = self
    var splits: [MethodSplit] = []
    var missing: [String] = []
    problem.methods = []
    problem.reference = 0
    for (position, (method, outcome)) in zip(methods, outcomes).enumerated() {
      switch outcome {
      case .split(let split):
        if position == reference { problem.reference = splits.count }
        problem.methods.append(method)
        splits.append(split)
      case .undefined, .interrupted: missing.append(method.name)
      }
    }
    return (problem, splits, missing)
  }
}
