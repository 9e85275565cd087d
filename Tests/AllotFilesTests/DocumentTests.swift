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

  @Test func `tables may stand in the document`() throws {
    let problem = try Folder([
      "problem.yaml": """
      allot: 1
      states: [{code: LT}, {code: EE, population: 1.3}]
      resources: [{id: tent, category: equipment}]
      needs:
        - {state: LT, resource: tent, quantity: 16}
      offers:
        - state: EE
          resource: tent
          quantity: 10
          for: [LT]
      match: {objectives: cost}
      """
    ]).read().problem

    #expect(problem.needs.map(\.quantity) == [16])
    #expect(problem.offers.map(\.earmark) == [["LT"]])
    #expect(problem.states.map(\.figures) == [["population": 1.3], [:]])
    #expect(problem.states.map(\.name) == ["Estonia", "Lithuania"])
  }

  @Test func `a wrong cell in the document has its place`() {
    #expect(
      findings("needs:\n  - {state: LT, resource: tent, quantity: -1}", without: "needs") == """
        problem.yaml:8:43: error: need of 'LT' for 'tent' is -1; a need is zero or more
          maybe: if 'LT' offers 1, move the line to the offers
        """)
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

  @Test func `a document without needs is refused`() {
    #expect(
      findings("", without: "needs") == """
        problem.yaml:1: error: the document names no table of needs
          maybe: add the line 'needs: needs.csv'
        """)
  }

  @Test func `a table that is not there is refused with the file that is`() {
    #expect(
      findings("needs: need.csv", without: "needs") == """
        problem.yaml:7:8: error: 'need.csv' cannot be read: no such file
          maybe: write 'needs.csv'
        """)
  }

  @Test func `a table that is a mapping is refused`() {
    #expect(
      findings("needs: {state: LT, resource: tent, quantity: 16}", without: "needs") == """
        problem.yaml:7:8: error: 'needs' is a mapping; a table is the name of a file or a list of \
        rows
          maybe: begin every row with '- '
        """)
  }

  @Test func `a path of one computer is refused`() {
    #expect(
      findings("needs: /home/ona/needs.csv", without: "needs") == """
        problem.yaml:7:8: error: '/home/ona/needs.csv' is a path of one computer; paths are \
        relative to the document
          maybe: put the file beside the document and write 'needs.csv'
        """)
  }

  @Test func `an address on the net is refused`() {
    #expect(
      findings("needs: https://example.org/needs.csv", without: "needs") == """
        problem.yaml:7:8: error: 'https://example.org/needs.csv' is an address on the net; tables \
        are files beside the document
          maybe: save the table beside the document and write its name
        """)
  }

  @Test func `a path with backslashes is refused`() {
    #expect(
      findings("needs: data\\needs.csv", without: "needs") == """
        problem.yaml:7:8: error: 'data\\needs.csv' has backslashes; parts of a path are divided \
        by '/'
          maybe: write 'data/needs.csv'
        """)
  }

  @Test func `a path that leads far up is refused`() {
    #expect(
      findings("needs: ../../needs.csv", without: "needs") == """
        problem.yaml:7:8: error: '../../needs.csv' leads too far up; a path may begin with one \
        '../' and have no other
          maybe: put the file beside the document and write 'needs.csv'
        """)
  }

  @Test func `a table beside the folder is read`() throws {
    let yaml = Folder().texts["problem.yaml", default: ""]
      .replacing("states.csv", with: "../common/states.csv")
    let folder = Folder(["problem.yaml": yaml, "../common/states.csv": "code\nLT\nEE\n"])

    #expect(try folder.read().problem.states.map(\.code) == ["EE", "LT"])
  }

  @Test func `an unknown objective is refused`() {
    #expect(
      findings("match: {objectives: [coverage, burdens]}", without: "match") == """
        problem.yaml:7:32: error: unknown objective 'burdens'
          maybe: write 'burden'
        """)
  }

  @Test func `an objective that stands twice is refused`() {
    #expect(
      findings("match: {objectives: [cost, coverage, cost]}", without: "match") == """
        problem.yaml:7:38: error: the objective 'cost' stands twice
          maybe: remove the later one; nothing is left to gain when it comes again
        """)
  }

  @Test func `an unknown setting is refused`() {
    #expect(
      findings("match: {objective: [cost]}", without: "match") == """
        problem.yaml:7:9: error: unknown key 'objective' in 'match'
          maybe: write 'objectives'
        """)
  }

  @Test func `coverage over anything else is refused`() {
    #expect(
      findings("match: {objectives: [cost], coverage-over: states}", without: "match") == """
        problem.yaml:7:44: error: 'coverage-over' is 'states'; it is need or state
          maybe: write 'state'
        """)
  }

  @Test func `a horizon that lacks a part is refused`() {
    #expect(
      findings("horizon: {start: 2021-07-12, step: week}") == """
        problem.yaml:8:10: error: the horizon has no 'count'
          maybe: write 'horizon: {start: 2021-07-12, step: week, count: 26}' with your own values
        """)
  }

  @Test func `every part of a horizon is checked`() {
    #expect(
      findings("horizon: {start: 12.07.2021, step: weekly, count: 0}") == """
        problem.yaml:8:18: error: the start of the horizon is '12.07.2021'; a day is written as \
        2021-07-12
          maybe: write 2021-07-12
        problem.yaml:8:36: error: the step of the horizon is 'weekly'; it is day, week or month
          maybe: write 'week'
        problem.yaml:8:51: error: the count of the horizon is '0'; it is a whole number from 1 to \
        100000
          maybe: write the number of steps
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

  @Test func `without tables of states and resources those in use are taken`() throws {
    let problem = try Folder([
      "problem.yaml": """
      allot: 1
      needs: [{state: LT, resource: tent, quantity: 16}]
      offers: [{state: EE, resource: tent, quantity: 10}]
      """
    ]).read().problem

    #expect(problem.states.map(\.name) == ["Estonia", "Lithuania"])
    #expect(
      problem.remarks.joined(separator: "\n") == """
        no table of states is given: the states are those that the tables name, without figures
        no table of resources is given: each is equipment in whole units, used once, without a value
        no key 'fair-share' is given, so burdens are not compared
        """)
  }
}
