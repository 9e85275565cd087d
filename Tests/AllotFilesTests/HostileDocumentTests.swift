internal import Testing

@testable internal import AllotFiles

struct HostileDocumentTests {
  private func findings(_ document: String) -> String {
    Folder(["problem.yaml": document]).findings
  }

  @Test func `aliases that multiply are refused before they are written out`() {
    var lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    for level in 1...9 {
      let names = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      lines.append("a\(level): &a\(level) [\(names)]")
    }

    #expect(
      findings(lines.joined(separator: "\n")) == """
        problem.yaml:2:40: error: the document has more than 6 aliases ('*name')
          maybe: write the values out where they are needed
        """)
  }

  @Test func `few aliases may repeat a little`() {
    let yaml = Folder().texts["problem.yaml", default: ""]
    let folder = Folder(["problem.yaml": yaml + "\ndeploy: {a: &a [x], b: [*a, *a]}\n"])

    #expect(folder.findings == "")
  }

  @Test func `few aliases that multiply are refused by what they come to`() {
    let words = Array(repeating: "x", count: 60_000).joined(separator: ",")
    let found = findings("a: &a [\(words)]\nb: &b [*a, *a, *a]\nc: [*b, *b, *b]\n")

    #expect(
      found.hasSuffix(
        """
        error: the document has more than 500000 values, the most that is read
          maybe: put long tables into CSV files
        """))
  }

  @Test func `aliases among keys are refused`() {
    #expect(
      findings("a: &a [x]\n? *a\n: 1\n? [b]\n: 2\n? [c]\n: 3\n? [d]\n: 4\n") == """
        problem.yaml:6:1: error: the document has keys that are lists, mappings or aliases
          maybe: let every key be a word; put a text with such signs in quotes on a line of its own
        """)
  }

  @Test func `a key that is a list is refused`() {
    #expect(
      findings("allot: 1\n[a, b]: 2\n").hasSuffix(
        "problem.yaml:2:1: error: a key is a list or a mapping; keys are words"))
  }

  @Test func `values that stand deep are refused`() {
    let document = String(repeating: "[", count: 60) + String(repeating: "]", count: 60)

    #expect(
      findings("a: \(document)") == """
        problem.yaml:1:53: error: values stand more than 50 levels deep, the most that is read
          maybe: put long tables into CSV files
        """)
  }

  @Test func `values that stand deeper than any parser goes are refused`() {
    let document = String(repeating: "[", count: 500_000)

    #expect(
      findings(document) == """
        problem.yaml:1:51: error: values stand more than 50 levels deep, the most that is read
          maybe: put long tables into CSV files
        """)
  }

  @Test func `formulas and texts with stars and brackets are no aliases`() {
    let yaml = Folder().texts["problem.yaml", default: ""]
    let formula = Array(repeating: "0.5*share(population)", count: 20).joined(separator: "+")
    let folder = Folder([
      "problem.yaml": "\(yaml)\nkeys: {k: \(formula)}\nsource: 'see [1]: *here*, why ? so'\n"
    ])

    #expect(folder.findings == "")
  }
}
