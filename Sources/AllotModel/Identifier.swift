/// The name by which rows of one kind are known, so that an offer is never looked up as a need.
package struct Identifier<Subject>: Hashable, Sendable {
  package let text: String

  package init(_ text: String) { self.text = text }
}

extension Identifier: Comparable {
  package static func < (left: Self, right: Self) -> Bool { left.text < right.text }
}

extension Identifier: CustomStringConvertible {
  package var description: String { text }
}

extension Identifier: ExpressibleByStringLiteral {
  package init(stringLiteral text: String) { self.init(text) }
}

extension Identifier {
  /// What a need or an offer is called that has no id of its own: `LT/tent`.
  package static func made(of state: State.Code, _ resource: Resource.ID) -> Self {
    Self("\(state)/\(resource)")
  }
}
