/// What a misspelt word was probably meant to be.
package enum Spelling {
  /// The known word nearest to `word`, or `nil` when none is near.
  ///
  /// The distance counts letters that are wrong, missing, extra or swapped with their neighbour
  /// (Damerau-Levenshtein, where no letter is edited twice); upper and lower case are the same. A
  /// word is near when its distance is at most a third of the longer word's length.
  ///
  /// - Returns: of words that are equally near, the first by the alphabet.
  /// - Complexity: the product of the two lengths, for each known word of similar length.
  package static func nearest(to word: String, among known: some Collection<String>) -> String? {
    let letters = Array(word.lowercased().unicodeScalars)
    guard letters.count <= longestWord else { return nil }
    var best: (distance: Int, word: String)?
    for candidate in known where candidate.utf8.count <= 4 * longestWord {
      let others = Array(candidate.lowercased().unicodeScalars)
      let allowed = min(max(letters.count, others.count) / 3, best?.distance ?? .max)
      guard let distance = distance(from: letters, to: others, atMost: allowed) else { continue }
      if let best, (best.distance, best.word) < (distance, candidate) { continue }
      best = (distance, candidate)
    }
    return best?.word
  }

  /// The known id nearest to `id`, among those of the same state where it has any.
  ///
  /// The state is what stands before a slash, as in `LT/tent`: another country's row is seldom what
  /// was meant.
  package static func nearest(toID id: String, among known: [String]) -> String? {
    let peers = peers(of: id, among: known)
    return nearest(to: id, among: peers.isEmpty ? known : peers)
  }

  /// The known ids with the same state before their slash.
  package static func peers(of id: String, among known: [String]) -> [String] {
    guard let slash = id.firstIndex(of: "/") else { return [] }
    let state = id[...slash].lowercased()
    return known.filter { $0.lowercased().hasPrefix(state) }
  }

  /// Longer words are data, not names: nobody is helped by comparing them.
  ///
  /// - Unit: letters.
  private static let longestWord = 100

  /// The number of edits between two words, or `nil` when it is above `limit`.
  private static func distance(
    from word: [Unicode.Scalar], to other: [Unicode.Scalar], atMost limit: Int
  ) -> Int? {
    guard abs(word.count - other.count) <= limit else { return nil }
    var beforeLast: [Int] = []
    var last = Array(0...other.count)
    for row in word.indices {
      var current = [row + 1]
      for column in other.indices {
        let replaced = last[column] + (word[row] == other[column] ? 0 : 1)
        var edits = min(replaced, last[column + 1] + 1, current[column] + 1)
        let isSwap =
          row > 0 && column > 0 && word[row] == other[column - 1] && word[row - 1] == other[column]
        if isSwap { edits = min(edits, beforeLast[column - 1] + 1) }
        current.append(edits)
      }
      guard current.contains(where: { $0 <= limit }) else { return nil }
      (beforeLast, last) = (last, current)
    }
    return last[other.count] <= limit ? last[other.count] : nil
  }
}
