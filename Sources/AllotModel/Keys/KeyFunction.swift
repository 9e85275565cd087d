/// The functions that a formula may call.
enum KeyFunction: String, CaseIterable, Sendable {
  // Over the states, to one number.
  case sum
  case mean
  case median
  case least
  case most
  case count
  // Over the states, to a number for each.
  case share
  case index
  case rank
  case bounded
  // State by state.
  case min
  case max
  case abs
  case sqrt
  case log
  case exp
  case `if`
}

extension KeyFunction {
  /// How its arguments are written.
  var signature: String {
    switch self {
    case .sum, .mean, .median, .least, .most, .share, .index, .rank: "\(rawValue)(x)"
    case .abs, .sqrt, .log, .exp: "\(rawValue)(x)"
    case .count: "count(x) or count(condition)"
    case .bounded: "bounded(x, floor, ceiling)"
    case .min: "min(x, y), or least(x) for the smallest over the states"
    case .max: "max(x, y), or most(x) for the largest over the states"
    case .if: "if(condition, a, b)"
    }
  }

  /// How few arguments it takes.
  var fewestArguments: Int {
    switch self {
    case .bounded, .if: 3
    case .min, .max: 2
    default: 1
    }
  }

  /// How many arguments it takes at most; `nil` means any number.
  var mostArguments: Int? {
    self == .min || self == .max ? nil : fewestArguments
  }

  /// Whether it looks at all states at once.
  var isOverStates: Bool {
    switch self {
    case .sum, .mean, .median, .least, .most, .count, .share, .index, .rank, .bounded: true
    case .min, .max, .abs, .sqrt, .log, .exp, .if: false
    }
  }

  /// Whether it makes one number of all states.
  var isSummary: Bool {
    switch self {
    case .sum, .mean, .median, .least, .most, .count: true
    default: false
    }
  }
}
