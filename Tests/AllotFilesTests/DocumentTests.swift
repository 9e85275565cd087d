internal import AllotModel
internal import Testing

@testable internal import AllotFiles

struct DocumentTests {
  /// The findings of a document that also names its tables.
  private func findings(_ lines: String, without omitted: String = "") -> String {
    var yaml = Folder().texts["problem.yaml", default: ""].split(separator: "\n")
    yaml.removeAll { !omitted.isEmpty && $0.hasPrefix(omitted) }
    return Folder(["problem.yaml": yaml.joined(separator: "\n") + "\n\(lines)\n"]).findings
  }

  private func findings(whole document: String) -> String {
    Folder(["problem.yaml": document]).findings
  }

  @Test func `what a document says is what the problem says`() throws {
    let problem = try Folder([
      "problem.yaml": """
      allot: 1
      title: Island
      description: >
        Two lines
        of text.
      source: made up
      currency: CHF
      horizon: {start: 2021-01-31, step: month, count: 3}
      states: states.csv
      resources: resources.csv
      needs: needs.csv
      offers: offers.csv
      posts: posts.csv
      deploy: {anything: here}
      match:
        objectives: [total, shipments]
        coverage-over: state
      """
    ]).read().problem

    #expect(problem.description == "Two lines of text.")
    #expect(problem.source == "made up")
    #expect(problem.currency == "CHF")
    #expect(problem.horizon?.count == 3)
    #expect(problem.settings.objectives == [.total, .shipments])
    #expect(problem.settings.coverageOver == .state)
    #expect(problem.remarks == [])
  }

  @Test func `JSON is read as well`() {
    #expect(
      findings(
        whole: """
          {"allot": 1, "states": "states.csv", "resources": "resources.csv",
          \t"needs": "needs.csv", "offers": [{"state": "EE", "resource": "tent", "quantity": 10}],
           "match": {"objectives": ["coverage"]}}
          """) == "")
  }

  @Test func `a document without its version is refused`() {
    #expect(
      findings("", without: "allot") == """
        problem.yaml:1:1: error: the document does not say 'allot: 1', the version of its format
          maybe: add the line 'allot: 1' at the top
        """)
  }

  @Test func `a document of another version is refused`() {
    #expect(
      findings("allot: 2", without: "allot") == """
        problem.yaml:7:8: error: the document says 'allot: 2'; this program reads version 1
          maybe: write 'allot: 1', if the document is of that version
        """)
  }

  @Test func `a misspelt key is refused`() {
    #expect(
      findings("ressources: resources.csv") == """
        problem.yaml:8:1: error: unknown key 'ressources' in the document
          maybe: write 'resources'
        """)
  }

  @Test func `a key that stands twice is refused`() {
    #expect(
      findings("title: Again") == """
        problem.yaml:2:1: error: the key 'title' stands twice in one mapping
          maybe: remove one of them
        """)
  }

  @Test func `tabs before a key are refused`() {
    #expect(
      findings("match:\n\tobjectives: [cost]", without: "match") == """
        problem.yaml:8:1: error: the document is no valid YAML: found character that cannot start \
        any token
          maybe: indent with blanks; tabs are not allowed there
        """)
  }

  @Test func `a text with a colon is refused`() {
    #expect(
      findings("source: figures: own") == """
        problem.yaml:8:16: error: the document is no valid YAML; mapping values are not allowed in \
        this context
          maybe: put a text that holds ': ' in quotes, and check the indentation
        """)
  }

  @Test func `an empty document is refused`() {
    #expect(
      findings(whole: "# nothing\n") == """
        problem.yaml:1: error: the document is empty
          maybe: begin with 'allot: 1'
        """)
  }

  @Test func `a document that is a list is refused`() {
    #expect(
      findings(whole: "- allot: 1\n") == """
        problem.yaml:1:1: error: the document is a list; it is a mapping
          maybe: begin with 'allot: 1'
        """)
  }
}
