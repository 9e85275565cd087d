internal import AllotModel

extension TableRow {
  /// Yes or no; `nil` when the cell is empty or, which is then told, wrong.
  mutating func yesOrNo(_ column: Column) -> Bool? {
    guard let text = text(column) else { return nil }
    switch text.lowercased() {
    case "yes", "true", "y", "1": return true
    case "no", "false", "n", "0": return false
    default:
      reject(column, "'\(column.rawValue)' is '\(text)'; it is yes or no")
      return nil
    }
  }

  /// A day; `nil` when the cell is empty or, which is then told, wrong.
  mutating func day(_ column: Column) -> Day? {
    if let day = withBytes(column, Day.init(isoBytes:)) { return day }
    guard let text = text(column) else { return nil }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let isISO =
      parts.map(\.utf8.count) == [4, 2, 2]
      && parts.allSatisfy { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
    if isISO {
      reject(
        column, "'\(column.rawValue)' is \(text); there is no such day",
        maybe: NoSuchDay.mend(year: Int(parts[0]), month: Int(parts[1])))
    } else {
      reject(
        column, "'\(column.rawValue)' is '\(text)'; a day is written as 2021-07-12",
        maybe: DayMend.proposal(for: text))
    }
    return nil
  }

  /// The words of a cell that are divided by blanks; empty when the cell is.
  mutating func words(_ column: Column) -> [String] {
    if isEmpty(column) { return [] }
    if let words = plainWords(column) { return words }
    guard let text = text(column) else { return [] }
    let separators: Set<Character> = [",", ";", "|", "/", "+", "&"]
    guard !text.contains(where: separators.contains) else {
      let words = text.split { separators.contains($0) || $0.isWhitespace }
      reject(
        column, "'\(column.rawValue)' is '\(text)'; its words are divided by blanks",
        maybe: "write '\(words.joined(separator: " "))'")
      return []
    }
    return text.split(whereSeparator: \.isWhitespace).map(String.init)
  }

  /// The words of a cell of ASCII letters, digits, signs within words and blanks; else `nil`.
  private func plainWords(_ column: Column) -> [String]? {
    withBytes(column) { bytes in
      let isPlain = bytes.allSatisfy { byte in
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
          || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
      }
      guard isPlain else { return nil }
      return bytes.split(separator: UInt8(ascii: " ")).map {
        String(decoding: UnsafeBufferPointer(rebasing: $0), as: UTF8.self)
      }
    }
  }
}

/// What to say about a date of the right form that the calendar does not have.
enum NoSuchDay {
  static func mend(year: Int?, month: Int?) -> String? {
    guard let year, let month, (1...9999).contains(year) else { return nil }
    guard (1...12).contains(month) else { return "months go from 01 to 12; the day stands last" }
    let last = Day.length(ofMonth: month, year: year)
    guard let day = Day(year: year, month: month, dayOfMonth: last) else { return nil }
    return "the last day of that month is \(day)"
  }
}
