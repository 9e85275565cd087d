internal import AllotModel

/// One change of a problem, as it is written: `offers: EE/tent quantity 20`.
package struct ProblemChange: Sendable {
  /// What happens to a table or to the settings.
  enum Action {
    /// A cell of the row with an id gets another text; an empty text empties it.
    case set(id: String, column: String, text: String)
    case remove(id: String)
    case add([(column: String, text: String)])
  }

  /// What was written.
  package let text: String
  /// What stands before the colon: a table, or `match`.
  let subject: String
  /// What stands behind it.
  let words: [String]

  /// The change that a text writes.
  ///
  /// - Throws: that it is none.
  package init(_ text: String) throws(InvalidInput) {
    self.text = Blanks.trimmed(text)
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    subject = Blanks.trimmed(String(parts[0]))
    words = parts.count < 2 ? [] : parts[1].split(whereSeparator: \.isWhitespace).map(String.init)
    guard words.count >= 2 else {
      throw refusal(
        "a change names a table and what changes in it",
        maybe: "write 'offers: EE/tent quantity 20', 'needs: remove LT/tent' or "
          + "'offers: add state=EE resource=tent quantity=5'")
    }
  }

  /// That the change cannot be made.
  func refusal(_ message: String, maybe: String? = nil) -> InvalidInput {
    InvalidInput([Finding(.error, at: nil, "'\(text)': \(message)", maybe: maybe)])
  }

  /// What is done to a table with some columns.
  func action(columns: [String]) throws(InvalidInput) -> Action {
    switch words[0] {
    case "remove": return .remove(id: words.dropFirst().joined(separator: " "))
    case "add": return .add(try cells(columns))
    default: break
    }
    // An id may have blanks, so the column is the last word that names one.
    let canonical = words.map(HeaderName.canonical)
    guard
      let position = canonical.indices.dropFirst().first(where: { columns.contains(canonical[$0]) })
    else {
      let near = canonical.indices.dropFirst().lazy.compactMap { position in
        Spelling.nearest(to: canonical[position], among: columns).map { (words[position], $0) }
      }.first
      throw refusal(
        near.map { "'\($0.0)' is no column of \(subject)" } ?? "no column of \(subject) is named",
        maybe: near.map { "write '\($0.1)'" }
          ?? "the columns are \(columns.joined(separator: ", "))")
    }
    let rest = words[(position + 1)...].joined(separator: " ")
    guard !rest.isEmpty else {
      throw refusal(
        "what '\(words[position])' becomes is missing", maybe: "write 'none' to empty it")
    }
    return .set(
      id: words[..<position].joined(separator: " "), column: canonical[position],
      text: rest == "none" ? "" : rest)
  }

  /// Cells written `column=text`; words without a sign belong to the cell before them.
  private func cells(_ columns: [String]) throws(InvalidInput) -> [(column: String, text: String)] {
    var cells: [(column: String, text: String)] = []
    for word in words.dropFirst() {
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      if parts.count == 2 {
        let column = HeaderName.canonical(String(parts[0]))
        guard columns.contains(column) else {
          throw refusal(
            "the table has no column '\(column)'",
            maybe: "the columns are \(columns.joined(separator: ", "))")
        }
        cells.append((column, String(parts[1])))
      } else if cells.isEmpty {
        throw refusal("a new row is written 'column=value'", maybe: "write 'state=\(word)'")
      } else {
        cells[cells.count - 1].text += " \(word)"
      }
    }
    return cells
  }
}
