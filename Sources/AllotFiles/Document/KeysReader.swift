internal import AllotModel
internal import ExactNumbers

/// Reads `keys:` and `constants:`; the formulas are not yet understood.
struct KeysReader {
  let log: FindingLog

  func keys(_ node: DocumentNode) -> [ProblemDocument.NamedKey] {
    guard let pairs = pairs(node, "keys", "fair-share: 0.5*share(population) + 0.5*share(gdp)")
    else { return [] }
    return pairs.compactMap { name, value in
      steps(of: name, value).map { ProblemDocument.NamedKey(name: name, steps: $0) }
    }
  }

  func constants(_ node: DocumentNode) -> [ProblemDocument.NamedConstant] {
    guard let pairs = pairs(node, "constants", "cap: 0.3") else { return [] }
    return pairs.compactMap { name, value in
      number(value).map { ProblemDocument.NamedConstant(name: name, value: $0) }
    }
  }

  private func pairs(_ node: DocumentNode, _ name: String, _ example: String)
    -> [(key: DocumentKey, value: DocumentNode)]?
  {
    if node.isNull { return nil }
    if case .mapping(let pairs) = node.content { return pairs }
    log.error(
      "'\(name)' is \(node.kind); it is a mapping", at: node.place,
      maybe: "write it as '\(name): {\(example)}'")
    return nil
  }

  private func steps(of name: DocumentKey, _ value: DocumentNode)
    -> [ProblemDocument.NamedKey.Step]?
  {
    switch value.content {
    case .scalar(let formula, let isPlain) where !value.isNull:
      return [.init(name: nil, formula: formula, place: value.place, isPlain: isPlain)]
    case .mapping(let pairs) where !pairs.isEmpty:
      let steps = pairs.compactMap { step, formula in
        self.step(step, formula)
      }
      return steps.count == pairs.count ? steps : nil
    default:
      log.error(
        "the key '\(name.name)' is \(value.kind); it is a formula or a mapping of named formulas",
        at: value.place)
      return nil
    }
  }

  private func step(_ name: DocumentKey, _ value: DocumentNode) -> ProblemDocument.NamedKey.Step? {
    guard case .scalar(let formula, let isPlain) = value.content, !value.isNull else {
      log.error("the step '\(name.name)' is \(value.kind); it is a formula", at: value.place)
      return nil
    }
    return .init(name: name, formula: formula, place: value.place, isPlain: isPlain)
  }

  private func number(_ value: DocumentNode) -> Double? {
    let text = value.text ?? value.kind
    if let number = PlainNumber.read(text), number.isFinite { return number }
    let percentage = text.hasSuffix("%") ? Blanks.trimmed(String(text.dropLast())) : ""
    if PlainNumber.read(percentage) != nil, let number = Rational(decimal: percentage) {
      return (number / 100).double
    }
    log.error(
      "a constant is '\(text)', which is no plain number", at: value.place,
      maybe: NumberMend.proposal(for: text))
    return nil
  }
}
