/// A day of the Gregorian calendar.
///
/// - Unit: days since 1970-01-01.
package struct Day: Hashable, Comparable, Sendable {
  package let number: Int

  package init(number: Int) { self.number = number }

  package static func < (left: Day, right: Day) -> Bool { left.number < right.number }

  package func advanced(by days: Int) -> Day { Day(number: number + days) }
}

extension Day {
  /// The day that a calendar date names, or `nil` when no such day exists.
  package init?(year: Int, month: Int, dayOfMonth: Int) {
    guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
    guard (1...Day.length(ofMonth: month, year: year)).contains(dayOfMonth) else { return nil }
    // Count from 1 March, so that the leap day is the last of its year.
    let shiftedYear = month > 2 ? year : year - 1
    let shiftedMonth = (month + 9) % 12
    let dayOfYear = (153 * shiftedMonth + 2) / 5 + dayOfMonth - 1
    let leapDays = shiftedYear / 4 - shiftedYear / 100 + shiftedYear / 400
    number = shiftedYear * 365 + leapDays + dayOfYear - 719_468
  }

  /// The day written as ISO 8601 (`2021-07-12`), or `nil` when `text` is no such day.
  package init?(iso text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard let day = bytes.withUnsafeBufferPointer(Day.init(isoBytes:)) else { return nil }
    self = day
  }

  /// The day that bytes write as ISO 8601, or `nil` when they are no such day.
  package init?(isoBytes text: UnsafeBufferPointer<UInt8>) {
    guard text.count == 10, text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-") else {
      return nil
    }
    func number(_ range: Range<Int>) -> Int? {
      var value = 0
      for position in range {
        let digit = text[position] &- UInt8(ascii: "0")
        guard digit < 10 else { return nil }
        value = value * 10 + Int(digit)
      }
      return value
    }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else {
      return nil
    }
    self.init(year: year, month: month, dayOfMonth: day)
  }

  /// The English name of the day of the week.
  package var weekday: String {
    let names = [
      "Thursday", "Friday", "Saturday", "Sunday", "Monday", "Tuesday", "Wednesday",
    ]
    // 1970-01-01 was a Thursday; the remainder of an earlier day is negative.
    return names[(number % 7 + 7) % 7]
  }

  /// The calendar date of this day.
  package var date: (year: Int, month: Int, dayOfMonth: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// How many days a month has.
  package static func length(ofMonth month: Int, year: Int) -> Int {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return switch month {
    case 2: isLeap ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension Day: CustomStringConvertible {
  package var description: String {
    let (year, month, dayOfMonth) = date
    guard (0...9999).contains(year) else { return "\(year)-\(month)-\(dayOfMonth)" }
    return String(unsafeUninitializedCapacity: 10) { text in
      for (position, power) in [1000, 100, 10, 1].enumerated() {
        text[position] = UInt8(ascii: "0") + UInt8(year / power % 10)
      }
      for (position, value) in [(5, month), (8, dayOfMonth)] {
        text[position - 1] = UInt8(ascii: "-")
        text[position] = UInt8(ascii: "0") + UInt8(value / 10)
        text[position + 1] = UInt8(ascii: "0") + UInt8(value % 10)
      }
      return 10
    }
  }
}
