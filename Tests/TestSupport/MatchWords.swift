package import AllotModel
package import AllotProblems
internal import LinearPrograms

extension MatchingProblem {
  /// The rows that a reason makes the rules write, as a person would write them.
  package func rows(because reason: MatchReason) -> [String] {
    rows { $0 == reason }
  }

  /// The rows whose reasons are meant, as a person would write them.
  package func rows(where isMeant: (MatchReason) -> Bool) -> [String] {
    let draft = MatchFormulation(self).draft
    return draft.program.reasons.indices.filter { isMeant(draft.program.reasons[$0]) }
      .map(draft.words(forRow:))
  }

  /// How far a column may go, as a person would write it, when there is one that means this.
  package func bounds(of meaning: MatchMeaning) -> String? {
    let draft = MatchFormulation(self).draft
    return draft.program.meanings.firstIndex(of: meaning).map(draft.words(forColumn:))
  }

  /// What a plan breaks: rows and bounds of columns, as a person would write them.
  ///
  /// The plan is quantities by pair, as `EE/tent->LT/tent`; a pair left out gives nothing. What
  /// the rules count follows from it.
  package func broken(by given: [String: Double]) -> [String] {
    let draft = MatchFormulation(self).draft
    let values = draft.values(when: given)
    return draft.program.numbers.violations(at: values).map { violation in
      switch violation {
      case .row(let row, _): draft.words(forRow: row)
      case .column(let column, _): draft.words(forColumn: column)
      case .notWhole(let column, _):
        "\(draft.program.meanings[column].words) is \(words(for: values[column])), not whole"
      }
    }
  }
}

extension MatchMeaning {
  /// The name that tests give to a column.
  package var words: String {
    switch self {
    case .given(let offer, let need): "\(offer)->\(need)"
    case .met(let need): "met(\(need))"
    case .coverage(let state, let priority): "coverage(\(state), \(priority))"
    case .value(let state): "value(\(state))"
    case .isUsed(let offer): "used(\(offer))"
    case .isShipped(let offer, let need): "shipped(\(offer)->\(need))"
    }
  }
}

extension MatchDraft {
  fileprivate func words(forRow row: Int) -> String {
    let numbers = program.numbers
    let terms = numbers.terms(ofRow: row).map {
      (name: program.meanings[numbers.termColumns[$0]].words, amount: numbers.termCoefficients[$0])
    }
    // No column can be below zero, so that a sum of them at least zero says nothing.
    let isNeverNegative = terms.allSatisfy { $0.amount > 0 }
    return sentence(sum(of: terms), numbers.rowBounds[row], isNeverNegative: isNeverNegative)
  }

  fileprivate func words(forColumn column: Int) -> String {
    sentence(
      program.meanings[column].words, program.numbers.columnBounds[column], isNeverNegative: true)
  }

  private func sentence(
    _ what: String, _ bounds: ClosedRange<Double>, isNeverNegative: Bool
  ) -> String {
    let (least, most) = (bounds.lowerBound, bounds.upperBound)
    if least == most { return "\(what) = \(words(for: least))" }
    let hasLeast = least > (isNeverNegative ? 0 : -.infinity)
    switch (hasLeast, most < .infinity) {
    case (true, true): return "\(words(for: least)) <= \(what) <= \(words(for: most))"
    case (true, false): return "\(what) >= \(words(for: least))"
    case (false, true): return "\(what) <= \(words(for: most))"
    case (false, false): return "\(what) is free"
    }
  }

  private func sum(of terms: [(name: String, amount: Double)]) -> String {
    if terms.isEmpty { return "nothing" }
    return terms.enumerated().map { position, term in
      let size = abs(term.amount) == 1 ? "" : "\(words(for: abs(term.amount))) "
      let sign = term.amount < 0 ? "-" : "+"
      if position == 0 { return (sign == "-" ? "-" : "") + size + term.name }
      return " \(sign) \(size)\(term.name)"
    }.joined()
  }

  private func words(for number: Double) -> String { TestSupport.words(for: number) }

  /// The columns' values that follow from quantities given.
  fileprivate func values(when given: [String: Double]) -> [Double] {
    var values = [Double](repeating: 0, count: program.meanings.count)
    let pairs = Set(givenColumns.map { program.meanings[$0].words })
    precondition(pairs.isSuperset(of: given.keys), "a plan gives only where an arc is")
    for (position, arc) in index.arcs.enumerated() {
      let column = givenColumns[position]
      values[column] = (given[program.meanings[column].words] ?? 0) / arc.lot
    }
    for (column, meaning) in program.meanings.enumerated() {
      switch meaning {
      case .isUsed(let offer):
        let arcs = index.arcs.indices.filter { problem.offers[index.arcs[$0].offer].id == offer }
        values[column] = arcs.contains { values[givenColumns[$0]] > 0 } ? 1 : 0
      case .isShipped(let offer, let need):
        values[column] = (given["\(offer)->\(need)"] ?? 0) > 0 ? 1 : 0
      default: break
      }
    }
    count(\.isMet, into: &values)
    count(\.isSum, into: &values)
    return values
  }

  /// Fills in columns that count, each from the row that counts it.
  private func count(_ isMeant: (MatchReason) -> Bool, into values: inout [Double]) {
    let numbers = program.numbers
    for (row, reason) in program.reasons.enumerated() where isMeant(reason) {
      let terms = numbers.terms(ofRow: row)
      guard let counter = terms.last else { continue }
      values[numbers.termColumns[counter]] = 0
      let sum = numbers.activity(ofRow: row, at: values)
      values[numbers.termColumns[counter]] = -sum / numbers.termCoefficients[counter]
    }
  }
}

extension MatchReason {
  fileprivate var isMet: Bool {
    if case .metIsCounted = self { true } else { false }
  }

  fileprivate var isSum: Bool {
    switch self {
    case .coverageIsCounted, .valueIsCounted: true
    default: false
    }
  }
}
