internal import AllotModel

/// What somebody may have meant who wrote a day in another way.
///
/// The text is never read as that day; it is only proposed.
enum DayMend {
  /// The proposal for `text`; `nil` when there is nothing to propose.
  static func proposal(for text: String) -> String? {
    let days = candidates(text)
    guard let first = days.first else { return nil }
    guard days.count > 1, days[1] != first else { return "write \(first)" }
    return "write \(first) or \(days[1]), whichever is meant"
  }

  private static func candidates(_ text: String) -> [Day] {
    if let day = spreadsheetDay(text) { return [day] }
    let head = text.split { $0 == "T" || $0 == " " }.first.map(String.init) ?? text
    if let day = Day(iso: head) { return [day] }
    for separator in ["-", "/", "."] {
      let parts = head.split(separator: Character(separator), omittingEmptySubsequences: false)
      guard parts.count == 3 else { continue }
      return days(of: parts.map(String.init), separator: separator)
    }
    return namedMonth(text)
  }

  private static func days(of parts: [String], separator: String) -> [Day] {
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == 3 else { return namedMonth(parts.joined(separator: " ")) }
    if parts[0].count == 4 {
      return [Day(year: numbers[0], month: numbers[1], dayOfMonth: numbers[2])].compactMap { $0 }
    }
    guard parts[2].count == 4 || parts[2].count == 2 else { return [] }
    let year = parts[2].count == 2 ? 2000 + numbers[2] : numbers[2]
    let dayFirst = Day(year: year, month: numbers[1], dayOfMonth: numbers[0])
    let monthFirst = Day(year: year, month: numbers[0], dayOfMonth: numbers[1])
    // Where days are divided by points, the day of the month stands first.
    return separator == "."
      ? [dayFirst].compactMap { $0 } : [dayFirst, monthFirst].compactMap { $0 }
  }

  /// `20210712`, or the number of days that spreadsheets count from 1899-12-30.
  private static func spreadsheetDay(_ text: String) -> Day? {
    guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(text) else {
      return nil
    }
    if text.utf8.count == 8 {
      return Day(year: number / 10_000, month: number / 100 % 100, dayOfMonth: number % 100)
    }
    guard (36_526...73_050).contains(number) else { return nil }
    return Day(year: 1899, month: 12, dayOfMonth: 30)?.advanced(by: number)
  }

  private static func namedMonth(_ text: String) -> [Day] {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    guard words.count == 3 else { return [] }
    let named = words.firstIndex { word in months.contains { isShort(word, of: $0) } }
    let year = words.firstIndex { $0.count == 4 && Int($0) != nil }
    guard let named, let year, let dayWord = [0, 1, 2].first(where: { $0 != named && $0 != year }),
      let month = months.firstIndex(where: { isShort(words[named], of: $0) }),
      let dayOfMonth = Int(words[dayWord].filter(\.isNumber)), let number = Int(words[year]),
      let day = Day(year: number, month: month + 1, dayOfMonth: dayOfMonth)
    else { return [] }
    return [day]
  }

  private static func isShort(_ word: String, of month: String) -> Bool {
    word.count >= 3 && month.hasPrefix(word)
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]
}
