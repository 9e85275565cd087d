/// One object of a plan file, whose fields are looked up by their names.
package struct PlanRecord: Sendable {
  private let value: JSONValue

  init(_ value: JSONValue) { self.value = value }

  package func text(_ name: String) -> String? { value[name]?.text }
  package func number(_ name: String) -> Double? { value[name]?.number }
  /// A field that is an object itself.
  package func record(_ name: String) -> PlanRecord? { value[name].map { PlanRecord($0) } }

  /// The objects of a list; none where there is no list.
  package func list(_ name: String) -> [PlanRecord] {
    (value[name]?.list ?? []).map { PlanRecord($0) }
  }

  /// The texts of a list; none where there is no list.
  package func texts(_ name: String) -> [String] {
    (value[name]?.list ?? []).compactMap(\.text)
  }

  /// The fields that are numbers, by their names.
  package var numbers: [(name: String, value: Double)] {
    (value.pairs ?? []).compactMap { pair in pair.value.number.map { (pair.key, $0) } }
  }
}
