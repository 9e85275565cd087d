internal import AllotModel
internal import Testing

@testable internal import AllotFiles

struct ResourcesTableTests {
  private func findings(_ rows: String) -> String {
    Folder(["resources.csv": "id,category,whole,lasting,value\n\(rows)\n"]).findings
  }

  @Test func `a misspelt category is refused`() {
    #expect(
      findings("tent,equipments,,,650") == """
        resources.csv:2:6: error: unknown category 'equipments'; it is one of experts, reception, \
        equipment, funds
          maybe: write 'equipment'
        """)
  }

  @Test func `an answer that is neither yes nor no is refused`() {
    #expect(
      findings("tent,equipment,maybe,,650")
        == "resources.csv:2:16: error: 'whole' is 'maybe'; it is yes or no")
  }

  @Test func `a resource that stands twice is refused`() {
    #expect(
      findings("tent,equipment,,,650\ntent,equipment,,,700") == """
        resources.csv:3:1: error: the resource 'tent' stands twice, first in line 2
          maybe: remove one of the lines
        """)
  }

  @Test func `a value below zero is refused`() {
    #expect(
      findings("tent,equipment,,,-650") == """
        resources.csv:2:18: error: 'value' is -650; it is zero or more
          maybe: write 650 if the minus is a slip
        """)
  }

  @Test func `what a resource does not say follows from its category`() throws {
    let resources = "id,category\ntent,equipment\nbed,reception\nofficer,Experts\neur,funds\n"
    let read = try Folder(["resources.csv": resources]).read().problem.resources

    #expect(read.map(\.id) == ["bed", "eur", "officer", "tent"])
    #expect(read.map(\.isWhole) == [false, false, true, true])
    #expect(read.map(\.isLasting) == [true, false, true, false])
    #expect(read.map(\.value) == [nil, 1, nil, nil])
  }

  @Test(arguments: ["yes", "TRUE", "Y", "1"])
  func `yes is written in several ways`(_ text: String) throws {
    let resources = "id,category,lasting\ntent,equipment,\(text)\n"
    let read = try Folder(["resources.csv": resources]).read().problem.resources

    #expect(read.map(\.isLasting) == [true])
  }
}
