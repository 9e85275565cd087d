internal import AllotModel

/// What the rows of a table may name.
struct ReadingContext {
  let states: StateDirectory
  let resources: ResourceDirectory
  let horizon: Horizon?
  /// Whether a horizon is written that cannot be used; windows are then not looked at.
  var horizonIsBroken = false
}

extension TableRow {
  /// The state that a cell names; it may not be empty.
  mutating func state(_ column: Column, _ context: ReadingContext) -> State.Code? {
    guard hasRequired(column, maybe: lineAbove(column)) else { return nil }
    if let code = withBytes(column, { context.states.find($0) }) { return code }
    return text(column).flatMap { state(named: $0, column, context) }
  }

  /// The states that a cell names, divided by blanks.
  mutating func states(_ column: Column, _ context: ReadingContext) -> [State.Code] {
    if isEmpty(column) { return [] }
    if let code = withBytes(column, { context.states.find($0) }) { return [code] }
    var codes: Set<State.Code> = []
    for word in words(column) {
      guard let code = state(named: word, column, context) else { continue }
      if !codes.insert(code).inserted {
        warn(column, "'\(column.rawValue)' names \(word) twice", maybe: "remove one of them")
      }
    }
    return codes.sorted()
  }

  /// The resource that a cell names; it may not be empty.
  mutating func resource(_ column: Column, _ context: ReadingContext) -> Resource? {
    guard hasRequired(column, maybe: lineAbove(column)) else { return nil }
    if let resource = withBytes(column, { context.resources.find($0) }) { return resource }
    guard let text = text(column) else { return nil }
    if let resource = context.resources.find(text) { return resource }
    guard context.resources.isWhole else { return nil }
    reject(column, "unknown resource '\(text)'") { context.resources.mend(text) }
    return nil
  }

  /// What an empty cell means where spreadsheets show one cell across several lines.
  private func lineAbove(_ column: Column) -> String? {
    guard isEmpty(column), number > 0, let above = table.row(number - 1).text(column) else {
      return nil
    }
    return "write '\(above)', if that of the line above is meant"
  }

  private mutating func state(
    named text: String, _ column: Column, _ context: ReadingContext
  ) -> State.Code? {
    if let code = context.states.find(text) { return code }
    guard context.states.isWhole else { return nil }
    if context.states.table == nil, let defect = StateDirectory.defect(ofCode: text) {
      reject(column, defect.message, maybe: defect.maybe)
      return nil
    }
    reject(column, "unknown state '\(text)'") { context.states.mend(text) }
    return nil
  }
}
