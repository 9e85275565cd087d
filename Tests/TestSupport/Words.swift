package import LinearPrograms

/// A number as a person writes it, to six places after the point.
package func words(for number: Double) -> String {
  let rounded = (number * 1e6).rounded() / 1e6
  guard let whole = Int(exactly: rounded) else { return "\(rounded)" }
  return "\(whole)"
}

/// Numbers as a person writes them, with spaces between.
package func words(for numbers: [Double]) -> String {
  numbers.map { words(for: $0) }.joined(separator: " ")
}

/// An outcome in one line: `36 at 2 6`, `infeasible`.
package func words(for outcome: Outcome) -> String {
  switch outcome {
  case .optimal(let solution):
    let values = solution.values.isEmpty ? "nothing" : words(for: solution.values)
    return "\(words(for: solution.objectiveValue)) at \(values)"
  case .infeasible: return "infeasible"
  case .unbounded: return "unbounded"
  case .stopped: return "stopped"
  }
}

/// An outcome in one line: `20 at 4 0, proven`, `20 at 4 0, at best 21`, `none, at best 21`.
package func words(for outcome: WholeOutcome) -> String {
  switch outcome {
  case .found(let values, let value, let bound, let isProven):
    let what = values.map { "\(words(for: value)) at \(words(for: $0))" } ?? "none"
    return isProven ? "\(what), proven" : "\(what), at best \(words(for: bound))"
  case .infeasible: return "infeasible"
  case .unbounded: return "unbounded"
  }
}
