internal import AllotModel

/// The table of needs: who asks for how much of what, and when.
enum NeedsTable {
  enum Column: String, TableColumn {
    case id
    case state
    case resource
    case quantity
    case from
    case to
    case priority
    case weight
    case minimum

    static let table = "needs"
    static let required = [Column.state, .resource, .quantity]
    static let otherNames = CommonHeaders.names(
      state: Column.state, resource: .resource, quantity: .quantity, from: .from, to: .to
    ).merging(["prio": .priority, "min": .minimum, "at-least": .minimum]) { first, _ in first }
    static let hashtags = CommonHeaders.tags(
      id: Column.id, state: .state, resource: .resource, quantity: .quantity, from: .from, to: .to)
  }

  static func read(_ sheet: Sheet, _ context: ReadingContext, log: FindingLog) -> [Need] {
    guard let table = Table<Column>(sheet, log: log) else { return [] }
    var identifiers = RowIdentifiers(
      table, idColumn: .id,
      content: [.state, .resource, .from, .to, .priority, .quantity, .weight, .minimum])
    var needs: [Need] = []
    needs.reserveCapacity(table.count)
    for var row in table.rows {
      guard let need = need(&row, context) else { continue }
      identifiers.add(row) { "\(row.text(.state) ?? "")/\(row.text(.resource) ?? "")" }
      needs.append(need)
    }
    for (position, name) in identifiers.names().enumerated() { needs[position].id = .init(name) }
    return needs
  }

  /// The need that a row writes, still without its id; `nil` when something in it is wrong.
  private static func need(_ row: inout TableRow<Column>, _ context: ReadingContext) -> Need? {
    let state = row.state(.state, context)
    let resource = row.resource(.resource, context)
    let quantity = quantity(of: &row)
    let window = row.window(from: .from, to: .to, context)
    let priority = row.whole(.priority, atLeast: 1) ?? 1
    let weight = row.positive(.weight) ?? 1
    let minimum = row.amount(.minimum) ?? 0
    if let quantity, minimum > quantity {
      row.reject(
        .minimum,
        "the minimum is \(PlainNumber.text(minimum)), more than the quantity, "
          + PlainNumber.text(quantity), maybe: "lower the minimum or raise the quantity")
    }
    guard row.isSound, let state, let resource, let quantity, let window else { return nil }
    warnOfBrokenUnits(row, resource, .quantity, quantity)
    warnOfBrokenUnits(row, resource, .minimum, minimum)
    return Need(
      id: "", state: state, resource: resource.id, quantity: quantity, window: window,
      priority: priority, weight: weight, minimum: minimum, place: row.place)
  }

  private static func quantity(of row: inout TableRow<Column>) -> Double? {
    let value = row.requiredNumber(
      .quantity, maybe: "remove the line until the quantity is known")
    guard let value, value < 0 else { return value }
    let (state, resource) = (row.text(.state) ?? "", row.text(.resource) ?? "")
    row.reject(
      .quantity,
      "need of '\(state)' for '\(resource)' is \(PlainNumber.text(value)); a need is zero or more",
      maybe: "if '\(state)' offers \(PlainNumber.text(-value)), move the line to the offers")
    return nil
  }

  private static func warnOfBrokenUnits(
    _ row: TableRow<Column>, _ resource: Resource, _ column: Column, _ value: Double
  ) {
    guard resource.isWhole, value != value.rounded() else { return }
    row.warn(
      column,
      "'\(column.rawValue)' is \(PlainNumber.text(value)), but only whole units of "
        + "'\(resource.id)' can be given",
      maybe: "write \(PlainNumber.text(value.rounded(.up))), or 'no' under whole in the resources")
  }
}
