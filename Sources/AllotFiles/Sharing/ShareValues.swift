internal import AllotModel
internal import ExactNumbers

/// Reads single values of `share:`; what cannot be read is told.
struct ShareValues {
  let log: FindingLog

  /// Money above zero, to the cent.
  func amount(_ node: DocumentNode) -> Written<Rational>? {
    guard let number = number(node, "amount") else { return nil }
    guard number.sign > 0 else {
      log.error(
        "'amount' is \(number.shown); it is above zero", at: node.place,
        maybe: number.isZero ? "write what is to be split" : "write \((-number).shown)")
      return nil
    }
    guard number <= Rational(BigInteger(10).power(15)) else {
      log.error(
        "'amount' is \(number.shown); amounts reach to 1000000000000000", at: node.place,
        maybe: "look for digits too many, or count in a larger unit")
      return nil
    }
    guard (number * 100).isWhole else {
      log.error(
        "'amount' is \(node.text ?? ""); money is split to the cent, and this has parts of one",
        at: node.place, maybe: "write \(number.text(decimals: 2))")
      return nil
    }
    return Written(value: number, place: node.place)
  }

  /// A whole number from `least` on.
  func whole(_ node: DocumentNode, _ name: String, atLeast least: Int) -> Written<Int>? {
    guard let number = number(node, name) else { return nil }
    guard number.isWhole, let whole = number.numerator.word, whole >= least, whole <= Self.mostUnits
    else {
      log.error(
        "'\(name)' is \(node.text ?? ""); it is a whole number from \(least) to \(Self.mostUnits)",
        at: node.place, maybe: Self.mend(of: number, atLeast: least))
      return nil
    }
    return Written(value: whole, place: node.place)
  }

  /// A share from 0 to 1, as a number or a percentage.
  func share(_ node: DocumentNode, _ name: String) -> Rational? {
    let text = node.text ?? ""
    let digits = text.hasSuffix("%") ? Blanks.trimmed(String(text.dropLast())) : text
    guard PlainNumber.read(digits) != nil, let number = Rational(decimal: digits) else {
      log.error(
        "'\(name)' is \(node.shown); it is a share, as 0.22 or 22%", at: node.place,
        maybe: NumberMend.proposal(for: digits))
      return nil
    }
    let share = text.hasSuffix("%") ? number / 100 : number
    guard share.sign >= 0, share <= 1 else {
      log.error(
        "'\(name)' is \(text); a share lies between 0 and 1", at: node.place,
        maybe: share > 1 && !text.hasSuffix("%") && share <= 100 ? "write \(text)%" : nil)
      return nil
    }
    return share
  }

  /// A text that may not be empty.
  func text(_ node: DocumentNode, _ name: String) -> Written<String>? {
    guard let text = node.text.map(Blanks.trimmed), !text.isEmpty else {
      log.error("'\(name)' is \(node.kind); it is a text", at: node.place)
      return nil
    }
    return Written(value: text, place: node.place)
  }

  /// One of the known words.
  func word<Word: RawRepresentable & CaseIterable>(
    _ node: DocumentNode, _ name: String, _ plural: String, as type: Word.Type
  ) -> Written<Word>? where Word.RawValue == String {
    let known = Word.allCases.map(\.rawValue)
    if let word = node.text.flatMap(Word.init) { return Written(value: word, place: node.place) }
    let near = Spelling.nearest(to: node.text ?? "", among: known)
    log.error(
      "unknown \(name) \(node.shown)", at: node.place,
      maybe: near.map { "write '\($0)'" } ?? "the \(plural) are \(known.joined(separator: ", "))")
    return nil
  }

  private static let mostUnits = 1_000_000_000

  /// The number without its sign or its decimals, where that is one that may be meant.
  private static func mend(of number: Rational, atLeast least: Int) -> String? {
    guard let whole = number.absolute.rounded.word, whole >= least, whole <= mostUnits else {
      return nil
    }
    return "write \(whole)"
  }

  private func number(_ node: DocumentNode, _ name: String) -> Rational? {
    let text = node.text ?? ""
    if PlainNumber.read(text) != nil, let number = Rational(decimal: text) { return number }
    log.error(
      "'\(name)' is \(node.shown), which is no plain number", at: node.place,
      maybe: NumberMend.proposal(for: text))
    return nil
  }
}

extension DocumentNode {
  /// What messages show of a value that cannot be read.
  fileprivate var shown: String { text.map { "'\($0)'" } ?? kind }
}

extension Rational {
  fileprivate var shown: String { isWhole ? "\(numerator)" : text(decimals: 2) }
}
