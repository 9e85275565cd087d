/// What is to be made as large or as small as possible: a sum over columns.
package struct Objective: Sendable {
  package enum Sense: Sendable {
    case maximize
    case minimize
  }

  package var sense: Sense
  /// The columns that count and their coefficients, each column at most once.
  package var terms: [(column: Int, coefficient: Double)]

  package init(_ sense: Sense, _ terms: [(column: Int, coefficient: Double)]) {
    self.sense = sense
    self.terms = terms
  }

  package func value(at values: [Double]) -> Double {
    terms.reduce(0) { $0 + $1.coefficient * values[$1.column] }
  }
}
