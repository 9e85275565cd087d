import Foundation

/// The blocks of a document that are copied from files of the project.
///
/// A comment before a block says from where, and whether its sections are cut:
///
///     <!-- quoted: Problems/island/problem.yaml -->
///     <!-- quoted: 10 lines of each section of Problems/island/report.txt -->
///     <!-- quoted: 10 lines of the sections COVERAGE, ABOUT of Problems/island/report.txt -->
struct Quotations {
  private static let begin = "<!-- quoted: "
  private static let end = " -->"
  private static let cut = " lines of each section of "
  private static let chosen = " lines of the sections "

  let document: String
  /// The text of the file at a path.
  let file: (String) throws -> String

  /// The document with every block as its file now has it.
  func renewed() throws -> String {
    var lines = document.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    // From the last, so that positions stay what they are.
    for comment in lines.indices.reversed() where lines[comment].hasPrefix(Self.begin) {
      let rest = lines[(comment + 2)...]
      guard let close = rest.firstIndex(of: "```") else { continue }
      lines.replaceSubrange((comment + 2)..<close, with: try quotation(of: lines[comment]))
    }
    return lines.joined(separator: "\n")
  }

  private func quotation(of comment: String) throws -> [String] {
    let rule = String(comment.dropFirst(Self.begin.count).dropLast(Self.end.count))
    if rule.contains(Self.chosen) { return try sections(of: rule) }
    let parts = rule.components(separatedBy: Self.cut)
    let text = try file(parts[parts.count - 1])
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, let most = Int(parts[0]) else { return lines.dropLast() }
    let sections = lines.dropLast().split(separator: "")
    return Array(sections.map { shortened($0, to: most) }.joined(separator: [""]))
  }

  /// The sections of a file whose headings begin with some words, each cut.
  private func sections(of rule: String) throws -> [String] {
    let parts = rule.components(separatedBy: Self.chosen)
    let rest = parts[1].components(separatedBy: " of ")
    let headings = rest[0].components(separatedBy: ", ")
    let lines = try file(rest[1]).split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
    let sections = lines.dropLast().split(separator: "").filter { section in
      headings.contains { section.first?.hasPrefix($0) ?? false }
    }
    let most = Int(parts[0]) ?? lines.count
    return Array(sections.map { shortened($0, to: most) }.joined(separator: [""]))
  }

  private func shortened(_ section: ArraySlice<String>, to most: Int) -> [String] {
    section.count > most ? section.prefix(most) + ["[...]"] : Array(section)
  }
}
