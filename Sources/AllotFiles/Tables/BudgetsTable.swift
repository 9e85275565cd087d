internal import AllotModel

/// The table of budgets: the most that the costs of some contributors may add up to.
enum BudgetsTable {
  enum Column: String, TableColumn {
    case id
    case amount
    case covers
    case states

    static let table = "budgets"
    static let required = [Column.amount]
    static let otherNames: [String: Column] = [
      "budget": .amount, "limit": .amount, "money": .amount, "name": .id, "state": .states,
      "what": .covers,
    ]
  }

  static func read(_ sheet: Sheet, _ context: ReadingContext, log: FindingLog) -> [Budget] {
    guard let table = Table<Column>(sheet, log: log) else { return [] }
    var identifiers = RowIdentifiers(
      table, idColumn: .id, content: [.covers, .states, .amount])
    var drafts: [(String) -> Budget] = []
    for var row in table.rows {
      let amount = row.requiredText(.amount) == nil ? nil : row.amount(.amount)
      let states = row.states(.states, context)
      checkCovers(&row)
      guard row.isSound, let amount else { continue }
      let names = states.map(\.text).joined(separator: "+")
      identifiers.add(row) { states.isEmpty ? "cost" : "cost/\(names)" }
      let place = row.place
      drafts.append { Budget(id: .init($0), amount: amount, states: states, place: place) }
    }
    return zip(drafts, identifiers.names()).map { draft, name in draft(name) }
  }

  private static func checkCovers(_ row: inout TableRow<Column>) {
    guard let text = row.text(.covers), text.lowercased() != "cost" else { return }
    row.reject(
      .covers, "the budget covers '\(text)', which is unknown; budgets cover 'cost'",
      maybe: "write 'cost', or leave the cell empty")
  }
}
