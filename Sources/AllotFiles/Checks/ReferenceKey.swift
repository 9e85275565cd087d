internal import AllotModel

/// The key against which burdens are measured, from its formula to each state's share.
struct ReferenceKey {
  private let document: ProblemDocument
  private let log: FindingLog

  init(_ document: ProblemDocument, log: FindingLog) {
    self.document = document
    self.log = log
  }

  /// Computes the shares, or remarks that there is no key; checks what burdens need.
  ///
  /// - Parameters:
  ///   - problem: Given its shares here.
  ///   - canCompute: Whether the states were read without errors.
  func apply(to problem: inout MatchingProblem, canCompute: Bool) {
    // Every key is parsed, so that a slip is found before the key is needed.
    let formulas = KeyFormulas(document, log: log)
    let keys = document.keys.map { (name: $0.name.name, key: formulas.parsed($0), written: $0) }
    let comparesBurdens = document.settings.objectives.contains(.burden)
    guard let chosen = keys.first(where: { $0.name == document.settings.key }) else {
      tellMissing(&problem, comparesBurdens, known: keys.map(\.name))
      return
    }
    guard canCompute, let key = chosen.key else { return }
    do throws(KeyError) {
      problem.keyShares = try key.table(over: problem.states).shareByState
    } catch {
      formulas.tell(error, chosen.written)
      return
    }
    guard comparesBurdens else { return }
    BurdenChecks(problem, log: log).tell()
  }

  private func tellMissing(
    _ problem: inout MatchingProblem, _ comparesBurdens: Bool, known: [String]
  ) {
    let name = document.settings.key
    if let place = document.keyPlace {
      let near = Spelling.nearest(to: name, among: known)
      log.error(
        "no key is called '\(name)'", at: place,
        maybe: near.map { "write '\($0)'" }
          ?? (known.isEmpty
            ? "add it under 'keys'" : "the keys are \(known.sorted().joined(separator: ", "))"))
    } else if comparesBurdens {
      problem.remarks.append("no key '\(name)' is given, so burdens are not compared")
    }
  }
}
