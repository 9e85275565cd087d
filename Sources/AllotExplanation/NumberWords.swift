/// Numbers as people read them: thousands parted by commas, no more digits than say something.
package enum NumberWords {
  /// How far a part of a whole may lie from the whole and still be the whole.
  ///
  /// Sums of many doubles drift by about 1e-12; a need that lacks one unit in a hundred million
  /// still shows as open.
  ///
  /// - Unit: relative.
  package static let drift = 1e-9

  /// A quantity: `1,234`, `12.5`, `0.333`; never 0 when it is not.
  package static func quantity(_ value: Double) -> String {
    let size = abs(value)
    let decimals = size >= 1 ? 2 : 3
    if size > drift, size < 0.0005 { return value < 0 ? ">-0.001" : "<0.001" }
    return fixed(value, decimals: decimals, isTrimmed: true)
  }

  /// A count that is whole by its type.
  package static func count(_ value: Int) -> String { fixed(Double(value), decimals: 0) }

  /// Money, to the cent below 10,000 and in whole units from there on: `EUR 81,235`.
  package static func money(_ value: Double, currency: String) -> String {
    let roundsToWhole = abs(value) >= 10_000
    return roundsToWhole
      ? "\(currency) \(fixed(value, decimals: 0))" : moneyToTheCent(value, currency: currency)
  }

  /// Money to the cent, whatever its size: `EUR 81,234.50`, and `EUR 6,500` when it is whole.
  package static func moneyToTheCent(_ value: Double, currency: String) -> String {
    let cents = (value * 100).rounded()
    return "\(currency) \(fixed(value, decimals: cents.remainder(dividingBy: 100) == 0 ? 0 : 2))"
  }

  /// A part of a whole: `62.5 %`; `0 %` and `100 %` stand for nothing and all, and for no less.
  package static func percent(_ part: Double, decimals: Int = 1) -> String {
    if part <= drift { return "0 %" }
    if abs(part - 1) <= drift { return "100 %" }
    let unit = power(of: 10, decimals)
    if part * 100 < 0.5 / unit { return "<\(fixed(1 / unit, decimals: decimals)) %" }
    if part < 1, part * 100 >= 100 - 0.5 / unit {
      return ">\(fixed(100 - 1 / unit, decimals: decimals)) %"
    }
    return "\(fixed(part * 100, decimals: decimals)) %"
  }

  /// How many times a figure: `1.32`; never 0 when it is not.
  package static func times(_ value: Double) -> String {
    value > drift && value < 0.005 ? "<0.01" : fixed(value, decimals: 2)
  }

  /// A number with exactly so many decimals, the nearest one.
  package static func fixed(_ value: Double, decimals: Int) -> String {
    fixed(value, decimals: decimals, isTrimmed: false)
  }

  /// The same, without the zeros at the end of the decimals where it is trimmed.
  private static func fixed(_ value: Double, decimals: Int, isTrimmed: Bool) -> String {
    let scale = power(of: 10, decimals)
    let scaled = (abs(value) * scale).rounded()
    guard value.isFinite else { return value.isNaN ? "unknown" : "unlimited" }
    // Above 2^53 a double holds no decimals any more, and not every whole number.
    guard scaled < 9e15 else { return "\(value)" }
    var (digits, decimals) = (Int(scaled), decimals)
    while isTrimmed, decimals > 0, digits.isMultiple(of: 10) {
      digits /= 10
      decimals -= 1
    }
    return text(of: digits, decimals: decimals, isNegative: value < 0 && digits > 0)
  }

  private static func power(of base: Double, _ exponent: Int) -> Double {
    (0..<exponent).reduce(1) { product, _ in product * base }
  }

  /// The digits of a number, the last of them behind a point, thousands parted by commas.
  private static func text(of digits: Int, decimals: Int, isNegative: Bool) -> String {
    // Short texts are made in place; a number of 16 digits has 22 bytes with all its signs.
    String(unsafeUninitializedCapacity: digits < 10_000_000 ? 15 : 24) { text in
      var (rest, written, start) = (digits, 0, text.count)
      func write(_ byte: UInt8) {
        start -= 1
        text[start] = byte
      }
      repeat {
        if written == decimals, decimals > 0 { write(UInt8(ascii: ".")) }
        if written > decimals, (written - decimals).isMultiple(of: 3) { write(UInt8(ascii: ",")) }
        write(UInt8(ascii: "0") + UInt8(rest % 10))
        rest /= 10
        written += 1
      } while rest > 0 || written <= decimals
      if isNegative { write(UInt8(ascii: "-")) }
      let length = text.count - start
      for position in 0..<length { text[position] = text[start + position] }
      return length
    }
  }
}
