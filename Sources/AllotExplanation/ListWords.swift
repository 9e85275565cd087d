/// Lists inside a sentence.
package enum ListWords {
  /// How many members of a list a sentence names.
  package static let most = 4

  /// The members, parted by commas; a long list is cut: `a, b, c, d and 7 more`.
  package static func cut<Members: Collection>(
    _ members: Members, word: (Members.Element) -> String
  ) -> String {
    var text = ""
    for member in members.prefix(most) {
      if !text.isEmpty { text += ", " }
      text += word(member)
    }
    return text + more(than: members.count)
  }

  /// The members, parted by commas, a long list cut.
  package static func cut(_ members: [String]) -> String { cut(members) { $0 } }

  /// The members, of which one is meant; a long list is cut: `a, b or c`.
  package static func choice(_ members: [String]) -> String {
    guard members.count > 1, members.count <= most, let last = members.last else {
      return cut(members)
    }
    return "\(members.dropLast().joined(separator: ", ")) or \(last)"
  }

  /// What stands behind a list of so many members when it is cut, else nothing.
  static func more(than count: Int) -> String {
    count > most ? " and \(NumberWords.count(count - most)) more" : ""
  }
}
