/// The size of a whole number in words of 64 bits, the lowest first; zero has no words.
///
/// The highest word is never zero, so equal sizes have equal words.
struct Magnitude: Hashable, Sendable {
  private(set) var words: [UInt]

  init(_ word: UInt) { words = word == 0 ? [] : [word] }

  private init(trimming words: [UInt]) {
    var words = words
    while words.last == 0 { words.removeLast() }
    self.words = words
  }

  var isZero: Bool { words.isEmpty }

  /// The number itself when it fits into one word.
  var word: UInt? { words.count > 1 ? nil : words.first ?? 0 }

  /// How many bits it takes to write it.
  var bitCount: Int {
    guard let last = words.last else { return 0 }
    return words.count * UInt.bitWidth - last.leadingZeroBitCount
  }
}

extension Magnitude: Comparable {
  static func < (left: Self, right: Self) -> Bool {
    guard left.words.count == right.words.count else {
      return left.words.count < right.words.count
    }
    for position in left.words.indices.reversed()
    where left.words[position] != right.words[position] {
      return left.words[position] < right.words[position]
    }
    return false
  }
}

// MARK: - Sums and products

extension Magnitude {
  static func + (left: Self, right: Self) -> Self {
    var (sum, other) = (left.words, right.words)
    if sum.count < other.count { swap(&sum, &other) }
    var carry: UInt = 0
    for position in sum.indices {
      if position >= other.count && carry == 0 { break }
      let term = position < other.count ? other[position] : 0
      let (first, isOver) = sum[position].addingReportingOverflow(term)
      let (second, isOverAgain) = first.addingReportingOverflow(carry)
      sum[position] = second
      carry = isOver || isOverAgain ? 1 : 0
    }
    if carry > 0 { sum.append(carry) }
    return Self(trimming: sum)
  }

  /// - Precondition: `left >= right`.
  static func - (left: Self, right: Self) -> Self {
    var difference = left.words
    var borrow: UInt = 0
    for position in difference.indices {
      if position >= right.words.count && borrow == 0 { break }
      let term = position < right.words.count ? right.words[position] : 0
      let (first, isUnder) = difference[position].subtractingReportingOverflow(term)
      let (second, isUnderAgain) = first.subtractingReportingOverflow(borrow)
      difference[position] = second
      borrow = isUnder || isUnderAgain ? 1 : 0
    }
    precondition(borrow == 0, "a size is never below zero")
    return Self(trimming: difference)
  }

  static func * (left: Self, right: Self) -> Self {
    if left.isZero || right.isZero { return Self(0) }
    var product = [UInt](repeating: 0, count: left.words.count + right.words.count)
    for (start, factor) in left.words.enumerated() {
      var carry: UInt = 0
      for (offset, term) in right.words.enumerated() {
        var (high, low) = factor.multipliedFullWidth(by: term)
        for addend in [carry, product[start + offset]] {
          let (sum, isOver) = low.addingReportingOverflow(addend)
          low = sum
          if isOver { high += 1 }
        }
        product[start + offset] = low
        carry = high
      }
      product[start + right.words.count] = carry
    }
    return Self(trimming: product)
  }
}

// MARK: - Shifts

extension Magnitude {
  /// Times 2 to the power of `count`.
  func shiftedLeft(by count: Int) -> Self {
    let (whole, bits) = (count / UInt.bitWidth, count % UInt.bitWidth)
    guard !isZero else { return self }
    var shifted = [UInt](repeating: 0, count: whole)
    var carry: UInt = 0
    for word in words {
      shifted.append(word << UInt(bits) | carry)
      carry = bits == 0 ? 0 : word >> UInt(UInt.bitWidth - bits)
    }
    shifted.append(carry)
    return Self(trimming: shifted)
  }

  /// Divided by 2 to the power of `count`, without the rest.
  func shiftedRight(by count: Int) -> Self {
    let (whole, bits) = (count / UInt.bitWidth, count % UInt.bitWidth)
    guard whole < words.count else { return Self(0) }
    var shifted = Array(words[whole...])
    guard bits > 0 else { return Self(trimming: shifted) }
    for position in shifted.indices {
      let above = position + 1 < shifted.count ? shifted[position + 1] : 0
      shifted[position] = shifted[position] >> UInt(bits) | above << UInt(UInt.bitWidth - bits)
    }
    return Self(trimming: shifted)
  }
}

// MARK: - Quotients

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
