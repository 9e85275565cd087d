internal import AllotModel

/// What a change of the input is in: a table, or a part of the document.
///
/// The order is that in which changes are made one after the other.
package enum InputTable: String, CaseIterable, Sendable {
  /// Title, description, source, currency, what was assumed.
  case document
  case horizon
  case states
  /// The shares of the reference key.
  case key
  case resources
  case substitutes
  case needs
  case offers
  case routes
  case budgets
  /// The settings of `allot match`.
  case match
}

/// What a field says; `nil` where a default holds that has no value of its own.
package enum InputValue: Hashable, Sendable {
  case number(Double)
  case text(String)
}

/// One row of a table, or one part of the document, field by field.
struct InputRow {
  struct Field {
    let name: String
    let value: InputValue?
    /// What must not be told apart from another field of the row because it changes no plan.
    var isIdle = false
  }

  let id: String
  /// By whom rows are grouped: a state; empty where that says nothing.
  let owner: String
  let fields: [Field]
}

extension InputRow.Field {
  init(_ name: String, _ number: Double?) {
    self.init(name: name, value: number.map { .number($0) })
  }

  init(_ name: String, _ text: String?) { self.init(name: name, value: text.map { .text($0) }) }

  init(_ name: String, _ codes: [State.Code]?) {
    self.init(
      name, codes.flatMap { $0.isEmpty ? nil : $0.sorted().map(\.text).joined(separator: " ") })
  }

  init(_ name: String, _ flag: Bool) { self.init(name, flag ? "yes" : "no") }

  init(idle name: String, _ value: InputValue?) {
    self.init(name: name, value: value, isIdle: true)
  }
}

extension MatchingProblem {
  /// Every row of a table, sorted by id as the problem is.
  func rows(of table: InputTable) -> [InputRow] {
    switch table {
    case .document: documentRows
    case .horizon: horizon.map { [$0.row] } ?? []
    case .states: states.map(\.row)
    case .key: keyRows
    case .resources: resources.map(\.row)
    case .substitutes: substitutes.map(\.row)
    case .needs: needs.map(\.row)
    case .offers: offers.map(\.row)
    case .routes: routes.map(\.row)
    case .budgets: budgets.map(\.row)
    case .match: settingRows
    }
  }

  private var documentRows: [InputRow] {
    let remarks = remarks.isEmpty ? nil : remarks.sorted().joined(separator: "; ")
    let texts = [
      ("title", title), ("description", description), ("source", source), ("currency", currency),
      ("assumptions", remarks),
    ]
    return texts.compactMap { name, text in
      text.map {
        InputRow(id: name, owner: "", fields: [.init(idle: "text", .text($0))])
      }
    }
  }

  private var keyRows: [InputRow] {
    (keyShares ?? [:]).sorted { $0.key < $1.key }.map { code, share in
      InputRow(id: code.text, owner: "", fields: [.init("share", share)])
    }
  }

  private var settingRows: [InputRow] {
    [
      InputRow(
        id: "objectives", owner: "",
        fields: [.init("", settings.objectives.map(\.rawValue).joined(separator: " "))]),
      InputRow(
        id: "coverage-over", owner: "", fields: [.init("", settings.coverageOver.rawValue)]),
      // What a key is called changes nothing; its shares are rows of their own.
      InputRow(id: "key", owner: "", fields: [.init(idle: "", .text(settings.key))]),
    ]
  }
}

// MARK: - Rows of each table

extension Horizon {
  fileprivate var row: InputRow {
    InputRow(
      id: "horizon", owner: "",
      fields: [
        .init("start", start.description), .init("step", step.rawValue),
        .init("count", Double(count)),
      ])
  }
}

extension State {
  fileprivate var row: InputRow {
    let figures = figures.sorted { $0.key < $1.key }
    return InputRow(
      id: code.text, owner: code.text,
      fields: [.init(idle: "name", .text(name))]
        + figures.map { .init(idle: $0.key, .number($0.value)) })
  }
}

extension Resource {
  fileprivate var row: InputRow {
    InputRow(
      id: id.text, owner: "",
      fields: [
        .init(idle: "name", .text(name)), .init(idle: "category", .text(category.rawValue)),
        .init(idle: "unit", .text(unit)), .init("whole", isWhole), .init("lasting", isLasting),
        .init("value", value),
      ])
  }
}

extension Need {
  fileprivate var row: InputRow {
    InputRow(
      id: id.text, owner: state.text,
      fields: [
        .init("state", state.text), .init("resource", resource.text), .init("quantity", quantity),
        .init("from", window.from?.description), .init("to", window.to?.description),
        .init("priority", Double(priority)), .init("weight", weight),
        .init("minimum", minimum == 0 ? nil : minimum),
      ])
  }
}

extension Offer {
  fileprivate var row: InputRow {
    InputRow(
      id: id.text, owner: state.text,
      fields: [
        .init("state", state.text), .init("resource", resource.text), .init("quantity", quantity),
        .init("from", window.from?.description), .init("to", window.to?.description),
        .init("for", earmark), .init("not-for", excluded),
        .init("minimum", minimum == 0 ? nil : minimum), .init("lot", lot),
        .init("cost", cost), .init(idle: "reliability", .number(reliability)),
      ])
  }
}

extension Route {
  fileprivate var row: InputRow {
    InputRow(
      id: ends.description, owner: from.text,
      fields: [
        .init("cost", cost), .init("lead", Double(lead)), .init("capacity", capacity),
        .init("open", isOpen),
      ])
  }
}

extension Substitute {
  fileprivate var row: InputRow {
    InputRow(
      id: "\(by)->\(need)", owner: "", fields: [.init("rate", rate), .init("limit", limit)])
  }
}

extension Budget {
  fileprivate var row: InputRow {
    InputRow(
      id: id.text, owner: "",
      fields: [.init("amount", amount), .init("states", states.isEmpty ? nil : states)])
  }
}
