import Foundation
import Testing

/// The floor of each target: it may import only from floors below its own.
private let floors: [String: Int] = [
  "ExactNumbers": 0, "ConcurrentWork": 0, "CYAML": 0,
  "CGLPK": 1, "YAMLDocuments": 1, "LinearPrograms": 1, "AllotModel": 1,
  "GLPKSolver": 2, "NetworkFlows": 2, "AllotFiles": 2, "AllotProblems": 2,
  "AllotExplanation": 3,
  "AllotReports": 4,
  "Allot": 5,
  "AllotCommand": 6,
]

/// The targets that may import what comes from outside, the standard library's modules aside.
private let doors: [String: Set<String>] = [
  "CGLPK": ["GLPKSolver"],
  "CYAML": ["YAMLDocuments"],
  "YAMLDocuments": ["AllotFiles"],
  "ArgumentParser": ["AllotCommand"],
  "GLPKSolver": ["AllotCommand"],
  "NetworkFlows": ["AllotCommand"],
  "Foundation": [],
]

private struct Import: CustomStringConvertible {
  let target: String
  let module: String
  let file: String

  var description: String { "\(file) imports \(module)" }
}

struct FloorsTests {
  private let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private func imports() throws -> [Import] {
    let sources = root.appending(path: "Sources")
    let files = try #require(
      FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
    return try files.compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
      .flatMap { file in
        let target = file.pathComponents[sources.pathComponents.count]
        return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").compactMap {
          line -> Import? in
          let words = line.split(separator: " ").map(String.init)
          guard let position = words.firstIndex(of: "import"), position + 1 < words.count,
            words[..<position].allSatisfy({ $0.hasPrefix("@") || $0.count < 10 })
          else { return nil }
          return Import(
            target: target, module: words[position + 1], file: file.lastPathComponent)
        }
      }
  }

  @Test func `every target has a floor`() throws {
    let targets = try FileManager.default.contentsOfDirectory(
      atPath: root.appending(path: "Sources").path)
    #expect(targets.sorted() == floors.keys.sorted())
  }

  @Test func `no target imports from its own floor or from one above`() throws {
    let climbing = try imports().filter { found in
      guard let own = floors[found.target], let other = floors[found.module] else { return false }
      return other >= own
    }
    #expect(climbing.map(\.description) == [])
  }

  @Test func `what comes from outside enters through one door`() throws {
    let strangers = try imports().filter { found in
      doors[found.module].map { !$0.contains(found.target) } ?? false
    }
    #expect(strangers.map(\.description) == [])
  }

  @Test func `the linear program never meets a state`() throws {
    let modules = try imports().filter { $0.target == "LinearPrograms" }.map(\.module)
    #expect(Set(modules).isSubset(of: ["ConcurrentWork", "Synchronization"]))
  }
}
