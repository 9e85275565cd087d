extension BareProgram {
  /// Whether another program has the same numbers in the same places.
  func isSame(as other: BareProgram) -> Bool {
    columnBounds == other.columnBounds && isWhole == other.isWhole && rowBounds == other.rowBounds
      && rowRoles == other.rowRoles && rowStarts == other.rowStarts
      && termColumns == other.termColumns && termCoefficients == other.termCoefficients
  }
}

extension Objective {
  func isSame(as other: Objective) -> Bool {
    sense == other.sense && terms.elementsEqual(other.terms, by: ==)
  }
}

extension Aim {
  /// Whether another aim asks for the same of the same columns.
  func isSame(as other: Aim) -> Bool {
    switch (self, other) {
    case (.best(let own), .best(let other)): own.isSame(as: other)
    case (.level(let own), .level(let other)):
      own.direction == other.direction
        && own.agents.elementsEqual(other.agents) {
          $0.column == $1.column && $0.scale == $1.scale
        }
    default: false
    }
  }
}
