import Foundation
import Testing

@testable import AllotBenchmarks

struct CountLimitsTests {
  @Test(arguments: problems(named: ["S-broken", "M-broken"]).map(\.name))
  func `a small problem of the ladder costs no more than its limits`(name: String) throws {
    let parent = FileManager.default.temporaryDirectory
      .appending(path: "ladder-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: parent) }
    try #require(problems(named: [name]).first).write(into: parent.path)
    try Counts(before: parent.appending(path: name).path).check(name: name)
  }

  @Test func `every size has limits`() {
    #expect(CountLimits.all.map(\.rung) == Rung.all.map(\.name))
  }

  @Test func `all counts above their limit are told`() throws {
    var counts = try #require(CountLimits.all.first).most
    counts.columns += 1
    counts.terms += 10
    let broken = try #require(throws: LimitBroken.self) {
      try counts.check(name: "S-broken-free-need")
    }
    let most = try #require(CountLimits.all.first).most
    #expect(
      "\(broken)" == "S-broken-free-need: error: \(most.columns + 1) columns, at most "
        + "\(most.columns); \(most.terms + 10) terms, at most \(most.terms)")
  }

  @Test func `limits are for broken units`() throws {
    var counts = try #require(CountLimits.all.first).most
    counts.columns += 1
    try counts.check(name: "S-whole-free-need")
  }
}
