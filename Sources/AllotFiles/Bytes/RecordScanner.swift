/// Cuts delimited text into records and fields, as RFC 4180 has it.
///
/// Line ends may be LF, CRLF or CR. What breaks the rules is kept as a defect, and the scan
/// goes on where that is possible.
struct RecordScanner {
  /// One broken rule of the format, with the byte that is to blame.
  struct Defect {
    enum Kind {
      case openQuote
      case textAfterQuote
      case quoteInsideCell
      case longCell
    }
    let kind: Kind
    let offset: Int
    /// Where the record begins that has it, and its line.
    let record: (start: Int, line: Int)
  }

  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed: UInt8 = 0x0A
  private static let carriageReturn: UInt8 = 0x0D

  let bytes: UnsafeBufferPointer<UInt8>
  let separator: UInt8
  /// Unit: bytes from the start.
  private(set) var position: Int
  /// The line of `position`, counted from 1.
  private(set) var line: Int
  private(set) var fields: [Field] = []
  private(set) var defects: [Defect] = []
  /// Whether the scan ended early, because the table has too many cells.
  private(set) var isOverfull = false
  private var record = (start: 0, line: 1)

  init(_ bytes: UnsafeBufferPointer<UInt8>, separator: UInt8, position: Int, line: Int) {
    self.bytes = bytes
    self.separator = separator
    self.position = position
    self.line = line
  }

  var isAtEnd: Bool { position >= bytes.count }

  /// Whether a rule of the format was broken in the last record, or it was not read to its end.
  var isBroken: Bool {
    isOverfull || defects.last.map { $0.record.start == record.start } ?? false
  }

  /// Adds the fields of the next record and goes behind its line end.
  ///
  /// - Returns: Whether any of its cells has text.
  mutating func scanRecord() -> Bool {
    var hasText = false
    record = (position, line)
    while true {
      guard fields.count < Limits.cells else {
        isOverfull = true
        position = bytes.count
        return hasText
      }
      let field =
        position < bytes.count && bytes[position] == Self.quote ? quotedField() : plainField()
      fields.append(field)
      if !field.isEmpty { hasText = true }
      guard position < bytes.count, bytes[position] == separator else { break }
      position += 1
    }
    skipLineEnd()
    return hasText
  }

  /// Takes back the fields from `count` on, as of a blank record.
  mutating func removeFields(from count: Int) { fields.removeLast(fields.count - count) }

  private mutating func plainField() -> Field {
    let start = position
    var current = position
    while current < bytes.count {
      let byte = bytes[current]
      if byte == separator || byte == Self.lineFeed || byte == Self.carriageReturn { break }
      if byte == Self.quote, defects.last?.offset ?? -1 < start {
        note(.quoteInsideCell, at: current)
      }
      current += 1
    }
    position = current
    return field(Blanks.trimmed(start..<current, in: bytes))
  }

  private mutating func quotedField() -> Field {
    let open = position
    var current = open + 1
    var isEscaped = false
    while true {
      guard current < bytes.count else {
        note(.openQuote, at: open)
        position = bytes.count
        return Field((open + 1)..<(open + 1), isQuoted: true)
      }
      let byte = bytes[current]
      if byte == Self.quote {
        guard current + 1 < bytes.count, bytes[current + 1] == Self.quote else { break }
        isEscaped = true
        current += 1
      } else if isLineEnd(current) {
        line += 1
      }
      current += 1
    }
    position = current + 1
    skipToCellEnd()
    let text = Blanks.trimmed((open + 1)..<current, in: bytes)
    // Trimming moves the start; a cell is placed at its quote only when nothing was trimmed.
    return field(text, isQuoted: text.lowerBound == open + 1, isEscaped: isEscaped)
  }

  private mutating func field(
    _ range: Range<Int>, isQuoted: Bool = false, isEscaped: Bool = false
  ) -> Field {
    if range.count > Field.mostBytes {
      note(.longCell, at: range.lowerBound)
    }
    return Field(range, isQuoted: isQuoted, isEscaped: isEscaped)
  }

  /// Goes to the separator or line end after a closing quote; text before it is a defect.
  private mutating func skipToCellEnd() {
    var isClean = true
    while position < bytes.count {
      let byte = bytes[position]
      if byte == separator || byte == Self.lineFeed || byte == Self.carriageReturn { return }
      if isClean, byte != 0x20, byte != 0x09 {
        note(.textAfterQuote, at: position)
        isClean = false
      }
      position += 1
    }
  }

  private mutating func note(_ kind: Defect.Kind, at offset: Int) {
    guard defects.count <= FindingLog.mostPerFile else { return }
    defects.append(Defect(kind: kind, offset: offset, record: record))
  }

  private mutating func skipLineEnd() {
    guard position < bytes.count else { return }
    let isPair =
      bytes[position] == Self.carriageReturn && position + 1 < bytes.count
      && bytes[position + 1] == Self.lineFeed
    position += isPair ? 2 : 1
    line += 1
  }

  /// Whether a line ends with this byte; the CR of CRLF does not end it.
  private func isLineEnd(_ offset: Int) -> Bool {
    if bytes[offset] == Self.lineFeed { return true }
    guard bytes[offset] == Self.carriageReturn else { return false }
    return offset + 1 >= bytes.count || bytes[offset + 1] != Self.lineFeed
  }
}
