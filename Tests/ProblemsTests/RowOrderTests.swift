import AllotReports
import Foundation
import TestSupport
import Testing

/// How the rows of a table are put into another order.
private enum RowOrder: CaseIterable, CustomTestStringConvertible {
  case reversed
  case shuffled
  case shuffledOtherwise

  var testDescription: String { "\(self)" }

  func of(_ rows: [String]) -> [String] {
    switch self {
    case .reversed: rows.reversed()
    case .shuffled: shuffled(rows, seed: 1)
    case .shuffledOtherwise: shuffled(rows, seed: 2)
    }
  }

  private func shuffled(_ rows: [String], seed: UInt64) -> [String] {
    var random = SplitMix(seed: seed)
    return rows.shuffled(using: &random)
  }
}

struct RowOrderTests {
  @Test(arguments: WorkedProblem.all, RowOrder.allCases)
  fileprivate func `the order of rows never changes the result`(
    _ problem: WorkedProblem, _ order: RowOrder
  ) throws {
    let copy = try Copy(of: problem, in: order)
    defer { copy.remove() }

    let printed = try problem.printed(copy.path, as: .json)

    // Only the path may differ.
    #expect(
      printed.replacing(copy.path, with: problem.path) == (try problem.printed(as: .json)))
  }

  @Test func `rows are put into another order, and comments and the header are not`() {
    let table = "# figures of 2017\nid,state\na,FR\nb,\"IT\"\nc,MT\n"
    #expect(
      Copy.table(table, in: .reversed) == "# figures of 2017\nid,state\nc,MT\nb,\"IT\"\na,FR\n")
  }

  @Test func `the rows of a table inside the document are put into another order`() {
    let document = "{ allot: 1,\n  needs: [{state: a, quantity: 1}, {state: b, quantity: 2}],\n"
    #expect(
      Copy.document(document, in: .reversed)
        == "{ allot: 1,\n  needs: [{state: b, quantity: 2}, {state: a, quantity: 1}],\n")
  }
}

/// A copy of a worked problem with the rows of every table in another order.
private struct Copy {
  private let folder: URL
  /// Of the document.
  let path: String

  init(of problem: WorkedProblem, in order: RowOrder) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "allot-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.appending(path: problem.document.lastPathComponent).path
    let original = problem.document.deletingLastPathComponent()
    let names = try FileManager.default.contentsOfDirectory(atPath: original.path)
    // Folders hold kept answers, and no tables.
    for file in names where file.contains(".") {
      let text = try String(contentsOf: original.appending(path: file), encoding: .utf8)
      let changed = file.hasSuffix(".csv") ? Self.table(text, in: order) : text
      let copy = file.hasSuffix(".yaml") ? Self.document(text, in: order) : changed
      try copy.write(to: folder.appending(path: file), atomically: true, encoding: .utf8)
    }
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }

  /// - Precondition: no cell has a line break.
  static func table(_ text: String, in order: RowOrder) -> String {
    let lines = text.split(separator: "\n").map(String.init)
    let header = lines.firstIndex { !$0.hasPrefix("#") } ?? 0
    return (lines[...header] + order.of(Array(lines[(header + 1)...])))
      .map { $0 + "\n" }.joined()
  }

  /// - Precondition: a table inside the document stands on one line.
  static func document(_ text: String, in order: RowOrder) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      guard let start = line.firstRange(of: "[{"), let end = line.firstRange(of: "}]") else {
        return String(line)
      }
      let rows = line[start.upperBound..<end.lowerBound].split(separator: "}, {").map(String.init)
      return line[..<start.upperBound] + order.of(rows).joined(separator: "}, {")
        + line[end.lowerBound...]
    }.joined(separator: "\n")
  }
}
