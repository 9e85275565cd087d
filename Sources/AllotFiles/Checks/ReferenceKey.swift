internal import AllotModel

/// The key against which burdens are measured, from its formula to each state's share.
struct ReferenceKey {
  private let document: ProblemDocument
  private let log: FindingLog

  init(_ document: ProblemDocument, log: FindingLog) {
    self.document = document
    self.log = log
  }

  /// Which key is asked for, and for what.
  struct Question {
    let name: String
    /// Where the settings name it; `nil` when the default is left.
    let place: Place?
    let comparesBurdens: Bool
  }

  /// Computes the shares, or remarks that there is no key; checks what burdens need.
  ///
  /// - Parameters:
  ///   - problem: Given its shares here.
  ///   - canCompute: Whether the states were read without errors.
  func apply(to problem: inout MatchingProblem, canCompute: Bool) {
    let comparesBurdens = document.settings.objectives.contains(.burden)
    let question = Question(
      name: document.settings.key, place: document.keyPlace, comparesBurdens: comparesBurdens)
    problem.keyShares = shares(
      over: problem.states, question, canCompute: canCompute, remarks: &problem.remarks)
    guard comparesBurdens, problem.keyShares != nil else { return }
    BurdenChecks(problem, log: log).tell()
  }

  /// Each state's share of a key; `nil` when there is none, which is then told or remarked.
  func shares(
    over states: [State], _ question: Question, canCompute: Bool, remarks: inout [String]
  ) -> [State.Code: Double]? {
    // Every key is parsed, so that a slip is found before the key is needed.
    let formulas = KeyFormulas(document, log: log)
    let keys = document.keys.map { (name: $0.name.name, key: formulas.parsed($0), written: $0) }
    guard let chosen = keys.first(where: { $0.name == question.name }) else {
      tellMissing(question, known: keys.map(\.name), &remarks)
      return nil
    }
    guard canCompute, let key = chosen.key else { return nil }
    do throws(KeyError) {
      return try key.table(over: states).shareByState
    } catch {
      formulas.tell(error, chosen.written)
      return nil
    }
  }

  private func tellMissing(_ question: Question, known: [String], _ remarks: inout [String]) {
    let name = question.name
    if let place = question.place {
      let near = Spelling.nearest(to: name, among: known)
      log.error(
        "no key is called '\(name)'", at: place,
        maybe: near.map { "write '\($0)'" }
          ?? (known.isEmpty
            ? "add it under 'keys'" : "the keys are \(known.sorted().joined(separator: ", "))"))
    } else if question.comparesBurdens {
      remarks.append("no key '\(name)' is given, so burdens are not compared")
    }
  }
}
