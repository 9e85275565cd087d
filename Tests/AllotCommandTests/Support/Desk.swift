import Foundation
import TestSupport

/// A folder of its own for one test, with the files that somebody has on her desk.
final class Desk: Sendable {
  // A class, because the folder goes when the test ends.
  let folder: URL

  init(_ files: [String: String] = [:]) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "allot-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, text) in files { try put(text, name) }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func url(_ name: String) -> URL { folder.appending(path: name) }

  func put(_ text: String, _ name: String) throws {
    try text.write(to: url(name), atomically: true, encoding: .utf8)
  }

  func text(_ name: String) throws -> String {
    try String(contentsOf: url(name), encoding: .utf8)
  }

  /// The names of all files, sorted.
  var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() }
  }
}

extension Desk {
  /// Two tables without a document: one need of 3, one offer of 2.
  static func two() throws -> Desk {
    try Desk([
      "needs.csv": "state,resource,quantity\nLT,tent,3\n",
      "offers.csv": "state,resource,quantity\nEE,tent,2\n",
    ])
  }

  /// The need's minimum is more than all that is offered.
  static func withoutPlan() throws -> Desk {
    try Desk([
      "needs.csv": "state,resource,quantity,minimum\nLT,tent,3,3\n",
      "offers.csv": "state,resource,quantity\nEE,tent,2\n",
    ])
  }

  /// Which of forty large numbers add up to little more than half of all? No search ends.
  static func hard() throws -> Desk {
    var random = SplitMix(seed: 7)
    let numbers = (0..<40).map { _ in 1 + random.next() % 1_000_000_000 }
    let sum = numbers.reduce(0, +)
    let offers = numbers.enumerated().map { "G\($0),truck,\($1),\($1),1\n" }
    return try Desk([
      "problem.yaml": """
      allot: 1
      needs: needs.csv
      offers: offers.csv
      match: {objectives: [cost]}
      """,
      "needs.csv": "state,resource,quantity,minimum\nLT,truck,\(sum),\(sum / 2)\n",
      "offers.csv": "state,resource,quantity,lot,cost\n" + offers.joined(),
    ])
  }

  /// Six crews of two for sixteen weeks: proofs take longer than anybody waits.
  static func hardRoster() throws -> Desk {
    try Desk([
      "problem.yaml": """
      allot: 1
      horizon: {start: 2021-01-04, step: week, count: 16}
      posts: posts.csv
      pools: pools.csv
      """,
      "posts.csv": "id,state,profile,quantity\nA,LT,screening,5\nB,LV,screening,3\n",
      "pools.csv": """
      state,headcount,profiles,tour-min,tour-max,rest,yearly,crew,travel,cost
      FI,6,screening,2,6,3,20,2,900,90
      SE,6,screening,3,7,3,20,2,900,91

      """,
    ])
  }
}
