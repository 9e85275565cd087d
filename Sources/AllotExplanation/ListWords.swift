/// Lists inside a sentence.
package enum ListWords {
  /// How many members of a list a sentence names.
  package static let most = 4

  /// The members, parted by commas; a long list is cut: `a, b, c, d and 7 more`.
  package static func cut<Members: Collection>(
    _ members: Members, word: (Members.Element) -> String
  ) -> String {
    let count = members.count
    let words = members.prefix(most).map(word).joined(separator: ", ")
    return count > most ? "\(words) and \(NumberWords.count(count - most)) more" : words
  }

  /// The members, parted by commas, a long list cut.
  package static func cut(_ members: [String]) -> String { cut(members) { $0 } }
}
