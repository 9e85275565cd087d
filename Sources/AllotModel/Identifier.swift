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

  /// Whether this is what a need or an offer is called that has no id of its own.
  package func isMade(of state: State.Code, _ resource: Resource.ID) -> Bool {
    let (own, first, last) = (text.utf8, state.text.utf8, resource.text.utf8)
    let isSame =
      own.count == first.count + 1 + last.count && own.starts(with: first)
      && own.dropFirst(first.count).first == UInt8(ascii: "/")
      && own.dropFirst(first.count + 1).elementsEqual(last)
    // Beyond ASCII one text can be written in several ways.
    if isSame { return true }
    let isASCII = own.withContiguousStorageIfAvailable { $0.allSatisfy { $0 < 0x80 } } ?? false
    return !isASCII && self == .made(of: state, resource)
  }
}
