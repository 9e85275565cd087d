extension KeyExpression {
  /// How tightly the outermost operator binds; `nil` for what needs no parentheses.
  private var level: KeyOperator.Level? {
    switch self {
    case .number, .name, .call: nil
    case .minus: .sign
    case .not: .negation
    case .chain(_, let links): links.first?.infix.level
    }
  }

  /// The expression as a formula writes it, with what `leaf` makes of its names and calls.
  ///
  /// - Parameters:
  ///   - number: How a number is written.
  ///   - leaf: What stands for a name or a call; `nil` leaves it as it is written.
  /// - Returns: The formula, with parentheses only where they are needed.
  func text(
    number: (Double) -> String, leaf: (KeyExpression) -> String? = { _ in nil }
  ) -> String {
    if let replaced = leaf(self) { return replaced }
    func operand(_ inner: KeyExpression, _ isTighter: Bool) -> String {
      let text = inner.text(number: number, leaf: leaf)
      return isTighter ? text : "(\(text))"
    }
    switch self {
    case .number(let value): return number(value)
    case .name(let name, _): return KeyLexer.name(name)
    case .minus(let inner, _): return "-\(operand(inner, (inner.level ?? .power) > .sign))"
    case .not(let inner, _):
      return "not \(operand(inner, inner.level.map { $0 > .negation } ?? true))"
    case .call(let function, let arguments, _):
      let list = arguments.map { $0.text(number: number, leaf: leaf) }
      return "\(function.rawValue)(\(list.joined(separator: ", ")))"
    case .chain(let first, let links):
      let own = links[0].infix.level
      let fits = { (inner: KeyExpression) in inner.level.map { $0 > own } ?? true }
      return links.reduce(operand(first, fits(first))) { text, link in
        let isTight = link.infix.level >= .product
        let sign = isTight ? link.infix.rawValue : " \(link.infix.rawValue) "
        // Powers are taken from the right.
        let isTower = own == .power && link.operand.level == .power
        return text + sign + operand(link.operand, isTower || fits(link.operand))
      }
    }
  }

  /// The names in it, each once, in the order in which they are written.
  var names: [String] {
    switch self {
    case .number: []
    case .name(let name, _): [name]
    case .minus(let inner, _), .not(let inner, _): inner.names
    case .call(_, let arguments, _): Self.merged(arguments)
    case .chain(let first, let links): Self.merged([first] + links.map(\.operand))
    }
  }

  private static func merged(_ expressions: [KeyExpression]) -> [String] {
    expressions.reduce(into: []) { names, expression in
      names += expression.names.filter { !names.contains($0) }
    }
  }
}

extension Key {
  /// The figures of states that its formulas use, in the order in which they are written.
  package var figures: [String] { outerNames.filter { constants[$0] == nil } }

  /// The constants that its formulas use, in the order in which they are written.
  package var constantsInUse: [(name: String, value: Double)] {
    outerNames.compactMap { name in constants[name].map { (name, $0) } }
  }

  /// The names in its formulas that are no earlier steps.
  private var outerNames: [String] {
    var (steps, names): (Set<String>, [String]) = ([], [])
    for (formula, expression) in zip(formulas, expressions) {
      names += expression.names.filter { !steps.contains($0) && !names.contains($0) }
      steps.insert(formula.name)
    }
    return names
  }
}
