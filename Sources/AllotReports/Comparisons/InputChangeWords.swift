internal import AllotExplanation
internal import AllotModel

/// Says what is other in the input.
struct InputChangeWords {
  /// How many rows of one cause are spelled out; JSON has all.
  private static let most = 6

  /// One change: `offers EE/tent: quantity 10 -> 5`.
  func sentence(for change: InputChange) -> String {
    "\(change.table.rawValue) \(change.id)\(detail(of: change))"
  }

  private func detail(of change: InputChange) -> String {
    switch change.kind {
    case .changed: (isNamed(change) ? ": " : " ") + fields(of: change)
    case .added: " added" + values(of: change, \.after)
    case .removed: " removed" + values(of: change, \.before)
    }
  }

  /// Whether the fields have names, and are not the row itself.
  private func isNamed(_ change: InputChange) -> Bool { change.fields.first?.name != "" }

  private func fields(of change: InputChange) -> String {
    change.fields.map { field in
      let texts = texts(field.before, field.after)
      let name = field.name.isEmpty || field.name == "text" ? "" : "\(field.name) "
      return "\(name)\(texts.before) -> \(texts.after)"
    }.joined(separator: ", ")
  }

  private func values(
    of change: InputChange, _ value: KeyPath<InputChange.Field, InputValue?>
  ) -> String {
    if change.table == .document { return "" }
    let fields = change.fields.compactMap { field in
      field[keyPath: value].map { "\(field.name) \(text($0))" }
    }
    return fields.isEmpty ? "" : " (\(fields.joined(separator: ", ")))"
  }

  /// Two values, with as many digits as it takes to tell them apart.
  private func texts(
    _ before: InputValue?, _ after: InputValue?
  ) -> (before: String, after: String) {
    let texts = (before.map(text) ?? "none", after.map(text) ?? "none")
    if texts.0 == texts.1, case .number(let one)? = before, case .number(let other)? = after {
      return (ExactNumber.text(one), ExactNumber.text(other))
    }
    return texts
  }

  private func text(_ value: InputValue) -> String {
    switch value {
    case .number(let number): NumberWords.quantity(number)
    case .text(let text): text.count > 60 ? "'\(text.prefix(57))...'" : text
    }
  }

  /// What a cause is, with its rows: `offers of DE, 7 rows: DE/tent: quantity 10 -> 5; ...`.
  func sentence(for cause: PlanComparison.Cause) -> String {
    guard case .input(let cause) = cause else { return name(of: cause) }
    switch cause.scope {
    case .row: return cause.changes.map(sentence).joined(separator: "; ")
    case .whole where cause.table == .key: return keySentence(cause.changes)
    case .whole, .state, .table:
      let rows = cause.changes.prefix(Self.most).map { change in
        change.table == cause.table ? change.id + detail(of: change) : sentence(for: change)
      }
      let more = cause.changes.count - rows.count
      let tail = more > 0 ? ["and \(NumberWords.count(more)) more"] : []
      return "\(name(of: cause)), \(UnitWords.counted(cause.changes.count, "row")): "
        + (rows + tail).joined(separator: "; ")
    }
  }

  /// The states whose share changes most come first.
  private func keySentence(_ changes: [InputChange]) -> String {
    let steps = changes.map { change -> (id: String, before: Double, after: Double) in
      let field = change.fields.first
      return (change.id, number(field?.before), number(field?.after))
    }
    let sorted = steps.sorted {
      (abs($1.after - $1.before), $0.id) < (abs($0.after - $0.before), $1.id)
    }
    let words = ListWords.cut(sorted) { step in
      "\(step.id) \(NumberWords.percent(step.before, decimals: 2)) -> "
        + NumberWords.percent(step.after, decimals: 2)
    }
    return "the shares of the key: \(words)"
  }

  private func number(_ value: InputValue?) -> Double {
    if case .number(let number)? = value { number } else { 0 }
  }

  /// What a cause is called: `offers CZ/heater`, `offers of CZ`.
  func name(of cause: PlanComparison.Cause) -> String {
    switch cause {
    case .search: "another search, by solver, effort or time"
    case .input(let cause): name(of: cause)
    }
  }

  private func name(of cause: InputCause) -> String {
    switch cause.scope {
    case .row: cause.changes.first.map { "\($0.table.rawValue) \($0.id)" } ?? ""
    case .whole where cause.table == .key: "the key"
    case .whole: "the horizon, with rows outside of one of the two"
    case .state(let state): "\(cause.table.rawValue) of \(state)"
    case .table: "all changed \(cause.table.rawValue)"
    }
  }
}

extension InputChange {
  /// The change as an object of JSON.
  func write(to json: inout JSONText) {
    json.open("{")
    json.pair("table", table.rawValue)
    json.pair("id", id)
    json.pair("change", kind.rawValue)
    json.key("fields")
    json.open("[")
    for field in fields {
      json.open("{")
      json.pair("field", field.name.isEmpty ? "value" : field.name)
      json.key("before")
      Self.write(field.before, to: &json)
      json.key("after")
      Self.write(field.after, to: &json)
      json.close("}")
    }
    json.close("]")
    json.close("}")
  }

  private static func write(_ value: InputValue?, to json: inout JSONText) {
    switch value {
    case .number(let number)?: json.value(number)
    case .text(let text)?: json.value(text)
    case nil: json.value(String?.none)
    }
  }
}
