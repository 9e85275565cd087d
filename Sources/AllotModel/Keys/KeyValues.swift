/// What a step of a key came to; a condition that holds is 1, one that does not is 0.
package enum KeyValues: Hashable, Sendable {
  case single(Double)
  /// Shape: parallel to the states of the table.
  case perState([Double])
}

extension KeyValues {
  /// The value for the state at a position.
  package subscript(position: Int) -> Double {
    switch self {
    case .single(let value): value
    case .perState(let values): values[position]
    }
  }

  /// One value for each state; a single one is repeated.
  func expanded(to count: Int) -> [Double] {
    switch self {
    case .single(let value): Array(repeating: value, count: count)
    case .perState(let values): values
    }
  }
}
