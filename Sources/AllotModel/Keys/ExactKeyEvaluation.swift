internal import ExactNumbers

/// Computes expressions that a `KeyEvaluation` has computed with doubles, without rounding.
///
/// Figures and constants count as the decimals that were written. What is no fraction, as a
/// logarithm, has no value here, and neither has what a function over the states makes of it.
struct ExactKeyEvaluation {
  /// Sorted by code.
  let states: [State]
  private let constants: [String: Rational]
  private var steps: [String: ExactKeyValues] = [:]

  init(states: [State], constants: [String: Double]) {
    self.states = states
    self.constants = constants.mapValues(Rational.init(writtenAs:))
  }

  /// The values of a step, which later steps may use.
  mutating func compute(_ expression: KeyExpression, as step: String) -> ExactKeyValues {
    let values = values(of: expression)
    steps[step] = values
    return values
  }

  func values(of expression: KeyExpression) -> ExactKeyValues {
    switch expression {
    case .number(let value): return every(Rational(writtenAs: value))
    case .name(let name, _): return values(ofName: name)
    case .minus(let operand, _):
      return ExactKeyValues(values(of: operand).numbers.map { $0.map { -$0 } })
    case .not(let operand, _):
      let numbers = values(of: operand).numbers.map { $0.map { 1 - $0 } }
      return ExactKeyValues(numbers, isCondition: true)
    case .chain(let first, let links):
      return links.reduce(values(of: first)) { values(of: $1, after: $0) }
    case .call(.if, let arguments, _): return choice(arguments)
    case .call(let function, let arguments, _):
      return function.isOverStates
        ? overStates(function, arguments) : byState(function, arguments)
    }
  }

  func every(_ number: Rational?) -> ExactKeyValues {
    ExactKeyValues(Array(repeating: number, count: states.count))
  }

  private func values(ofName name: String) -> ExactKeyValues {
    if let step = steps[name] { return step }
    if let constant = constants[name] { return every(constant) }
    return ExactKeyValues(states.map { $0.figures[name].map(Rational.init(writtenAs:)) })
  }

  private func values(
    of link: KeyExpression.Link, after left: ExactKeyValues
  ) -> ExactKeyValues {
    let right = values(of: link.operand)
    let numbers = zip(left.numbers, right.numbers).map { first, second in
      link.infix.exactly(first, second)
    }
    return ExactKeyValues(numbers, isCondition: link.infix.isCondition)
  }

  private func choice(_ arguments: [KeyExpression]) -> ExactKeyValues {
    let (condition, first, second) = (
      values(of: arguments[0]), values(of: arguments[1]), values(of: arguments[2])
    )
    return ExactKeyValues(
      condition.numbers.enumerated().map { position, holds in
        holds.flatMap { $0.isZero ? second.numbers[position] : first.numbers[position] }
      })
  }
}

extension KeyOperator {
  /// The value of two fractions; `nil` when there is none, or none that is a fraction.
  ///
  /// `and` and `or` have a value when their first operand alone decides.
  fileprivate func exactly(_ left: Rational?, _ right: Rational?) -> Rational? {
    guard let left else { return nil }
    if self == .and, left.isZero { return 0 }
    if self == .or, !left.isZero { return 1 }
    guard let right else { return nil }
    return switch self {
    case .or, .and: right
    case .less: left < right ? 1 : 0
    case .lessOrEqual: left <= right ? 1 : 0
    case .greater: left > right ? 1 : 0
    case .greaterOrEqual: left >= right ? 1 : 0
    case .equal: left == right ? 1 : 0
    case .unequal: left != right ? 1 : 0
    case .plus: left + right
    case .minus: left - right
    case .times: left * right
    case .over: right.isZero ? nil : left / right
    case .power: Self.power(left, right)
    }
  }

  /// Larger powers of figures are not fractions that anybody writes down.
  private static let largestPower = 64

  private static func power(_ base: Rational, _ exponent: Rational) -> Rational? {
    guard exponent.isWhole, let size = exponent.numerator.word, abs(size) <= largestPower,
      size >= 0 || !base.isZero
    else { return nil }
    return base.power(size)
  }
}
