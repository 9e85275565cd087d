internal import AllotModel
internal import LinearPrograms

/// Turns the objectives of `allot match` into aims over the columns of a draft.
struct MatchGoals {
  private let draft: MatchDraft

  init(_ draft: MatchDraft) { self.draft = draft }

  func goals(for objective: MatchObjective) -> [MatchFormulation.Goal] {
    switch objective {
    case .coverage: priorities.map(coverage)
    case .total: priorities.map(total)
    case .burden: burden.map { [$0] } ?? []
    case .cost: [cost]
    case .shipments: [shipments]
    }
  }

  /// The needs that ask for anything, by priority, the first served first.
  private var priorities: [(priority: Int, needs: [Int])] {
    let asking = draft.problem.needs.indices.filter { draft.index.demand(ofNeed: $0) > 0 }
    return Dictionary(grouping: asking) { draft.problem.needs[$0].priority }
      .sorted { $0.key < $1.key }
      .map { ($0.key, $0.value) }
  }

  private func coverage(_ group: (priority: Int, needs: [Int])) -> MatchFormulation.Goal {
    var agents: [(agent: Levelling.Agent, member: String)]
    switch draft.problem.settings.coverageOver {
    case .need:
      agents = group.needs.map { position in
        let need = draft.problem.needs[position]
        let scale = draft.index.demand(ofNeed: position) * need.weight
        return (.init(column: draft.metColumns[position], scale: scale), need.id.text)
      }
    case .state:
      let states = Set(group.needs.map { draft.problem.needs[$0].state }).sorted()
      agents = states.compactMap { state in
        draft.coverageColumns[.init(state: state, priority: group.priority)].map {
          (.init(column: $0, scale: 1), state.text)
        }
      }
    }
    return .init(
      objective: .coverage, priority: group.priority,
      aim: .level(Levelling(.raise, agents.map(\.agent))), members: agents.map(\.member))
  }

  private func total(_ group: (priority: Int, needs: [Int])) -> MatchFormulation.Goal {
    let terms = group.needs.map { position in
      (
        column: draft.metColumns[position],
        coefficient: draft.problem.needs[position].weight / draft.index.demand(ofNeed: position)
      )
    }
    return .init(
      objective: .total, priority: group.priority, aim: .best(Objective(.maximize, terms)),
      members: [])
  }

  /// Skipped without a reference key.
  private var burden: MatchFormulation.Goal? {
    guard let shares = draft.problem.keyShares else { return nil }
    let agents = draft.valueColumns.sorted { $0.key < $1.key }.compactMap { state, column in
      shares[state].flatMap { share in
        share > 0 ? (agent: Levelling.Agent(column: column, scale: share), state: state) : nil
      }
    }
    return .init(
      objective: .burden, priority: nil, aim: .level(Levelling(.lower, agents.map(\.agent))),
      members: agents.map(\.state.text))
  }

  private var cost: MatchFormulation.Goal {
    let terms = draft.terms(over: draft.index.arcs.indices, coefficient: \.cost)
    return .init(
      objective: .cost, priority: nil,
      aim: .best(Objective(.minimize, terms.filter { $0.coefficient != 0 })), members: [])
  }

  private var shipments: MatchFormulation.Goal {
    .init(
      objective: .shipments, priority: nil,
      aim: .best(Objective(.minimize, draft.shipmentColumns.map { ($0, 1) })), members: [])
  }
}
