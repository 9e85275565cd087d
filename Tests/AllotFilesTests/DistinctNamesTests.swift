import Testing

@testable import AllotFiles

struct DistinctNamesTests {
  /// Whether each name is surely none of those before it.
  private func areNew(_ names: [String]) -> [Bool] {
    var distinct = DistinctNames(count: names.count)
    return names.map { name in
      var name = name
      return name.withUTF8 { distinct.isNew($0) }
    }
  }

  @Test func `a name that comes again is not new`() {
    #expect(
      areNew(["EE/tent", "EE/tents", "EE/tent", "offer 2021-07-12", "offer 2021-07-12"]) == [
        true, true, false, true, false,
      ])
  }

  // Nothing, one byte, a word of eight and a word more.
  @Test func `names of all lengths and names that begin alike are told apart`() {
    let names = (0...20).map { String(repeating: "a", count: $0) }
    let others = names.dropLast().map { $0 + "b" }
    #expect(areNew(names + others).allSatisfy { $0 })
  }

  @Test func `a thousand names find a place each`() {
    #expect(areNew((1...1_000).map { "C01-kind-\($0)" }).allSatisfy { $0 })
  }

  // "é" is one sign or two; both are the same text.
  @Test func `a name beyond ASCII is never surely new`() {
    #expect(areNew(["caf\u{E9}", "cafe\u{301}", "twelve bytes \u{E9}"]) == [false, false, false])
  }
}
