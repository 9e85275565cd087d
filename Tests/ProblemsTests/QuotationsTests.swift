import Foundation
import Testing

struct QuotationsTests {
  @Test(arguments: ["README.md"])
  func `what a document quotes is what the files say`(_ name: String) throws {
    let url = WorkedProblem.root.appending(path: name)
    let written = try String(contentsOf: url, encoding: .utf8)
    let quotations = Quotations(document: written) { path in
      try String(contentsOf: WorkedProblem.root.appending(path: path), encoding: .utf8)
    }

    let renewed = try quotations.renewed()

    try Keeping.keepIfAsked(renewed, at: url)
    let kept = try String(contentsOf: url, encoding: .utf8)
    #expect(renewed == kept, "`make reports` writes it anew")
  }

  @Test func `a whole file is quoted`() throws {
    let document = "Look:\n\n<!-- quoted: a.txt -->\n```text\nold\n```\nend\n"
    let quotations = Quotations(document: document) { _ in "one\n\ntwo\n" }
    #expect(
      try quotations.renewed()
        == "Look:\n\n<!-- quoted: a.txt -->\n```text\none\n\ntwo\n```\nend\n")
  }

  @Test func `the first lines of each section are quoted, and cuts are marked`() throws {
    let document = "<!-- quoted: 2 lines of each section of a.txt -->\n```text\n```\n"
    let quotations = Quotations(document: document) { _ in "A\n1\n2\n\nB\n1\n" }
    #expect(
      try quotations.renewed()
        == """
        <!-- quoted: 2 lines of each section of a.txt -->
        ```text
        A
        1
        [...]

        B
        1
        ```

        """)
  }

  @Test func `some sections are quoted by the beginning of their headings`() throws {
    let document =
      "<!-- quoted: 2 lines of the sections B, CC of a.txt -->\n```text\n```\n"
    let quotations = Quotations(document: document) { _ in "A\n1\n\nBB\n1\n2\n\nCC\n1\n" }
    #expect(
      try quotations.renewed()
        == """
        <!-- quoted: 2 lines of the sections B, CC of a.txt -->
        ```text
        BB
        1
        [...]

        CC
        1
        ```

        """)
  }
}
