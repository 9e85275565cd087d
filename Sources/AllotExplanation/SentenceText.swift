/// One sentence while it is put together from many short texts.
///
/// It is kept as bytes and used again for the next sentence, so that pieces are only copied.
struct SentenceText {
  private var bytes: [UInt8] = []

  mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { bytes.append(contentsOf: $0) }
  }

  /// Adds members of a list, parted by commas, a long list cut: `a, b, c, d and 7 more`.
  mutating func addList<Members: Collection>(
    _ members: Members, _ addMember: (inout SentenceText, Members.Element) -> Void
  ) {
    var isFirst = true
    for member in members.prefix(ListWords.most) {
      if !isFirst { add(", ") }
      isFirst = false
      addMember(&self, member)
    }
    add(ListWords.more(than: members.count))
  }

  /// The sentence; the next one begins empty.
  mutating func taken() -> String {
    defer { bytes.removeAll(keepingCapacity: true) }
    return String(decoding: bytes, as: UTF8.self)
  }
}
