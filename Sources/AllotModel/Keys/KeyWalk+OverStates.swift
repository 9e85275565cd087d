extension KeyWalk {
  /// The line of a function over the states, with what it looks at.
  mutating func addOverStates(
    _ function: KeyFunction, _ arguments: [KeyExpression], _ whole: KeyExpression
  ) throws(KeyFault) {
    let values = try evaluation.value(of: arguments[0]).expanded(to: evaluation.states.count)
    let sum = values.reduce(0, +)
    let result = try shown(whole)
    let count = evaluation.states.count
    let own = number(values[position])
    let (least, most) = (values.min() ?? 0, values.max() ?? 0)
    let argument = text(arguments[0])
    if case .name = arguments[0] {
    } else if !function.isSummary {
      if case .call = arguments[0] {
      } else {
        add("\(argument) = \(try filled(arguments[0])) = \(own)")
      }
    }
    switch function {
    case .share:
      add("\(text(whole)) = \(own)/\(number(sum)) = \(result); \(number(sum)) is sum(\(argument))")
    case .sum: add("\(text(whole)) = \(result), over \(count) states")
    case .mean: add("\(text(whole)) = \(number(sum))/\(count) = \(result)")
    case .median: add("\(text(whole)) = \(result), in the middle of \(count) states")
    case .least, .most:
      add("\(text(whole)) = \(result), of \(holder(of: function == .least ? least : most, values))")
    case .count: add("\(text(whole)) = \(result) of \(count) states")
    case .rank:
      add("\(text(whole)) = \(result): one more than there are states with more than \(own)")
    case .index:
      add(
        "\(text(whole)) = (\(own) - \(number(least)))/(\(number(most)) - \(number(least))) = \(result)"
      )
    case .bounded: try addBounded(arguments, values, whole)
    default: break
    }
  }

  private func holder(of value: Double, _ values: [Double]) -> String {
    values.firstIndex(of: value).map { evaluation.states[$0].code.text } ?? ""
  }

  /// The scale that all states share, and the bounds that stop this one.
  private mutating func addBounded(
    _ arguments: [KeyExpression], _ weights: [Double], _ whole: KeyExpression
  ) throws(KeyFault) {
    let count = evaluation.states.count
    let shares = try evaluation.value(of: whole).expanded(to: count)
    let floors = try evaluation.value(of: arguments[1]).expanded(to: count)
    let ceilings = try evaluation.value(of: arguments[2]).expanded(to: count)
    let free = weights.indices.first {
      weights[$0] > 0 && floors[$0] < shares[$0] && shares[$0] < ceilings[$0]
    }
    let own = "\(number(floors[position])) to \(number(ceilings[position]))"
    guard let free else {
      add("\(text(whole)) = \(number(shares[position])), within \(own)")
      return
    }
    let scale = shares[free] / weights[free]
    let scaled = scale * weights[position]
    let bound = number(shares[position])
    let cut =
      scaled < floors[position]
      ? ", raised to the floor \(bound)"
      : scaled > ceilings[position] ? ", cut to the ceiling \(bound)" : ""
    add(
      "\(text(whole)) = \(number(weights[position]))*\(number(scale)) = \(number(scaled))\(cut); "
        + "\(number(scale)) makes all shares within their bounds sum to 1")
  }
}
