import AllotModel
import Foundation
import Testing

@testable import AllotFiles

/// Changes of a problem, as they are written on the command line.
struct ProblemChangeTests {
  private static let document = """
    allot: 1
    title: "A: test"
    horizon: {start: 2021-07-12, step: week, count: 4}
    resources: [{id: tent, category: equipment, value: 650}]
    states: states.csv
    keys: {fair-share: 0.5*share(population) + 0.5}
    needs: needs.csv
    offers:
      - {state: EE, resource: tent, quantity: 9, from: 2021-07-19}
      - {state: EE, resource: tent, quantity: 4}
    """

  private func folder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try write(
      [
        ("problem.yaml", Self.document), ("states.csv", "code,population\nEE,1\nLT,3\nLV,2\n"),
        (
          "needs.csv",
          "# a comment\nstate,resource,quantity,note\nLT,tent,16,\"a, b\"\nLV,tent,8,\n"
        ),
      ], to: folder)
    return folder
  }

  private func write(_ files: [(name: String, text: String)], to folder: URL) throws {
    for file in files {
      try file.text.write(
        to: folder.appending(path: file.name), atomically: true, encoding: .utf8)
    }
  }

  private func changed(_ changes: String...) throws -> ChangedReading {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    return try ProblemReader.read(
      path: folder.path, changes: changes.map { try ProblemChange($0) })
  }

  @Test func `a cell is changed, also one whose column the table lacks`() throws {
    let problem = try changed("needs: LT/tent quantity 20", "needs: LV/tent priority 2").problem
    #expect(
      problem.needs.map { "\($0.id) \($0.quantity) \($0.priority)" } == [
        "LT/tent 20.0 1", "LV/tent 8.0 2",
      ])
  }

  @Test func `rows keep their names when what they say changes`() throws {
    // Without names of their own, the smaller offer would come first.
    let before = try changed("match: objectives coverage").problem.offers.map {
      "\($0.id) \($0.quantity)"
    }
    let after = try changed("offers: \(try #require(before.first).prefix(7)) quantity 1").problem
    #expect(after.offers.map(\.id.text) == before.map { String($0.split(separator: " ")[0]) })
    #expect(after.offers[0].quantity == 1)
    #expect("\(after.offers[1].id) \(after.offers[1].quantity)" == before[1])
  }

  @Test func `rows are added and removed`() throws {
    let problem = try changed(
      "needs: remove LV/tent", "offers: add state=LV resource=tent quantity=5 for=LT EE",
      "offers: LV/tent not-for none"
    ).problem
    #expect(problem.needs.map(\.id.text) == ["LT/tent"])
    #expect(problem.offers.map(\.id.text) == ["EE/tent", "EE/tent/2", "LV/tent"])
    #expect(problem.offers[2].earmark == ["EE", "LT"])
  }

  @Test func `what is saved is read as the same problem`() throws {
    let reading = try changed("needs: LT/tent quantity 20", "match: objectives total cost")
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }

    try write(reading.files, to: folder)

    // Only the title says that it is another one.
    var saved = try ProblemReader.read(path: folder.path).problem
    #expect(
      saved.title
        == "A: test - what if needs: LT/tent quantity 20; match: objectives total cost")
    saved.title = reading.problem.title
    #expect(saved.digest == reading.problem.digest)
    #expect(reading.problem.settings.objectives == [.total, .cost])
    let needs = try #require(reading.files.first { $0.name == "needs.csv" })
    #expect(needs.text.hasPrefix("# a comment\nstate,"))
  }

  @Test(arguments: [
    (
      "offers: EE/tant quantity 3",
      """
      error: 'offers: EE/tant quantity 3': no row of offers is called 'EE/tant'
        maybe: write 'EE/tent'
      """
    ),
    (
      "ofers: EE/tent quantity 3",
      """
      error: 'ofers: EE/tent quantity 3': 'ofers' is no table
        maybe: write 'offers'
      """
    ),
    (
      "offers: EE/tent quantty 3",
      """
      error: 'offers: EE/tent quantty 3': 'quantty' is no column of offers
        maybe: write 'quantity'
      """
    ),
    (
      "needs: LT/bedding quantity 3",
      """
      error: 'needs: LT/bedding quantity 3': no row of needs is called 'LT/bedding'
        maybe: those of the same state are LT/tent
      """
    ),
    (
      "offers: EE/tent quantity many",
      """
      --if:1: error: 'quantity' is 'many', which is no plain number
        maybe: write digits, with a point before the decimals
      """
    ),
    (
      "budgets: cost amount 3",
      """
      error: 'budgets: cost amount 3': the problem has no table of budgets
      """
    ),
    (
      "LT/tent",
      """
      error: 'LT/tent': a change names a table and what changes in it
        maybe: write 'offers: EE/tent quantity 20', 'needs: remove LT/tent' or 'offers: add state=EE resource=tent quantity=5'
      """
    ),
  ])
  func `a change that cannot be made is refused`(_ change: String, _ message: String) throws {
    let error = try #require(throws: InvalidInput.self) { try changed(change) }
    #expect("\(error)" == message)
  }
}
