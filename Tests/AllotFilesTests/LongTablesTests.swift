import AllotModel
import Testing

@testable import AllotFiles

/// Tables so long that needs and offers are read at the same time.
struct LongTablesTests {
  private static let rows = 2500

  /// Rows with ids that fall, so that they must be sorted.
  private func table(_ state: String, last: String = "") -> String {
    let rows = (0..<Self.rows).map { "r\(9999 - $0),\(state),tent,1" }
    return "id,state,resource,quantity\n" + rows.joined(separator: "\n") + "\n" + last
  }

  @Test func `rows of both are there, sorted by id`() throws {
    let problem = try Folder(["needs.csv": table("LT"), "offers.csv": table("EE")]).read().problem
    let ids = (0..<Self.rows).map { "r\(9999 - Self.rows + 1 + $0)" }
    #expect(problem.needs.map(\.id.text) == ids)
    #expect(problem.offers.map(\.id.text) == ids)
    #expect(problem.needs.allSatisfy { $0.state == "LT" })
    #expect(problem.offers.allSatisfy { $0.state == "EE" })
  }

  @Test func `what is wrong in both is told, the needs first`() {
    let folder = Folder([
      "needs.csv": table("LT", last: "x,LT,boat,1\n"),
      "offers.csv": table("EE", last: "y,XX,tent,1\n"),
    ])
    #expect(
      folder.findings.split(separator: "\n").filter { !$0.hasPrefix("  maybe") } == [
        "needs.csv:2502:6: error: unknown resource 'boat'",
        "offers.csv:2502:3: error: unknown state 'XX'",
      ])
  }
}
