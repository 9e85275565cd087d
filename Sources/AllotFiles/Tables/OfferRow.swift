internal import AllotModel

/// The cells of one offer while they are checked against each other.
struct OfferRow {
  typealias Row = TableRow<OffersTable.Column>

  private let state: State.Code?
  private let resource: Resource?
  private let quantity: Double?
  private let window: Window?
  private let earmark: [State.Code]
  private let excluded: [State.Code]
  private let minimum: Double?
  private let lot: Double?
  private let cost: Double?
  private let reliability: Double?

  init(_ row: inout Row, _ context: ReadingContext) {
    state = row.state(.state, context)
    resource = row.resource(.resource, context)
    quantity = Self.quantity(of: &row)
    window = row.window(from: .from, to: .to, context)
    earmark = row.states(.earmark, context)
    excluded = row.states(.excluded, context)
    minimum = row.amount(.minimum)
    lot = row.positive(.lot)
    cost = row.amount(.cost)
    reliability = row.probability(.reliability)
  }

  /// The offer without its id; `nil` when something in the row is wrong, which is then told.
  func offer(_ row: inout Row) -> Offer? {
    checkEarmark(&row)
    checkMinimum(&row)
    checkWholeUnits(&row)
    guard row.isSound, let state, let resource, let quantity, let window else { return nil }
    return Offer(
      id: "", state: state, resource: resource.id, quantity: quantity, window: window,
      earmark: row.isEmpty(.earmark) ? nil : earmark, excluded: excluded, minimum: minimum ?? 0,
      lot: lot, cost: cost ?? 0, reliability: reliability ?? 1, place: row.place)
  }

  private static func quantity(of row: inout Row) -> Double? {
    let value = row.requiredNumber(
      .quantity, maybe: "remove the line until the quantity is known")
    guard let value, value < 0 else { return value }
    let (state, resource) = (row.text(.state) ?? "", row.text(.resource) ?? "")
    row.reject(
      .quantity,
      "offer of '\(state)' of '\(resource)' is \(PlainNumber.text(value)); "
        + "an offer is zero or more",
      maybe: "if '\(state)' needs \(PlainNumber.text(-value)), move the line to the needs")
    return nil
  }

  private func checkEarmark(_ row: inout Row) {
    guard let state else { return }
    if earmark.contains(state) {
      row.reject(
        .earmark, "the offer of \(state) is for \(state) itself",
        maybe: "'for' names the states that may receive it; empty means every state")
    }
    if let first = earmark.first(where: excluded.contains) {
      row.reject(
        .excluded, "\(first) stands under 'for' and under 'not-for'",
        maybe: "remove it from one of them")
    }
  }

  private func checkMinimum(_ row: inout Row) {
    guard let minimum, let quantity, minimum > quantity else { return }
    row.reject(
      .minimum,
      "the minimum is \(PlainNumber.text(minimum)), more than the quantity, "
        + PlainNumber.text(quantity), maybe: "lower the minimum or raise the quantity")
  }

  private func checkWholeUnits(_ row: inout Row) {
    guard let resource, resource.isWhole else { return }
    checkWhole(quantity, .quantity, of: resource, &row)
    checkWhole(minimum, .minimum, of: resource, &row)
    checkWhole(lot, .lot, of: resource, &row)
  }

  private func checkWhole(
    _ value: Double?, _ column: OffersTable.Column, of resource: Resource, _ row: inout Row
  ) {
    guard let value, value != value.rounded() else { return }
    row.reject(
      column,
      "'\(column.rawValue)' is \(PlainNumber.text(value)), but only whole units of "
        + "'\(resource.id)' can be given",
      maybe: "write a whole number, or 'no' under whole in the resources")
  }
}
