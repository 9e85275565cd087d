/// The size of a whole number in words of 64 bits, the lowest first; zero has no words.
///
/// The highest word is never zero, so equal sizes have equal words.
struct Magnitude: Hashable, Sendable {
  private(set) var words: [UInt]

  init(_ word: UInt) { words = word == 0 ? [] : [word] }

  init(trimming words: [UInt]) {
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
