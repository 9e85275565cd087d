/// What changed between two plans of the same kind.
package struct ComparisonReport: Sendable {
  /// One of the two files.
  package struct File: Sendable {
    /// The path of the plan, as the user wrote it.
    package let path: String
    package let title: String
    /// The path of the problem, as it was written when the plan was made.
    package let problemPath: String
    package let digest: String
    /// `nil` where the kind of plan has none.
    package let status: String?

    package init(
      path: String, title: String, problemPath: String, digest: String, status: String?
    ) {
      self.path = path
      self.title = title
      self.problemPath = problemPath
      self.digest = digest
      self.status = status
    }
  }

  package let before: File
  package let after: File
  package let answer: any ComparisonAnswer

  package init(from before: File, to after: File, _ answer: any ComparisonAnswer) {
    self.before = before
    self.after = after
    self.answer = answer
  }

  /// The comparison in words.
  package var page: Page {
    let about = [("First", before), ("Second", after)].map { word, file in
      "\(word): \(file.path), the plan of \(file.problemPath), SHA-256 \(file.digest)"
    }
    return Page(
      title: "What changed from \(before.path) to \(after.path)", summary: answer.summary,
      sections: answer.sections + [
        PageSection(
          heading: "About this comparison",
          blocks: (answer.notes + about).map { .paragraph($0) })
      ])
  }
}

/// What changed: the same facts for people and for programs.
package protocol ComparisonAnswer: Sendable {
  /// Of what kind the plans are: `match`, `deploy`, `share`.
  var kind: String { get }
  var summary: [String] { get }
  var sections: [PageSection] { get }
  /// How it was found, and what it cannot say.
  var notes: [String] { get }
  /// Writes the members of an object, without its brackets.
  func write(to json: inout JSONText)
}

extension ReportFormat {
  /// A comparison as bytes of UTF-8; the same comparison gives the same bytes.
  ///
  /// - Precondition: not a table.
  package func bytes(of report: ComparisonReport) -> [UInt8] {
    var text = ByteText()
    switch self {
    case .text: TextRenderer().write(report.page, to: &text)
    case .markdown: MarkdownRenderer().write(report.page, to: &text)
    case .json: ComparisonJSON().write(report, to: &text)
    case .csv: preconditionFailure("a comparison is no table")
    }
    return text.bytes
  }
}

/// Prints a comparison as JSON.
struct ComparisonJSON {
  func write(_ report: ComparisonReport, to stream: inout ByteText) {
    var json = JSONText()
    json.open("{")
    json.pair("allot", 1)
    json.pair("kind", "comparison")
    json.pair("of", report.answer.kind)
    json.key("before")
    write(report.before, to: &json)
    json.key("after")
    write(report.after, to: &json)
    report.answer.write(to: &json)
    json.close("}")
    json.write("\n")
    stream = json.text
  }

  private func write(_ file: ComparisonReport.File, to json: inout JSONText) {
    json.open("{")
    json.pair("path", file.path)
    if let status = file.status { json.pair("status", status) }
    json.key("problem")
    json.open("{")
    json.pair("title", file.title)
    json.pair("path", file.problemPath)
    json.pair("sha256", file.digest)
    json.close("}")
    json.close("}")
  }
}
