// MARK: - State by state

extension KeyEvaluation {
  func byState(
    _ function: KeyFunction, _ arguments: [KeyExpression], at offset: Int, where mask: Mask
  ) throws(KeyFault) -> KeyValues {
    var result = try value(of: arguments[0], where: mask)
    switch function {
    case .min, .max:
      for argument in arguments.dropFirst() {
        let other = try value(of: argument, where: mask)
        result = try each(result, other, where: mask, at: offset) {
          function == .min ? Swift.min($0, $1) : Swift.max($0, $1)
        }
      }
      return result
    case .abs: return try each(result, where: mask, at: offset) { Swift.abs($0) }
    case .sqrt:
      let problem = ("the square root of a negative number", "sqrt(max(x, 0))")
      return try each(result, where: mask, at: offset, problem: problem) {
        $0 < 0 ? nil : $0.squareRoot()
      }
    case .log:
      let problem = ("the logarithm of zero or less", "if(x > 0, log(x), 0)")
      return try each(
        result, where: mask, at: offset, problem: problem, KeyMathematics.logarithm)
    case .exp: return try each(result, where: mask, at: offset, KeyMathematics.exponential)
    default: preconditionFailure("'\(function.rawValue)' is not computed state by state")
    }
  }
}

// MARK: - Over the states

extension KeyEvaluation {
  func overStates(
    _ function: KeyFunction, _ arguments: [KeyExpression], at offset: Int
  ) throws(KeyFault) -> KeyValues {
    let values = try value(of: arguments[0]).expanded(to: states.count)
    let result: KeyValues
    switch function {
    case .sum: result = .single(values.reduce(0, +))
    case .mean: result = .single(values.reduce(0, +) / Double(values.count))
    case .median: result = .single(KeyEvaluation.median(of: values))
    case .least: result = .single(values.min() ?? 0)
    case .most: result = .single(values.max() ?? 0)
    case .count: result = .single(count(values, in: arguments[0]))
    case .rank: result = .perState(KeyEvaluation.ranks(of: values))
    case .share: result = .perState(try share(of: values, at: offset))
    case .index: result = .perState(try index(of: values, at: offset))
    case .bounded: result = .perState(try bounded(values, arguments, at: offset))
    default: preconditionFailure("'\(function.rawValue)' does not look at all states")
    }
    return try each(result, where: Mask(repeating: true, count: states.count), at: offset) { $0 }
  }

  /// How many states fulfil a condition; of a number, how many states there are.
  private func count(_ values: [Double], in argument: KeyExpression) -> Double {
    Double(isCondition(argument) ? values.count { $0 != 0 } : values.count)
  }

  private func share(of values: [Double], at offset: Int) throws(KeyFault) -> [Double] {
    let sum = values.reduce(0, +)
    guard sum > 0 else {
      let low = values.indices.filter { values[$0] <= 0 }
      let message =
        "'share' needs a sum above zero, and it is \(KeyFault.text(of: sum)): zero or less"
      throw fault((message, nil), at: offset, for: low)
    }
    return values.map { $0 / sum }
  }

  private func index(of values: [Double], at offset: Int) throws(KeyFault) -> [Double] {
    let (least, most) = (values.min() ?? 0, values.max() ?? 0)
    guard most > least else {
      throw KeyFault(
        at: offset,
        "'index' needs figures that differ, and all are \(KeyFault.text(of: least))")
    }
    return values.map { ($0 - least) / (most - least) }
  }

  /// The mean of the two in the middle when their number is even.
  private static func median(of values: [Double]) -> Double {
    let sorted = values.sorted()
    let middle = sorted.count / 2
    return sorted.count.isMultiple(of: 2)
      ? sorted[middle - 1] / 2 + sorted[middle] / 2 : sorted[middle]
  }

  /// One plus the number of states with a larger figure.
  private static func ranks(of values: [Double]) -> [Double] {
    values.map { value in Double(1 + values.count { $0 > value }) }
  }
}

// MARK: - Floors and ceilings

extension KeyEvaluation {
  private func bounded(
    _ weights: [Double], _ arguments: [KeyExpression], at offset: Int
  ) throws(KeyFault) -> [Double] {
    let floors = try value(of: arguments[1]).expanded(to: states.count)
    let ceilings = try value(of: arguments[2]).expanded(to: states.count)
    let negative = weights.indices.filter { weights[$0] < 0 }
    guard negative.isEmpty else {
      let problem = ("'bounded' is given a negative number", "bounded(max(x, 0), floor, ceiling)")
      throw fault(problem, at: offset, for: negative)
    }
    guard weights.contains(where: { $0 > 0 }) else {
      throw KeyFault(at: offset, "'bounded' is given nothing but zeros")
    }
    let crossed = weights.indices.filter { floors[$0] > ceilings[$0] }
    guard crossed.isEmpty else {
      let problem = ("the floor is above the ceiling", "write bounded(x, floor, ceiling)")
      throw fault(problem, at: offset, for: crossed)
    }
    do {
      return try BoundedShares.shares(weights: weights, floors: floors, ceilings: ceilings)
    } catch {
      throw KeyEvaluation.fault(of: error, at: offset)
    }
  }

  private static func fault(of failure: BoundedShares.Failure, at offset: Int) -> KeyFault {
    switch failure {
    case .floorsSumTo(let sum):
      KeyFault(
        at: offset, "the floors sum to \(KeyFault.text(of: sum)), above 1",
        maybe: "lower the floors")
    case .ceilingsSumTo(let sum):
      KeyFault(
        at: offset, "the ceilings let the shares sum to \(KeyFault.text(of: sum)) only, below 1",
        maybe: "raise the ceilings")
    }
  }
}
