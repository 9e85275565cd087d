import AllotModel
import AllotProblems
import AllotReports
import ExactNumbers

/// What a road costs, split among three towns by two keys.
struct SharedRoad {
  var amount: Rational? = 100
  var units: Int?
  var rounding = RoundingMethod.webster

  static let states = [
    State(code: "A", name: "Aford", figures: ["population": 5, "gdp": 100]),
    State(code: "B", name: "Bham", figures: ["population": 5, "gdp": 200]),
    State(code: "C", name: "C", figures: ["population": 2, "gdp": 100]),
  ]

  func method(_ name: String, _ formula: String) throws -> SharingMethod {
    let key = try Key(name: name, formula: formula)
    let basis = try KeyBasis(
      key, table: key.table(over: Self.states), over: Self.states, within: nil)
    return SharingMethod(name: name, basis: .key(basis), rounding: rounding)
  }

  /// The report on a key of heads and one of wealth.
  func report() throws -> ShareReport {
    try report(on: [method("heads", "population"), method("wealth", "gdp")])
  }

  func report(on methods: [SharingMethod]) -> ShareReport {
    var problem = SharingProblem(
      title: "A road", currency: "EUR", states: Self.states, amount: amount, units: units,
      methods: methods)
    problem.headFigure = "population"
    let splits = methods.compactMap { method in
      method.basis.plainShares(of: problem.total).map {
        MethodSplit(of: problem, method: method, shares: $0.shares, isExact: $0.isExact)
      }
    }
    return ShareReport(
      of: problem, splits: splits, warnings: ["Towns are made up."],
      facts: ReportFacts(path: "road", digest: "d1", solver: "none"))
  }

  static func text(of report: ShareReport, as format: ReportFormat) -> String {
    var text = ""
    format.write(report, to: &text)
    return text
  }
}
