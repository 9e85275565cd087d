internal import AllotModel

/// The table of offers: who offers how much of what, when, and to whom.
enum OffersTable {
  enum Column: String, TableColumn {
    case id
    case state
    case resource
    case quantity
    case from
    case to
    case earmark = "for"
    case excluded = "not-for"
    case minimum
    case lot
    case cost
    case reliability

    static let table = "offers"
    static let required = [Column.state, .resource, .quantity]
    static let otherNames = CommonHeaders.names(
      state: Column.state, resource: .resource, quantity: .quantity, from: .from, to: .to
    ).merging([
      "earmark": .earmark, "only-for": .earmark, "beneficiary": .earmark, "except": .excluded,
      "min": .minimum, "at-least": .minimum, "lot-size": .lot, "price": .cost, "unit-cost": .cost,
    ]) { first, _ in first }
    static let hashtags = CommonHeaders.tags(
      id: Column.id, state: .state, resource: .resource, quantity: .quantity, from: .from, to: .to)
  }

  static func read(_ sheet: Sheet, _ context: ReadingContext, log: FindingLog) -> [Offer] {
    guard let table = Table<Column>(sheet, log: log) else { return [] }
    var identifiers = RowIdentifiers(
      table, idColumn: .id,
      content: [
        .state, .resource, .from, .to, .quantity, .earmark, .excluded, .minimum, .lot, .cost,
        .reliability,
      ])
    var offers: [Offer] = []
    offers.reserveCapacity(table.count)
    for var row in table.rows {
      guard let offer = OfferRow(&row, context).offer(&row) else { continue }
      identifiers.add(row) { "\(row.text(.state) ?? "")/\(row.text(.resource) ?? "")" }
      offers.append(offer)
    }
    for (position, name) in identifiers.names().enumerated() { offers[position].id = .init(name) }
    return offers
  }
}
