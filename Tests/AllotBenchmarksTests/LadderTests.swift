import Foundation
import Testing

@testable import AllotBenchmarks

struct LadderTests {
  @Test func `a sample holds as many numbers as were asked for, ascending and without repeats`() {
    var dice = Dice(seed: 7)
    let sample = dice.sample(40, of: 100)
    #expect(sample.count == 40)
    #expect(Set(sample).sorted() == sample)
    #expect(sample.allSatisfy { (0..<100).contains($0) })
  }

  @Test func `a sample of all is all`() {
    var dice = Dice(seed: 7)
    #expect(dice.sample(4, of: 4) == [0, 1, 2, 3])
  }

  @Test func `a word names a size, a kind of unit or one problem`() {
    #expect(problems(named: ["S"]).count == 8)
    #expect(problems(named: ["M-whole"]).count == 4)
    #expect(
      problems(named: ["S-broken-budget-need", "M-broken-free-state"]).map(\.name) == [
        "S-broken-budget-need", "M-broken-free-state",
      ])
  }

  @Test func `the same problem is written in the same bytes`() throws {
    let first = try #require(problems(named: ["S-broken-budget-need"]).first)
    let second = try #require(problems(named: ["S-broken-budget-need"]).first)
    #expect(first.files.map(\.name) == second.files.map(\.name))
    #expect(first.files.map(\.text) == second.files.map(\.text))
  }

  @Test func `every problem says that its figures are made up`() throws {
    for problem in problems(named: ["S"]) {
      let document = try #require(problem.files.first)
      #expect(document.name == "problem.yaml")
      #expect(document.text.contains("Every figure is made up, for measuring"))
    }
  }

  @Test func `whole quantities are the broken ones without their hundredths, and at least one`()
    throws
  {
    let emergency = Emergency(try #require(Rung.all.first))
    let broken = try cells("needs.csv", of: emergency, isWhole: false)
    let whole = try cells("needs.csv", of: emergency, isWhole: true)
    #expect(whole == broken.map { String(max(1, Int(Double($0) ?? 0))) })
  }

  /// The column `quantity` of a table.
  private func cells(_ table: String, of emergency: Emergency, isWhole: Bool) throws -> [String] {
    let variant = Variant(isWhole: isWhole, hasBudget: false, over: "state")
    let text = ProblemText(emergency: emergency, variant: variant, name: "test")
    let file = try #require(text.files.first { $0.name == table })
    return file.text.split(separator: "\n").dropFirst().map {
      String($0.split(separator: ",")[3])
    }
  }
}
