internal import AllotModel
internal import Testing

@testable internal import AllotFiles

struct DeploymentOrderTests {
  private func shuffled(_ table: String, with generator: inout Seeded) -> String {
    let lines = table.split(separator: "\n").map(String.init)
    return (lines.prefix(1) + lines.dropFirst().shuffled(using: &generator))
      .map { $0 + "\n" }.joined()
  }

  @Test(arguments: 1...20)
  func `the order of rows changes neither ids nor the digest`(seed: UInt64) throws {
    var generator = Seeded(seed: seed)
    let written = try DeploymentFolder.rich.read().problem

    var folder = DeploymentFolder.rich
    for name in folder.texts.keys.sorted() where name.hasSuffix(".csv") {
      folder.texts[name] = folder.texts[name].map { shuffled($0, with: &generator) }
    }
    let reordered = try folder.read().problem

    #expect(reordered.posts.map(\.id) == written.posts.map(\.id))
    #expect(reordered.pools.map(\.id) == written.pools.map(\.id))
    #expect(reordered.digest == written.digest)
  }

  @Test(arguments: [
    ("posts.csv", "LT,,patrol,,,4", "LT,,patrol,,,5"),
    ("posts.csv", ",en ru,", ",en lt,"),
    ("pools.csv", ",3,6,2,,1,", ",3,6,3,,1,"),
    ("pools.csv", "600.5", "600.25"),
    ("pools.csv", ",17,2,", ",18,2,"),
    ("teams.csv", "debriefing,2", "debriefing,1"),
    ("problem.yaml", "handover: 2", "handover: 1"),
    ("problem.yaml", "tours, burden", "burden, tours"),
    ("problem.yaml", "title: Island", "title: Isle"),
  ])
  func `a change of any value changes the digest`(_ change: (String, String, String)) throws {
    var folder = DeploymentFolder.rich
    let text = try #require(folder.texts[change.0])
    #expect(text.contains(change.1))
    folder.texts[change.0] = text.replacing(change.1, with: change.2)
    #expect(try folder.read().problem.digest != DeploymentFolder.rich.read().problem.digest)
  }
}
