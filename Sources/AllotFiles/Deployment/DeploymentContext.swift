internal import AllotModel

/// What the rows of posts and pools may name.
struct DeploymentContext {
  /// States and the horizon.
  let rows: ReadingContext
  let teams: Set<String>
  /// Whether the table of teams could be read; if not, no team is called unknown.
  let teamsAreWhole: Bool
}

/// HXL tags of the tables of deployments.
enum DeploymentTags {
  static func tags<Column>(
    profile: Column, languages: Column?, quantity: Column
  ) -> [(tag: Hashtag, column: Column)] {
    var tags = [
      (tag: Hashtag(name: "capacity", "type"), column: profile),
      (tag: Hashtag(name: "service"), column: profile),
      (tag: Hashtag(name: "staff", "num"), column: quantity),
      (tag: Hashtag(name: "staff", "type"), column: profile),
    ]
    if let languages { tags.append((Hashtag(name: "language"), languages)) }
    return tags
  }
}

extension TableRow {
  /// A whole number of a cell that may not be empty.
  mutating func requiredWhole(_ column: Column, atLeast least: Int, maybe: String) -> Int? {
    guard let value = requiredNumber(column, maybe: maybe) else { return nil }
    guard let whole = Int(exactly: value), whole >= least, whole <= Limits.steps else {
      let text = text(column) ?? ""
      let mend =
        value > Double(Limits.steps)
        ? "look for a digit too many"
        : value >= Double(least) ? "write \(PlainNumber.text(value.rounded(.down)))" : maybe
      reject(
        column,
        "'\(column.rawValue)' is \(text); it is a whole number from \(least) to \(Limits.steps)",
        maybe: mend)
      return nil
    }
    return whole
  }

  /// What an expert serves as; one word, because a pool lists several divided by blanks.
  mutating func profile(_ column: Column) -> Profile.ID? {
    let words = words(column)
    guard words.count > 1 else { return words.first.map { Profile.ID($0) } }
    reject(
      column, "'\(column.rawValue)' is '\(words.joined(separator: " "))'; a profile is one word",
      maybe: "write '\(words.joined(separator: "-"))', and the same in the pools")
    return nil
  }
}

extension [String] {
  /// The words sorted, each once, so that neither their order nor a repetition shows.
  func uniqued() -> [String] { Set(self).sorted() }
}
