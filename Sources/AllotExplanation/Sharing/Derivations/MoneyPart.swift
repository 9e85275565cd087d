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
    let cents = given.count { $0.sign > 0 }
    var part = ExplanationPart("Money, in \(problem.currency)")
    part.lines = [
      "share times amount, cut down to the cent: together \(text(cut.sum)) of \(text(amount))",
      cents == 0
        ? "nothing is left over"
        : cents == 1
          ? "the cent left over goes to the state of whom most was cut off"
          : "the \(cents) cents left over go to those of whom most was cut off",
    ]
    part.columns = [
      .init("exact", exact, .decimals(6)), .init("cut down", cut, .decimals(2)),
      .init("a cent more", given, .decimals(2)), .init("money", money, .decimals(2)),
    ]
    part.steps = exact.indices.map { position in
      [
        "\(FigureWords.text(split.shares[position], digits: Self.digits))*\(text(amount)) = "
          + exact[position].text(decimals: 6),
        "cut down to the cent \(cut[position].text(decimals: 2)), and "
          + (given[position].sign > 0 ? "one cent more" : "no cent more")
          + ": \(money[position].text(decimals: 2))",
      ]
    }
    return part
  }

  private func text(_ value: Rational) -> String { FigureWords.text(value, digits: Self.digits) }
}
