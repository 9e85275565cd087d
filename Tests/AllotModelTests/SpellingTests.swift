import Testing

@testable import AllotModel

struct SpellingTests {
  @Test func `a missing letter is found`() {
    #expect(Spelling.nearest(to: "quantty", among: ["state", "quantity"]) == "quantity")
  }

  @Test func `an extra letter is found`() {
    #expect(Spelling.nearest(to: "needss", among: ["needs", "offers"]) == "needs")
  }

  @Test func `a wrong letter is found`() {
    #expect(Spelling.nearest(to: "prioritz", among: ["priority", "weight"]) == "priority")
  }

  @Test func `two swapped neighbours count as one edit`() {
    #expect(Spelling.nearest(to: "gpd", among: ["gdp", "population"]) == "gdp")
  }

  @Test func `upper and lower case are the same, and the known spelling is answered`() {
    #expect(Spelling.nearest(to: "STATE", among: ["State", "name"]) == "State")
  }

  @Test func `the nearer of two near words wins`() {
    #expect(Spelling.nearest(to: "offer", among: ["offers-x", "offers"]) == "offers")
  }

  @Test func `of words equally near the first by the alphabet wins, whatever their order`() {
    #expect(Spelling.nearest(to: "cost", among: ["lost", "most", "host"]) == "host")
    #expect(Spelling.nearest(to: "cost", among: ["host", "lost", "most"]) == "host")
  }

  @Test func `a third of the length may be wrong`() {
    #expect(Spelling.nearest(to: "abcdxy", among: ["abcdef"]) == "abcdef")
  }

  @Test func `more than a third of the length is too far`() {
    #expect(Spelling.nearest(to: "abcxyz", among: ["abcdef"]) == nil)
  }

  @Test func `codes of two letters are near to nothing but themselves`() {
    #expect(Spelling.nearest(to: "FI", among: ["FR", "LT"]) == nil)
    #expect(Spelling.nearest(to: "fr", among: ["FR", "LT"]) == "FR")
  }

  @Test func `nothing is near to a word when nothing is known`() {
    #expect(Spelling.nearest(to: "state", among: []) == nil)
  }

  @Test func `an empty word is near to nothing`() {
    #expect(Spelling.nearest(to: "", among: ["a", "state"]) == nil)
  }

  @Test func `words with accents are compared letter by letter`() {
    #expect(Spelling.nearest(to: "Málaga", among: ["Malaga", "Sevilla"]) == "Malaga")
  }

  @Test func `a word as long as a page is near to nothing`() {
    let page = String(repeating: "a", count: 100_000)
    #expect(Spelling.nearest(to: page, among: [page]) == nil)
  }

  @Test func `a row of another state is not what an id means, if its state has rows`() {
    let known = ["LV/tent", "LT/blanket", "LT/container"]
    #expect(Spelling.nearest(toID: "LT/tent", among: known) == nil)
    #expect(Spelling.nearest(toID: "LT/blankets", among: known) == "LT/blanket")
    #expect(Spelling.nearest(toID: "LZ/tent", among: known) == "LV/tent")
  }
}
