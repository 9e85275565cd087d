/// The names of units beside a number: `1 piece`, `10 pieces`, `5 EUR`.
package enum UnitWords {
  /// A quantity with its unit.
  package static func counted(_ quantity: Double, _ unit: String) -> String {
    "\(NumberWords.quantity(quantity)) \(named(unit, for: quantity))"
  }

  /// A count of things that are named in English, as `needs`.
  package static func counted(_ count: Int, _ noun: String) -> String {
    "\(NumberWords.count(count)) \(named(noun, for: Double(count)))"
  }

  /// A unit as it stands behind a quantity.
  ///
  /// Only words of small English letters get a plural; `EUR`, `kg`, `m2` and what already ends
  /// in `s` stay as they were written.
  package static func named(_ unit: String, for quantity: Double) -> String {
    quantity == 1 ? unit : plural(of: unit)
  }

  private static let withoutPlural: Set<String> = ["people", "staff", "equipment", "min"]

  private static func plural(of unit: String) -> String {
    let bytes = Array(unit.utf8)
    let start = bytes.lastIndex { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "-") }
    let word = bytes[(start.map { $0 + 1 } ?? 0)...]
    guard word.count > 2, word.allSatisfy({ (97...122).contains($0) }), let last = word.last,
      last != UInt8(ascii: "s"), !withoutPlural.contains(String(decoding: word, as: UTF8.self))
    else { return unit }
    let beforeLast = word[word.endIndex - 2]
    switch last {
    case UInt8(ascii: "x"), UInt8(ascii: "z"): return unit + "es"
    case UInt8(ascii: "h"):
      let isHissed = beforeLast == UInt8(ascii: "c") || beforeLast == UInt8(ascii: "s")
      return unit + (isHissed ? "es" : "s")
    case UInt8(ascii: "y"):
      let hasVowel = "aeou".utf8.contains(beforeLast)
      return hasVowel ? unit + "s" : String(unit.dropLast()) + "ies"
    default: return unit + "s"
    }
  }
}
