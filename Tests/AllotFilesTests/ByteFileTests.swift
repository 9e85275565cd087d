internal import AllotModel
internal import Foundation
internal import Testing

@testable internal import AllotFiles

struct ByteFileTests {
  /// What reading says of something that a test has made in a folder of its own.
  private func findings(
    _ name: String, make: (_ folder: String) throws -> Void
  ) throws -> String {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(at: folder) }
    try make(folder.path())
    do {
      return try ProblemReader.read(path: "\(folder.path())/\(name)").problem.title
    } catch {
      return "\(error)".replacing(folder.path(), with: "...")
    }
  }

  private func write(_ text: String, _ path: String) throws {
    try Data(text.utf8).write(to: URL(filePath: path))
  }

  private let document = """
    allot: 1
    needs: needs.csv
    offers: [{state: EE, resource: tent, quantity: 10}]
    """

  @Test func `a folder on disk is read, and is called what the folder is`() throws {
    let found = try findings("island") { folder in
      try FileManager.default.createDirectory(
        atPath: "\(folder)/island", withIntermediateDirectories: false)
      try write(document, "\(folder)/island/problem.yaml")
      try write("state,resource,quantity\nLT,tent,16\n", "\(folder)/island/needs.csv")
    }

    #expect(found == "island")
  }

  @Test func `a document on disk is read, and is called what the document is`() throws {
    let found = try findings("island.yaml") { folder in
      try write(document, "\(folder)/island.yaml")
      try write("state,resource,quantity\nLT,tent,16\n", "\(folder)/needs.csv")
    }

    #expect(found == "island")
  }

  @Test func `a pipe in place of a table is refused and not waited for`() throws {
    let found = try findings("p.yaml") { folder in
      try write(document, "\(folder)/p.yaml")
      mkfifo("\(folder)/needs.csv", 0o600)
    }

    #expect(
      found
        == "p.yaml:2:8: error: 'needs.csv' is no ordinary file; pipes and devices are not read")
  }

  @Test func `a folder in place of a table is refused`() throws {
    let found = try findings("p.yaml") { folder in
      try write(document, "\(folder)/p.yaml")
      try FileManager.default.createDirectory(
        atPath: "\(folder)/needs.csv", withIntermediateDirectories: false)
    }

    #expect(found == "p.yaml:2:8: error: 'needs.csv' is a folder; a file is needed")
  }

  @Test func `a path where nothing is, is refused`() throws {
    let found = try findings("nowhere") { _ in }

    #expect(found == "nowhere:1: error: '.../nowhere' cannot be read: no such file")
  }

  @Test func `a table in place of a problem is refused`() throws {
    let found = try findings("needs.csv") { try write("a,b\n", "\($0)/needs.csv") }

    #expect(
      found == """
        needs.csv:1: error: '.../needs.csv' is no problem; a problem is a folder with a \
        problem.yaml, or a .yaml or .json file
          maybe: name tables with --needs and --offers
        """)
  }

  @Test func `a folder without a document is refused with what it has`() throws {
    let found = try findings(".") { try write(document, "\($0)/problem.yml") }

    #expect(
      found
        == """
        problem.yaml:1: error: the folder '.../.' has no problem.yaml
          maybe: name the document itself, '.../././problem.yml'
        """.replacing("/././", with: "/./"))
  }

  @Test func `a document beyond its limit is refused`() throws {
    let found = try findings("p.yaml") { folder in
      try write(String(repeating: "# ", count: 600_000), "\(folder)/p.yaml")
    }

    #expect(
      found == """
        p.yaml:1: error: 'p.yaml' has 1200000 bytes; the most that is read is 1048576
          maybe: leave out rows or columns that the problem does not need
        """)
  }
}
