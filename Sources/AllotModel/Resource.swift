/// What is needed and offered: experts, reception places, equipment or funds.
package struct Resource: Sendable {
  package typealias ID = Identifier<Resource>

  package enum Category: String, CaseIterable, Sendable {
    case experts
    case reception
    case equipment
    case funds
  }

  package var id: ID
  package var name: String
  package var category: Category
  /// What one is: person, place, piece, EUR.
  package var unit: String
  /// Whether only whole units can be given.
  package var isWhole: Bool
  /// Whether a unit serves in every step of its stay, instead of being used up once.
  package var isLasting: Bool
  /// The money value of one unit, for a lasting resource of one unit for one step.
  ///
  /// - Unit: the problem's currency per unit.
  package var value: Double?
  package var place: Place?

  package init(
    id: ID, name: String? = nil, category: Category, unit: String = "unit", isWhole: Bool? = nil,
    isLasting: Bool? = nil, value: Double? = nil, place: Place? = nil
  ) {
    self.id = id
    self.name = name ?? id.text
    self.category = category
    self.unit = unit
    self.isWhole = isWhole ?? (category == .experts || category == .equipment)
    self.isLasting = isLasting ?? (category == .experts || category == .reception)
    self.value = value ?? (category == .funds ? 1 : nil)
    self.place = place
  }
}
