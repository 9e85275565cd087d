@testable import AllotModel

/// Three states whose figures are easy to compute with.
enum ThreeStates {
  static let all = [
    State(
      code: "AT", name: "Austria",
      figures: ["population": 1, "gdp": 4, "asylum": 0, "gdp-pps": 10]),
    State(
      code: "BE", name: "Belgium",
      figures: ["population": 2, "gdp": 4, "asylum": 5, "gdp-pps": 20]),
    State(
      code: "CY", name: "Cyprus",
      figures: ["population": 5, "gdp": 2, "asylum": 10, "gdp-pps": 70, "islands": 1]),
  ]

  /// What a formula comes to over the three states.
  static func values(
    of formula: String, constants: [String: Double] = [:]
  ) throws(KeyError) -> KeyValues {
    let steps = [
      KeyFormula(name: "x", text: formula), KeyFormula(name: "share", text: "population"),
    ]
    return try Key(name: "test", steps: steps, constants: constants).table(over: all).steps[0]
      .values
  }

  /// The shares of a key with one formula.
  static func shares(of formula: String) throws(KeyError) -> [Double] {
    try Key(name: "test", formula: formula).table(over: all).shares
  }

  /// The shares of a key with several steps.
  static func shares(
    of steps: [(String, String)], constants: [String: Double] = [:]
  ) throws(KeyError) -> [Double] {
    let formulas = steps.map { KeyFormula(name: $0.0, text: $0.1) }
    return try Key(name: "test", steps: formulas, constants: constants).table(over: all).shares
  }

  /// The message of a key with one formula that cannot be computed.
  static func message(of formula: String) -> String {
    message(of: [("test", formula)])
  }

  /// The message of a key with several steps that cannot be computed.
  static func message(
    of steps: [(String, String)], constants: [String: Double] = [:]
  ) -> String {
    do {
      return "no error; the shares are \(try shares(of: steps, constants: constants))"
    } catch {
      return "\(error)"
    }
  }
}
