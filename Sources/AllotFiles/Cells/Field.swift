/// Where the text of one cell lies among the bytes of its sheet, blanks around it left out.
///
/// Kept small, because a table of 100 MB has some twenty million of them.
struct Field {
  /// Unit: bytes from the start of the sheet.
  let start: UInt32
  /// Unit: bytes.
  let length: UInt16
  /// Whether it stood in quotes.
  let isQuoted: Bool
  /// Whether it holds doubled quotes, each of which means one.
  let isEscaped: Bool

  /// The most bytes that a cell may have.
  static let mostBytes = Int(UInt16.max)

  var isEmpty: Bool { length == 0 }
  var range: Range<Int> { Int(start)..<(Int(start) + Int(length)) }

  /// The field of `range`, or of its first bytes where it is longer than a cell may be.
  init(_ range: Range<Int>, isQuoted: Bool = false, isEscaped: Bool = false) {
    start = UInt32(range.lowerBound)
    length = UInt16(min(range.count, Self.mostBytes))
    self.isQuoted = isQuoted
    self.isEscaped = isEscaped
  }
}
