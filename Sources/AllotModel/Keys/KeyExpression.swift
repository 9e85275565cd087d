/// A formula as a tree.
///
/// Its depth is bounded by how deep the parser lets parentheses, functions, signs and powers
/// stand in each other: what stands side by side in a sum or product is one link of a chain.
indirect enum KeyExpression: Sendable {
  case number(Double)
  /// A figure, a constant or an earlier step.
  case name(String, at: Int)
  case minus(KeyExpression, at: Int)
  case not(KeyExpression, at: Int)
  /// Operands of one level, to be taken from left to right.
  case chain(KeyExpression, [Link])
  case call(KeyFunction, [KeyExpression], at: Int)

  /// An operator and the operand after it.
  struct Link: Sendable {
    let infix: KeyOperator
    let operand: KeyExpression
    /// Unit: characters from the start of the formula to the operator.
    let offset: Int
  }
}

extension KeyExpression {
  /// Where a message about the whole of it points to: its first sign of weight.
  var offset: Int? {
    switch self {
    case .number: nil
    case .name(_, let offset), .minus(_, let offset), .not(_, let offset): offset
    case .call(_, _, let offset): offset
    case .chain(let first, let links): first.offset ?? links.first?.offset
    }
  }
}
