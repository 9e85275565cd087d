package import AllotModel
internal import AllotProblems
internal import ExactNumbers

/// How the shares of a key come about, and how they are brought within bounds.
package struct KeyDerivation {
  private let key: Key
  private let table: KeyTable
  private let exact: ExactKeyTable?
  private let bounds: ClosedRange<Rational>?
  private let freeShares: [Rational]
  private let shares: [Rational]
  /// Sorted by code.
  private let states: [State]

  /// - Parameters:
  ///   - basis: A key and its shares.
  ///   - states: Those that share, sorted by code.
  package init(_ basis: KeyBasis, over states: [State]) {
    key = basis.key
    table = basis.table
    exact = basis.exact
    bounds = basis.bounds
    freeShares = basis.freeShares
    shares = basis.shares
    self.states = states
  }

  package var parts: [ExplanationPart] { [formula] + [within].compactMap(\.self) }

  /// The figures, the steps of the formula and the shares that it leads to.
  package var formula: ExplanationPart {
    var part = ExplanationPart("The key '\(key.name)'")
    part.lines = key.formulas.map { "\($0.name) = \($0.text)" }
    part.lines += key.constantsInUse.map {
      "\($0.name) = \(ExactWords.short(Rational(writtenAs: $0.value))), a constant"
    }
    part.columns = figures + stepColumns
    part.steps = states.map(lines)
    return part
  }

  private var figures: [ExplanationPart.Column] {
    key.figures.map { figure in
      .init(figure, states.map { $0.figures[figure].map(Rational.init(writtenAs:)) }, .short)
    }
  }

  private var stepColumns: [ExplanationPart.Column] {
    var columns: [ExplanationPart.Column] = []
    for (position, step) in table.steps.enumerated() {
      let values =
        exact?.steps[position] ?? states.indices.map { Rational(exactly: step.values[$0]) }
      // The last step is the share, unless it is brought to 1.
      let isShare = position == table.steps.count - 1 && values == freeShares
      if !isShare { columns.append(.init(share: step.name, values)) }
    }
    return columns + [.init(share: "share", freeShares)]
  }

  /// As many digits as a figure may be written with.
  private static let figureDigits = 17

  private func lines(of state: State) -> [String] {
    let figures = key.figures.map { figure in
      let value = state.figures[figure].map {
        FigureWords.text(Rational(writtenAs: $0), digits: Self.figureDigits)
      }
      return "\(figure) = \(value ?? "empty")"
    }
    do throws(KeyError) {
      let explanation = try key.explanation(
        over: states, of: state.code, number: FigureWords.text)
      let sum = FigureWords.text(explanation.sum)
      let last = explanation.steps.last.map { FigureWords.text($0.value) } ?? ""
      let steps = explanation.steps.flatMap(\.lines).filter { !figures.contains($0) }
      return figures + steps + [
        "share = \(last)/\(sum) = \(FigureWords.text(explanation.share)); \(sum) is the sum of the "
          + "last step"
      ]
    } catch {
      preconditionFailure("a key that has shares has an explanation")
    }
  }
}

// MARK: - Floor and ceiling

extension KeyDerivation {
  /// How shares are brought within a floor and a ceiling; `nil` without bounds.
  private var within: ExplanationPart? {
    guard let bounds else { return nil }
    let isRaised = bounds.lowerBound.sign > 0
    let low = shares.indices.filter { isRaised && shares[$0] == bounds.lowerBound }
    let high = shares.indices.filter { shares[$0] == bounds.upperBound && !low.contains($0) }
    let free = shares.indices.filter { !low.contains($0) && !high.contains($0) }
    var part = ExplanationPart("Floor and ceiling")
    part.lines = [
      held(low, "floor", bounds.lowerBound), held(high, "ceiling", bounds.upperBound),
    ].compactMap(\.self)
    let rest = 1 - (low + high).map { shares[$0] }.sum
    let weight = free.map { freeShares[$0] }.sum
    let scale = weight.isZero ? nil : rest / weight
    if let scale {
      part.lines.append(
        "the others have \(FigureWords.text(weight)) by the key, and 1 - "
          + "\(FigureWords.text(1 - rest)) = \(FigureWords.text(rest)) is left for them: each times "
          + "\(FigureWords.text(rest))/\(FigureWords.text(weight)) = \(FigureWords.text(scale))")
    }
    part.columns = [.init(share: "by the key", freeShares), .init(share: "share", shares)]
    part.steps = shares.indices.map { position in
      let own = FigureWords.text(freeShares[position])
      if low.contains(position) { return ["share = floor = \(FigureWords.text(shares[position]))"] }
      if high.contains(position) {
        return ["share = ceiling = \(FigureWords.text(shares[position]))"]
      }
      guard let scale else { return [] }
      return ["share = \(own)*\(FigureWords.text(scale)) = \(FigureWords.text(shares[position]))"]
    }
    return part
  }

  private func held(_ positions: [Int], _ bound: String, _ share: Rational) -> String? {
    guard !positions.isEmpty else { return nil }
    let codes = positions.map { states[$0].code.text }.joined(separator: ", ")
    let together = share * Rational(positions.count)
    return "at the \(bound) of \(FigureWords.text(share)): \(codes), together "
      + "\(positions.count)*\(FigureWords.text(share)) = \(FigureWords.text(together))"
  }
}
