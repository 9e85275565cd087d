/// One word, number or sign of a formula.
struct KeyToken: Sendable {
  enum Kind: Hashable, Sendable {
    case number(Double)
    case name(String, isQuoted: Bool)
    case infix(KeyOperator)
    case not
    case open
    case close
    case comma
    case end
  }

  let kind: Kind
  /// Unit: characters of the formula, counted from 0.
  let range: Range<Int>
}

/// A sign or word that stands between two operands.
enum KeyOperator: String, CaseIterable, Sendable {
  case or
  case and
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  case equal = "=="
  case unequal = "!="
  case plus = "+"
  case minus = "-"
  case times = "*"
  case over = "/"
  case power = "^"
}

extension KeyOperator {
  /// How tightly operators bind; what stands lower binds more tightly.
  enum Level: Int, Comparable, Sendable {
    case either
    case both
    case negation
    case comparison
    case sum
    case product
    case sign
    case power

    static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  var level: Level {
    switch self {
    case .or: .either
    case .and: .both
    case .less, .lessOrEqual, .greater, .greaterOrEqual, .equal, .unequal: .comparison
    case .plus, .minus: .sum
    case .times, .over: .product
    case .power: .power
    }
  }

  /// Whether it answers a condition instead of a number.
  var isCondition: Bool { level <= .comparison }
}
