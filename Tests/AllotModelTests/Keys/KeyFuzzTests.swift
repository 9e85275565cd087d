import Testing

@testable import AllotModel

/// Formulas that nobody would write, the same ones on every run.
struct KeyFuzzTests {
  private static let pieces = [
    "gdp", "population", "asylum", "islands", "'gdp-pps'", "cap", "unknown", "0", "1", "2.5", "30%",
    "1e308", "+", "-", "*", "/", "^", "(", "(", ")", ")", ",", ",", "<", "<=", "==", "and", "or",
    "not", "sum(", "mean(", "median(", "least(", "most(", "count(", "share(", "index(", "rank(",
    "bounded(", "min(", "max(", "abs(", "sqrt(", "log(", "exp(", "if(", "%", "'", "`", "\u{0}", "é",
    "\n", "👩‍🚀",
  ]

  /// A generator that answers the same numbers on every run.
  private struct Dice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  /// A formula that follows the grammar, and mostly the rules of what fits where.
  private static func expression(depth: Int, _ dice: inout Dice) -> String {
    guard depth > 0 else { return pieces[Int.random(in: 0..<11, using: &dice)] }
    let (first, second) = (
      expression(depth: depth - 1, &dice), expression(depth: depth - 1, &dice)
    )
    switch Int.random(in: 0..<8, using: &dice) {
    case 0: return "(\(first) + \(second))"
    case 1: return "\(first) - \(second)"
    case 2: return "\(first)*\(second)"
    case 3: return "(\(first))/(\(second))"
    case 4: return "(\(first))^(\(second))"
    case 5: return "if(\(first) < \(second), \(first), \(second))"
    case 6: return "bounded(\(first), 0, \(second))"
    default: return "\(KeyFunction.allCases.randomElement(using: &dice)?.rawValue ?? "")(\(first))"
    }
  }

  /// What a key must answer, whatever it is asked.
  private func isSound(_ formula: String) -> Bool {
    do {
      let shares = try ThreeStates.shares(of: [("a", formula)], constants: ["cap": 0.3])
      return shares.allSatisfy { $0 >= 0 } && abs(shares.reduce(0, +) - 1) < 1e-12
    } catch {
      return (0...formula.count).contains(error.offset) && !error.message.isEmpty
    }
  }

  @Test func `pieces in any order end in shares or in an error that points into them`() {
    var dice = Dice(state: 1)
    let formulas = (0..<3_000).map { _ in
      (0..<Int.random(in: 1...12, using: &dice))
        .map { _ in KeyFuzzTests.pieces.randomElement(using: &dice) ?? "" }
        .joined(separator: Bool.random(using: &dice) ? " " : "")
    }
    #expect(formulas.filter { !isSound($0) } == [])
  }

  @Test func `formulas of the grammar end in shares or in an error that points into them`() {
    var dice = Dice(state: 2)
    let formulas = (0..<3_000).map { _ in
      KeyFuzzTests.expression(depth: Int.random(in: 1...4, using: &dice), &dice)
    }
    #expect(formulas.filter { !isSound($0) } == [])
  }
}
