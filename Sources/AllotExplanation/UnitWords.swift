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

  private static let withoutPlural = ["people", "staff", "equipment", "min"]

  private static func plural(of unit: String) -> String {
    var text = unit
    let ending = text.withUTF8(pluralEnding)
    return ending == "ies" ? String(unit.dropLast()) + ending : unit + ending
  }

  /// What makes a plural of a unit; `ies` takes the place of the last letter.
  private static func pluralEnding(of unit: UnsafeBufferPointer<UInt8>) -> String {
    let start = unit.lastIndex { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "-") }
    let word = unit[(start.map { $0 + 1 } ?? 0)...]
    guard word.count > 2, word.allSatisfy({ (97...122).contains($0) }), let last = word.last,
      last != UInt8(ascii: "s"), !withoutPlural.contains(where: { $0.utf8.elementsEqual(word) })
    else { return "" }
    let beforeLast = word[word.endIndex - 2]
    switch last {
    case UInt8(ascii: "x"), UInt8(ascii: "z"): return "es"
    case UInt8(ascii: "h"):
      return beforeLast == UInt8(ascii: "c") || beforeLast == UInt8(ascii: "s") ? "es" : "s"
    case UInt8(ascii: "y"): return "aeou".utf8.contains(beforeLast) ? "s" : "ies"
    default: return "s"
    }
  }
}
