import Testing

@testable import AllotModel

struct MadeIdentifierTests {
  @Test(arguments: [
    ("LT/tent", true), ("LT/tents", false), ("LT-tent", false), ("L/Ttent", false), ("N1", false),
  ])
  func `an id is made of its state and resource or it is not`(id: String, isMade: Bool) {
    #expect(Need.ID(id).isMade(of: "LT", "tent") == isMade)
  }

  @Test func `one name is the same in both ways of writing an accent`() {
    // The first e carries its accent, the second is followed by it.
    #expect(Need.ID("LT/caf\u{E9}").isMade(of: "LT", "cafe\u{301}"))
  }
}
