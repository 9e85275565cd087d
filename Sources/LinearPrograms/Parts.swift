/// Several parts of one program, which have no column in common.
struct Parts {
  let all: [Subprogram]
  /// Shape: one per column of the whole; the position of the part that holds it, if one does.
  private let partByColumn: [Int?]

  /// - Precondition: no column stands in two parts.
  init(_ all: [Subprogram], columnCount: Int) {
    self.all = all
    var partByColumn = [Int?](repeating: nil, count: columnCount)
    for (position, part) in all.enumerated() {
      for column in part.columns { partByColumn[column] = position }
    }
    self.partByColumn = partByColumn
  }

  /// The components of a program; what lies outside of them keeps the given values.
  init(_ components: Components, of program: BareProgram, constants: [Double]) {
    let all = zip(components.columns, components.rows).map { columns, rows in
      Subprogram(of: program, columns: columns, rows: rows, constants: constants)
    }
    self.init(all, columnCount: program.columnCount)
  }

  /// What of an objective belongs to each part.
  ///
  /// - Shape: of the answer: one per part.
  /// - Complexity: linear in the terms and parts.
  func shares(of objective: Objective) -> [Objective] {
    var shares = all.map { _ in Objective(objective.sense, []) }
    for (column, coefficient) in objective.terms {
      guard let part = partByColumn[column], let own = all[part].position(of: column) else {
        continue
      }
      shares[part].terms.append((own, coefficient))
    }
    return shares
  }

  /// What of a levelling belongs to each part.
  ///
  /// - Shape: of the answer: one per part.
  /// - Complexity: linear in the agents and parts.
  func shares(of levelling: Levelling) -> [Levelling] {
    var shares = all.map { _ in Levelling(levelling.direction, []) }
    for agent in levelling.agents {
      guard let part = partByColumn[agent.column], let own = all[part].position(of: agent.column)
      else { continue }
      shares[part].agents.append(.init(column: own, scale: agent.scale))
    }
    return shares
  }

  /// What of an aim belongs to each part.
  ///
  /// - Shape: of the answer: one per part.
  func shares(of aim: Aim) -> [Aim] {
    switch aim {
    case .best(let objective): shares(of: objective).map { .best($0) }
    case .level(let levelling): shares(of: levelling).map { .level($0) }
    }
  }
}
