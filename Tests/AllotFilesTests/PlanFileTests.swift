import Foundation
import Testing

@testable import AllotFiles

/// Plan files, and what is told of those that are none.
struct PlanFileTests {
  private func read(_ text: String) throws -> PlanFile {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let url = folder.appending(path: "plan.json")
    try text.write(to: url, atomically: true, encoding: .utf8)
    return try PlanFile.read(path: url.path)
  }

  @Test func `a plan names its problem and says who gives what to whom`() throws {
    let plan = try read(
      """
      {"allot": 1, "kind": "match", "status": "optimal",
       "problem": {"title": "a \\"title\\" \\u00e9", "path": "Problems/x", "sha256": "ab"},
       "allocations": [{"offer": "EE/tent", "need": "LT/tent", "quantity": 12.5}]}
      """)
    #expect([plan.problemPath, plan.digest, plan.status] == ["Problems/x", "ab", "optimal"])
    #expect(
      plan.quantities.map { "\($0.offer) \($0.need) \($0.quantity)" } == ["EE/tent LT/tent 12.5"])
  }

  @Test func `a file that is not JSON is refused with its line`() throws {
    let error = try #require(throws: InvalidInput.self) { try read("{\n\"allot\": one}") }
    #expect(
      "\(error)" == """
        plan.json:2: error: 'plan.json' is no plan: it is not JSON
          maybe: make it with 'allot match PROBLEM --format json --output PLAN'
        """)
  }

  @Test func `another file of JSON is refused`() throws {
    let error = try #require(throws: InvalidInput.self) { try read("{\"allot\": 1}") }
    #expect(
      "\(error)" == """
        plan.json:1: error: 'plan.json' is no plan of 'allot match'
          maybe: make it with 'allot match PROBLEM --format json --output PLAN'
        """)
  }

  @Test(arguments: ["", "[1,", "{\"a\" 1}", "\"\\ud8", "tru", "1 2", "[\"\n\"]"])
  func `what is broken off or no JSON is refused`(_ text: String) {
    #expect(throws: JSONDefect.self) { try JSONReader.value(of: Array(text.utf8)) }
  }

  @Test func `texts of JSON are read with what is escaped in them`() throws {
    let value = try JSONReader.value(of: Array("[\"a\\n\\u00e9\\ud83d\\ude00\", -1.5e2]".utf8))
    #expect(value.list?.first?.text == "a\né😀")
    #expect(value.list?.last?.number == -150)
  }
}
