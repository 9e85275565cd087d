extension Magnitude {
  /// How often `divisor` fits, and what is left.
  ///
  /// - Precondition: the divisor is not zero.
  func dividedWithRest(by divisor: Self) -> (quotient: Self, rest: Self) {
    precondition(!divisor.isZero, "nothing is divided by zero")
    if self < divisor { return (Self(0), self) }
    if let word = divisor.word {
      let (quotient, rest) = dividedWithRest(by: word)
      return (quotient, Self(rest))
    }
    return longDivision(by: divisor)
  }

  /// The quotient and rest of a division by a single word.
  func dividedWithRest(by divisor: UInt) -> (quotient: Self, rest: UInt) {
    var quotient = words
    var rest: UInt = 0
    for position in quotient.indices.reversed() {
      (quotient[position], rest) = divisor.dividingFullWidth((rest, quotient[position]))
    }
    return (Self(trimming: quotient), rest)
  }

  /// The quotient and rest, digit by digit.
  ///
  /// - Source: D. E. Knuth, The Art of Computer Programming, volume 2, section 4.3.1, algorithm D.
  private func longDivision(by divisor: Self) -> (quotient: Self, rest: Self) {
    let shift = divisor.words[divisor.words.count - 1].leadingZeroBitCount
    let below = divisor.shiftedLeft(by: shift).words
    var above = shiftedLeft(by: shift).words
    if above.count == words.count { above.append(0) }
    var quotient = [UInt](repeating: 0, count: above.count - below.count)
    for position in quotient.indices.reversed() {
      let guess = Self.guess(above, below, at: position)
      quotient[position] = Self.subtract(guess, times: below, from: &above, at: position)
    }
    return (Self(trimming: quotient), Self(trimming: above).shiftedRight(by: shift))
  }

  /// A digit of the quotient, at most one too large.
  private static func guess(_ above: [UInt], _ below: [UInt], at position: Int) -> UInt {
    let count = below.count
    let (high, middle) = (above[position + count], above[position + count - 1])
    let (top, second) = (below[count - 1], below[count - 2])
    guard high < top else { return .max }
    var (digit, rest) = top.dividingFullWidth((high, middle))
    while true {
      let product = digit.multipliedFullWidth(by: second)
      guard (product.high, product.low) > (rest, above[position + count - 2]) else { return digit }
      digit -= 1
      let (sum, isOver) = rest.addingReportingOverflow(top)
      if isOver { return digit }
      rest = sum
    }
  }

  /// Takes `digit` times `below` away at a position; answers the digit that was really taken.
  private static func subtract(
    _ digit: UInt, times below: [UInt], from above: inout [UInt], at position: Int
  ) -> UInt {
    var digit = digit
    var (carry, borrow): (UInt, UInt) = (0, 0)
    for offset in 0...below.count {
      let term = offset < below.count ? below[offset] : 0
      var (high, low) = digit.multipliedFullWidth(by: term)
      let (sum, isOver) = low.addingReportingOverflow(carry)
      low = sum
      if isOver { high += 1 }
      carry = high
      let (first, isUnder) = above[position + offset].subtractingReportingOverflow(low)
      let (second, isUnderAgain) = first.subtractingReportingOverflow(borrow)
      above[position + offset] = second
      borrow = isUnder || isUnderAgain ? 1 : 0
    }
    while borrow > 0 {
      digit -= 1
      var carry: UInt = 0
      for offset in 0...below.count {
        let term = offset < below.count ? below[offset] : 0
        let (first, isOver) = above[position + offset].addingReportingOverflow(term)
        let (second, isOverAgain) = first.addingReportingOverflow(carry)
        above[position + offset] = second
        carry = isOver || isOverAgain ? 1 : 0
      }
      borrow -= carry
    }
    return digit
  }
}
