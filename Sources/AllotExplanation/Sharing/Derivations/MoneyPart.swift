internal import AllotModel
internal import AllotProblems
internal import ExactNumbers

/// How shares become money to the cent.
struct MoneyPart {
  /// A share of 10^15 then is right to a ten-thousandth of a cent.
  private static let digits = 21

  private let split: MethodSplit
  private let problem: SharingProblem

  init(_ split: MethodSplit, _ problem: SharingProblem) {
    self.split = split
    self.problem = problem
  }

  /// `nil` when no money is split.
  var part: ExplanationPart? {
    guard let amount = problem.amount, let money = split.money else { return nil }
    let exact = split.shares.map { $0 * amount }
    let cut = exact.map { Rational(($0 * 100).floor, over: 100) }
    let given = zip(money, cut).map { $0 - $1 }
    let left = zip(exact, cut).map { $0 - $1 }
    var part = ExplanationPart("Money, in \(problem.currency)")
    part.lines = [
      "share times amount, cut down to the cent: together \(text(cut.sum)) of \(text(amount))"
    ]
    part.lines += leftOver(given, left)
    part.columns = [
      .init("exact", exact, .decimals(6)), .init("cut down", cut, .decimals(2)),
      .init("a cent more", given, .decimals(2)), .init("money", money, .decimals(2)),
    ]
    part.steps = exact.indices.map { position in
      [
        "\(FigureWords.text(split.shares[position], digits: Self.digits))*\(text(amount)) = "
          + exact[position].text(decimals: 6),
        "cut down to the cent \(cut[position].text(decimals: 2)), which cuts "
          + "\(FigureWords.text(left[position])) off, and "
          + (given[position].sign > 0 ? "one cent more" : "no cent more")
          + ": \(money[position].text(decimals: 2))",
      ]
    }
    return part
  }

  /// To whom the cents go that cutting down leaves over, and where that is decided.
  private func leftOver(_ given: [Rational], _ left: [Rational]) -> [String] {
    let up = given.indices.filter { given[$0].sign > 0 }.map { left[$0] }
    let down = given.indices.filter { given[$0].isZero }.map { left[$0] }
    guard let least = up.min() else { return ["nothing is left over"] }
    let cents = up.count == 1 ? "the cent left over goes" : "the \(up.count) cents left over go"
    let receiver = up.count == 1 ? "the state of whom" : "those of whom"
    guard let most = down.max() else { return ["\(cents) to \(receiver) most was cut off"] }
    if most < least {
      return [
        "\(cents) to \(receiver) most was cut off: \(FigureWords.text(least)) or more; of the others "
          + "\(FigureWords.text(most)) or less was cut off"
      ]
    }
    let tied = left.indices.filter { left[$0] == least }.map { problem.states[$0].code.text }
    return [
      "\(cents) to \(receiver) most was cut off: \(FigureWords.text(least)) or more; of "
        + "\(tied.joined(separator: ", ")) just that was cut off, and of these the larger share comes "
        + "first, then the code"
    ]
  }

  private func text(_ value: Rational) -> String { FigureWords.text(value, digits: Self.digits) }
}
