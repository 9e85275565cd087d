internal import AllotModel
internal import Testing

@testable internal import AllotFiles

struct TablesOfDocumentTests {
  /// The findings of a document that also names its tables.
  private func findings(_ lines: String, without omitted: String = "") -> String {
    var yaml = Folder().texts["problem.yaml", default: ""].split(separator: "\n")
    yaml.removeAll { !omitted.isEmpty && $0.hasPrefix(omitted) }
    return Folder(["problem.yaml": yaml.joined(separator: "\n") + "\n\(lines)\n"]).findings
  }

  private func findings(whole document: String) -> String {
    Folder(["problem.yaml": document]).findings
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
