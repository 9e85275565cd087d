internal import AllotModel
internal import ExactNumbers

/// The table of claims: what each state claims of the amount.
enum ClaimsTable {
  enum Column: String, TableColumn {
    case state
    case claim

    static let table = "claims"
    static let required = [Column.state, .claim]
    static let otherNames: [String: Column] = [
      "country": .state, "code": .state, "geo": .state, "member-state": .state, "ms": .state,
      "amount": .claim, "need": .claim, "demand": .claim, "quantity": .claim, "value": .claim,
    ]
  }

  /// The claims by state; `nil` when the table cannot be used.
  static func read(
    _ sheet: Sheet, _ context: ReadingContext, log: FindingLog
  ) -> [State.Code: Rational]? {
    guard let table = Table<Column>(sheet, log: log) else { return nil }
    var claims: [State.Code: Rational] = [:]
    var lines: [State.Code: Int] = [:]
    var isSound = true
    for var row in table.rows {
      let state = row.state(.state, context)
      let claim = row.requiredText(.claim) == nil ? nil : row.amount(.claim)
      if let state, let line = lines[state] {
        row.reject(
          .state, "\(state) claims twice, first in line \(line)", maybe: "add the two claims up")
      }
      isSound = isSound && row.isSound
      guard row.isSound, let state, let claim else { continue }
      lines[state] = row.place.line
      claims[state] = Rational(writtenAs: claim)
    }
    return isSound ? claims : nil
  }
}
