/// Several parts of one program, which have no column in common.
struct Parts {
  let all: [Subprogram]
  private let layout: PartLayout

  /// The components of a program; what lies outside of them keeps the given values.
  init(_ components: Components, of program: BareProgram, constants: [Double]) {
    let layout = PartLayout(components.columns, columnCount: program.columnCount)
    self.layout = layout
    all = components.columns.indices.map { part in
      Subprogram(
        of: program, columns: components.columns[part], rows: components.rows[part],
        positions: { layout.position(of: $0, in: part) }, constants: constants)
    }
  }

  /// What of an objective belongs to each part.
  ///
  /// - Shape: of the answer: one per part.
  /// - Complexity: linear in the terms and parts.
  func shares(of objective: Objective) -> [Objective] {
    var shares = all.map { _ in Objective(objective.sense, []) }
    for (column, coefficient) in objective.terms {
      guard let place = layout.place(of: column) else { continue }
      shares[place.part].terms.append((place.position, coefficient))
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
      guard let place = layout.place(of: agent.column) else { continue }
      shares[place.part].agents.append(.init(column: place.position, scale: agent.scale))
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

/// Which part of a program holds each column, and where.
private struct PartLayout {
  /// Shape: one per column of the whole; -1 for a column that no part holds.
  private var parts: [Int32]
  /// Shape: one per column of the whole.
  private var positions: [Int32]

  /// - Precondition: no column stands in two parts.
  init(_ columns: [[Int]], columnCount: Int) {
    parts = [Int32](repeating: -1, count: columnCount)
    positions = [Int32](repeating: 0, count: columnCount)
    for (part, columns) in columns.enumerated() {
      for (position, column) in columns.enumerated() {
        parts[column] = Int32(part)
        positions[column] = Int32(position)
      }
    }
  }

  func place(of column: Int) -> (part: Int, position: Int)? {
    parts[column] < 0 ? nil : (Int(parts[column]), Int(positions[column]))
  }

  /// Where a column stands in a part, or -1 when the part does not hold it.
  func position(of column: Int, in part: Int) -> Int {
    parts[column] == Int32(part) ? Int(positions[column]) : -1
  }
}
