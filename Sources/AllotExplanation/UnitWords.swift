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
    let start = unit.lastIndex { $0 == " " || $0 == "-" }.map(unit.index(after:))
    let word = unit[(start ?? unit.startIndex)...]
    let isWord = word.utf8.count > 2 && word.utf8.allSatisfy { (97...122).contains($0) }
    guard isWord, !word.hasSuffix("s"), !withoutPlural.contains(String(word)) else { return unit }
    if ["x", "z", "ch", "sh"].contains(where: word.hasSuffix) { return unit + "es" }
    let vowelsBeforeY = ["ay", "ey", "oy", "uy"]
    if word.hasSuffix("y"), !vowelsBeforeY.contains(where: word.hasSuffix) {
      return String(unit.dropLast()) + "ies"
    }
    return unit + "s"
  }
}
