/// What somebody may have meant who wrote a number in another way.
///
/// The text is never read as that number; it is only proposed.
struct NumberMend {
  private let text: String
  private let mayBeEmpty: Bool

  /// What may be meant by a text.
  ///
  /// - Parameters:
  ///   - text: What was written.
  ///   - mayBeEmpty: Whether the figure may be left out.
  /// - Returns: The proposal; `nil` when there is nothing to propose.
  static func proposal(for text: String, mayBeEmpty: Bool = true) -> String? {
    NumberMend(text: text, mayBeEmpty: mayBeEmpty).proposal
  }

  private var proposal: String? {
    if let known = knownWord { return known }
    let bare = Self.replacingSigns(text)
    if bare != text, PlainNumber.read(bare) != nil { return "write \(bare)" }
    if let percentage = percentage(bare) { return percentage }
    if let exponent = withoutExponent(bare) { return exponent }
    if let brackets = inBrackets(bare) { return "write -\(brackets)" }
    if let grouped = Self.grouped(bare) { return grouped }
    return withoutWords(bare)
  }

  /// Cells that spreadsheets and tired people write when there is no number.
  private var knownWord: String? {
    let lowered = text.lowercased()
    if text.hasPrefix("#") {
      return text.allSatisfy { $0 == "#" }
        ? "widen the column in the spreadsheet and save it again"
        : "mend the formula in the spreadsheet and save it again"
    }
    if text.hasPrefix("=") { return "save the values of the spreadsheet, not its formulas" }
    if ["?", "-", "–", "—", "n/a", "na", "none", "tbd", "tbc", "unknown", ":", "x"].contains(
      lowered)
    {
      return mayBeEmpty
        ? "leave the cell empty when the figure is not known"
        : "write the figure; this cell may not be empty"
    }
    return Self.words.firstIndex(of: lowered).map { "write \($0)" }
  }

  private static let words = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen", "twenty",
  ]

  /// The text with plain signs and blanks for those that typography knows.
  private static func replacingSigns(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x2212, 0x2010, 0x2011, 0x2013: result += "-"
      case 0x00A0, 0x202F, 0x2009, 0x2007, 0x0009: result += " "
      case 0x2019, 0x02BC, 0x00B4, 0x0060: result += "'"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private func percentage(_ text: String) -> String? {
    guard text.hasSuffix("%") else { return nil }
    return PlainNumber.read(Blanks.trimmed(String(text.dropLast()))).map { value in
      "write \(PlainNumber.text(value)) or \(PlainNumber.text(value / 100)), one way in all lines"
    }
  }

  private func withoutExponent(_ text: String) -> String? {
    let parts = text.lowercased().split(separator: "e", omittingEmptySubsequences: false)
    guard parts.count == 2, PlainNumber.read(parts[0]) != nil, PlainNumber.read(parts[1]) != nil,
      let value = Double(text), value.isFinite
    else { return nil }
    return "write \(PlainNumber.text(value)), and check that no digit was lost"
  }

  private func inBrackets(_ text: String) -> String? {
    guard text.first == "(", text.last == ")" else { return nil }
    let inside = String(text.dropFirst().dropLast())
    return PlainNumber.read(inside) == nil ? nil : inside
  }

  /// Numbers whose digits are grouped, or whose decimals follow a comma.
  static func grouped(_ text: String) -> String? {
    switch readings(text) {
    case (let group?, let decimal?):
      return "write \(group) if the sign groups thousands, \(decimal) if it marks decimals"
    case (let value?, nil), (nil, let value?): return "write \(value)"
    case (nil, nil): return nil
    }
  }

  /// What `text` is with its separators taken as groups, and with the comma taken as a point.
  static func readings(_ text: String) -> (groups: String?, decimals: String?) {
    let sign = text.hasPrefix("-") ? "-" : ""
    let digits = text.dropFirst(sign.count)
    var groups: String?
    for (separator, point) in [
      (",", "."), (".", ","), (" ", "."), ("'", "."), (" ", ","), ("'", ","),
    ] {
      let halves = digits.split(separator: Character(point), omittingEmptySubsequences: false)
      guard halves.count <= 2, let whole = joined(halves[0], by: Character(separator)) else {
        continue
      }
      let decimals = halves.count == 2 ? String(halves[1]) : ""
      guard decimals.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { continue }
      groups = sign + whole + (decimals.isEmpty ? "" : ".\(decimals)")
      break
    }
    let commas = digits.split(separator: ",", omittingEmptySubsequences: false)
    guard commas.count == 2,
      commas.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      !commas[0].isEmpty, !commas[1].isEmpty
    else { return (groups, nil) }
    return (groups, "\(sign)\(commas[0]).\(commas[1])")
  }

  /// The digits of a number whose groups of three are divided by `separator`.
  private static func joined(_ text: Substring, by separator: Character) -> String? {
    let parts = text.split(separator: separator, omittingEmptySubsequences: false)
    guard parts.count > 1, (1...3).contains(parts[0].utf8.count), parts[0].first != "0",
      parts.dropFirst().allSatisfy({ $0.utf8.count == 3 }),
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
    else { return nil }
    return parts.joined()
  }

  /// The number beside a unit, a currency or another word, when there is exactly one.
  private func withoutWords(_ text: String) -> String? {
    let isNumeric: (Character) -> Bool = { $0.isASCII && ($0.isNumber || ".,'-".contains($0)) }
    guard let first = text.firstIndex(where: { $0.isASCII && $0.isNumber }),
      let last = text.lastIndex(where: { $0.isASCII && $0.isNumber })
    else { return nil }
    var start = first
    if start > text.startIndex, text[text.index(before: start)] == "-" {
      start = text.index(before: start)
    }
    let middle = String(text[start...last])
    if middle.dropFirst().contains("-") { return "write one number, not a range" }
    guard middle.allSatisfy({ isNumeric($0) || $0 == " " }), middle != text else { return nil }
    let rest = String(text[..<start] + text[text.index(after: last)...])
    if rest.contains("%") { return nil }
    if PlainNumber.read(middle) != nil {
      return "write \(middle), without '\(Blanks.trimmed(rest))'"
    }
    return Self.grouped(middle)
  }
}
