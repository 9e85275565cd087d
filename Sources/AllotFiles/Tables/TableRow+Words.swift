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
    guard let text = text(column) else { return nil }
    if let day = Day(iso: text) { return day }
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
