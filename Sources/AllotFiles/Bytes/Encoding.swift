internal import AllotModel

/// Whether bytes are UTF-8 text, and if not, what they seem to be.
enum Encoding {
  struct Defect {
    /// The first byte that is to blame, counted from 0; `nil` when all are.
    let offset: Int?
    let message: String
    let maybe: String
  }

  /// The number of bytes of a byte-order mark at the start.
  static func markLength(_ bytes: [UInt8]) -> Int {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// What keeps `bytes` from being read as text; `nil` when nothing does.
  static func defect(of bytes: [UInt8]) -> Defect? {
    if let kind = foreignKind(bytes) {
      return Defect(
        offset: nil, message: "this is \(kind), which is not read",
        maybe: "open it in the spreadsheet and save it as CSV UTF-8")
    }
    guard let offset = bytes.withUnsafeBufferPointer(firstInvalid) else { return nil }
    if bytes[offset] == 0 {
      return Defect(
        offset: offset, message: "a byte of zero stands in the text",
        maybe: "open the file in the spreadsheet and save it as CSV UTF-8")
    }
    return Defect(
      offset: offset,
      message: "the byte 0x\(hex(bytes[offset])) is not UTF-8; the file seems to be Windows-1252",
      maybe: "save the file as \"CSV UTF-8\", or with the encoding UTF-8")
  }

  private static func foreignKind(_ bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return "a file in UTF-16"
    }
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      return "a workbook or an archive (xlsx, ods, zip)"
    }
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { return "an old workbook (xls)" }
    if bytes.starts(with: [0x25, 0x50, 0x44, 0x46]) { return "a PDF" }
    return nil
  }

  private static func hex(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return digits.count == 1 ? "0\(digits)" : digits
  }

  /// The first byte that breaks UTF-8, or is zero.
  ///
  /// Complexity: linear; eight bytes at a time where all are ASCII.
  private static func firstInvalid(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    let raw = UnsafeRawBufferPointer(bytes)
    var position = 0
    while position < bytes.count {
      if position + 8 <= bytes.count {
        let word = raw.loadUnaligned(fromByteOffset: position, as: UInt64.self)
        let hasZero = (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
        if word & 0x8080_8080_8080_8080 == 0, hasZero == 0 {
          position += 8
          continue
        }
      }
      guard let length = sequenceLength(bytes, at: position) else { return position }
      position += length
    }
    return nil
  }

  /// The length of the well-formed sequence at `position`; `nil` when there is none.
  ///
  /// Source: The Unicode Standard, table 3-7, well-formed UTF-8 byte sequences.
  private static func sequenceLength(_ bytes: UnsafeBufferPointer<UInt8>, at position: Int) -> Int?
  {
    let first = bytes[position]
    if first < 0x80 { return first == 0 ? nil : 1 }
    let (length, second): (Int, ClosedRange<UInt8>)
    switch first {
    case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return nil
    }
    guard position + length <= bytes.count, second.contains(bytes[position + 1]) else {
      return nil
    }
    for later in bytes[(position + 2)..<(position + length)] where later & 0xC0 != 0x80 {
      return nil
    }
    return length
  }
}
