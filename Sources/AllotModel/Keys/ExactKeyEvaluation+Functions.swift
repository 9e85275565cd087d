internal import ExactNumbers

// MARK: - State by state

extension ExactKeyEvaluation {
  func byState(_ function: KeyFunction, _ arguments: [KeyExpression]) -> ExactKeyValues {
    let operands = arguments.map { values(of: $0) }
    return ExactKeyValues(
      states.indices.map { position in
        let numbers = operands.compactMap { $0.numbers[position] }
        guard numbers.count == operands.count, let first = numbers.first else { return nil }
        switch function {
        case .min: return numbers.min()
        case .max: return numbers.max()
        case .abs: return first.absolute
        default: return nil
        }
      })
  }
}

// MARK: - Over the states

extension ExactKeyEvaluation {
  func overStates(_ function: KeyFunction, _ arguments: [KeyExpression]) -> ExactKeyValues {
    let argument = values(of: arguments[0])
    guard let values = argument.whole, !values.isEmpty else { return every(nil) }
    let sum = values.reduce(0, +)
    let count = Rational(values.count)
    switch function {
    case .sum: return every(sum)
    case .mean: return every(sum / count)
    case .median: return every(Self.median(of: values))
    case .least: return every(values.min())
    case .most: return every(values.max())
    case .count: return every(argument.isCondition ? sum : count)
    case .share: return sum.sign > 0 ? ExactKeyValues(values.map { $0 / sum }) : every(nil)
    case .index: return index(of: values)
    case .rank:
      return ExactKeyValues(values.map { value in Rational(1 + values.count { $0 > value }) })
    case .bounded: return bounded(values, arguments)
    default: return every(nil)
    }
  }

  private static func median(of values: [Rational]) -> Rational {
    let sorted = values.sorted()
    let middle = sorted.count / 2
    return sorted.count.isMultiple(of: 2)
      ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
  }

  private func index(of values: [Rational]) -> ExactKeyValues {
    guard let least = values.min(), let most = values.max(), most > least else { return every(nil) }
    return ExactKeyValues(values.map { ($0 - least) / (most - least) })
  }

  private func bounded(_ weights: [Rational], _ arguments: [KeyExpression]) -> ExactKeyValues {
    guard let floors = values(of: arguments[1]).whole,
      let ceilings = values(of: arguments[2]).whole,
      weights.allSatisfy({ $0.sign >= 0 }), weights.contains(where: { $0.sign > 0 }),
      zip(floors, ceilings).allSatisfy(<=),
      let shares = try? ExactBounds.shares(weights: weights, floors: floors, ceilings: ceilings)
    else {
      // Doubles have passed by less than they round; the exact bounds do not hold.
      return every(nil)
    }
    return ExactKeyValues(shares)
  }
}
