extension BigInteger: CustomStringConvertible {
  /// The largest power of ten that fits into a word, which takes 18 digits at a time.
  private static let block: UInt = 1_000_000_000_000_000_000
  private static let blockDigits = 18

  /// All digits, without separators: `-120`.
  package var description: String {
    if let word { return "\(word)" }
    var (rest, blocks): (Magnitude, [UInt]) = (magnitude, [])
    while !rest.isZero {
      let (quotient, block) = rest.dividedWithRest(by: Self.block)
      blocks.append(block)
      rest = quotient
    }
    var text = sign < 0 ? "-" : ""
    for (position, block) in blocks.reversed().enumerated() {
      let digits = "\(block)"
      if position > 0 {
        text += String(repeating: "0", count: Self.blockDigits - digits.utf8.count)
      }
      text += digits
    }
    return text
  }

  /// The number that digits write, with a sign before them or none; `nil` when they are no digits.
  package init?(_ text: some StringProtocol) {
    let isNegative = text.utf8.first == UInt8(ascii: "-")
    let digits = text.utf8.dropFirst(isNegative ? 1 : 0)
    guard !digits.isEmpty else { return nil }
    var number = BigInteger(0)
    var (block, factor) = (0, 1)
    for digit in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
      block = block * 10 + Int(digit - UInt8(ascii: "0"))
      factor *= 10
      guard factor == Int(Self.block) else { continue }
      number = number * BigInteger(factor) + BigInteger(block)
      (block, factor) = (0, 1)
    }
    number = number * BigInteger(factor) + BigInteger(block)
    self = isNegative ? -number : number
  }
}
