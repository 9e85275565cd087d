#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// The one way in which numbers are written: digits, at most one point, a sign before them.
enum PlainNumber {
  /// The number that `bytes` write; `nil` when they are no plain number.
  ///
  /// The double nearest to what is written: up to 15 digits it is the quotient of two exact
  /// doubles, and for more the standard library reads the text.
  static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> Double? {
    var position = 0
    let isNegative = bytes.first == UInt8(ascii: "-")
    if isNegative || bytes.first == UInt8(ascii: "+") { position = 1 }
    var mantissa: UInt64 = 0
    var (digits, decimals) = (0, 0)
    var hasPoint = false
    while position < bytes.count {
      let byte = bytes[position]
      if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
        mantissa = mantissa &* 10 &+ UInt64(byte &- UInt8(ascii: "0"))
        digits += 1
        if hasPoint { decimals += 1 }
      } else if byte == UInt8(ascii: "."), !hasPoint {
        hasPoint = true
      } else {
        return nil
      }
      position += 1
    }
    guard digits > 0 else { return nil }
    guard digits <= 15 else { return Double(String(decoding: bytes, as: UTF8.self)) }
    let value = Double(mantissa) / powersOfTen[decimals]
    return isNegative && mantissa != 0 ? -value : value
  }

  /// The number that `text` writes; `nil` when it is no plain number.
  static func read(_ text: some StringProtocol) -> Double? {
    Array(text.utf8).withUnsafeBufferPointer { read($0) }
  }

  /// `value` as it is written in a table: without a point when it is whole.
  static func text(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : "\(value)"
  }

  /// All of them are exact doubles.
  private static let powersOfTen: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
  ]
}
