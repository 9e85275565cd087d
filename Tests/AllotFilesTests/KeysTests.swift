internal import AllotModel
internal import Testing

@testable internal import AllotFiles

struct KeysTests {
  private func folder(_ lines: String, resources: String? = nil) -> Folder {
    let yaml = Folder().texts["problem.yaml", default: ""].split(separator: "\n").dropLast()
    var changes = ["problem.yaml": yaml.joined(separator: "\n") + "\n\(lines)\n"]
    changes["resources.csv"] = resources
    return Folder(changes)
  }

  @Test func `each state's share of the reference key is computed`() throws {
    let folder = folder("keys:\n  fair-share: share(population^0)\n")

    let third = 1.0 / 3
    let expected: [State.Code: Double] = ["EE": third, "LT": third, "MT": third]
    let shares = try folder.read().problem.keyShares
    #expect(shares == expected)
  }

  @Test func `steps and constants make up a key`() throws {
    let folder = folder(
      """
      constants: {half: 50%}
      keys:
        capped:
          base: share(population^0)
          result: half*base
      match: {key: capped}
      """)

    #expect(try folder.read().problem.keyShares?["LT"] == 1.0 / 3)
  }

  @Test func `without a key burdens are not compared, and said so`() throws {
    let problem = try folder("").read().problem

    #expect(problem.keyShares == nil)
    #expect(problem.remarks == ["no key 'fair-share' is given, so burdens are not compared"])
  }

  @Test func `a key that is named and not there is refused`() {
    #expect(
      folder("keys: {fair-share: population}\nmatch: {key: fair-shares}").findings == """
        problem.yaml:8:14: error: no key is called 'fair-shares'
          maybe: write 'fair-share'
        """)
  }

  @Test func `a slip in a formula is shown where it stands`() {
    #expect(
      folder("keys:\n  fair-share: 0.5*share(popuation)").findings == """
        problem.yaml:8:25: error: key 'fair-share': no figure, constant or earlier step is called \
        'popuation'
          maybe: population
        """)
  }

  @Test func `a key that is not used is parsed as well`() {
    #expect(
      folder("keys: {fair-share: population, other: (population}").findings == """
        problem.yaml:7:39: error: key 'other': '(' is never closed
          maybe: add ) at the end
        """)
  }

  @Test func `a key that is a list is refused`() {
    #expect(
      folder("keys: {fair-share: [population]}").findings
        == """
        problem.yaml:7:20: error: the key 'fair-share' is a list; it is a formula or a mapping of \
        named formulas
        """)
  }

  @Test func `a constant that is no number is refused`() {
    #expect(
      folder("constants: {cap: '0,3'}").findings == """
        problem.yaml:7:18: error: a constant is '0,3', which is no plain number
          maybe: write 0.3
        """)
  }

  @Test func `an offer of what has no value is refused when burdens are compared`() {
    let resources = "id,category,value\ntent,equipment,\nbed,reception,\n"

    #expect(
      folder("keys: {fair-share: population}", resources: resources).findings == """
        resources.csv:2: error: 'tent' is offered and has no value, and burdens are counted in values
          maybe: write under 'value' what one unit is worth, or leave burden out of the objectives
        """)
  }

  @Test func `an offer of a state without a share is refused`() {
    #expect(
      folder("keys: {fair-share: 'if(population > 2, population, 0)'}").findings == """
        offers.csv:2: error: EE offers, but its share of the key 'fair-share' is zero, so its \
        burden would have no end
          maybe: look at its figures in the table of states
        """)
  }

  @Test func `an offer of a state whose share would make its burden endless is refused`() {
    #expect(
      folder("keys: {fair-share: 'if(population > 2, population, 1e-20)'}").findings == """
        offers.csv:2: error: EE offers, but its share of the key 'fair-share' is next to zero, so \
        its burden would have no end
          maybe: look at its figures in the table of states
        """)
  }
}
