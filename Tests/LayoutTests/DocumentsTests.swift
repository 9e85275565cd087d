import Foundation
import Testing

struct DocumentsTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private static let documents: [String] = {
    let files = FileManager.default.enumerator(
      at: root, includingPropertiesForKeys: nil, options: [.skipsHiddenFiles])
    return (files?.allObjects ?? []).compactMap { $0 as? URL }
      .filter { $0.pathExtension == "md" }
      .map { String($0.path.dropFirst(root.path.count + 1)) }.sorted()
  }()

  @Test(arguments: documents)
  func `every link of a document leads somewhere`(_ document: String) throws {
    let url = Self.root.appending(path: document)
    let folder = url.deletingLastPathComponent()
    let text = try String(contentsOf: url, encoding: .utf8)
    let dead = text.matches(of: /\]\(([^)#:]+)(#[^)]*)?\)/).map { String($0.1) }.filter {
      !FileManager.default.fileExists(atPath: folder.appending(path: $0).path)
    }
    #expect(dead == [])
  }
}
