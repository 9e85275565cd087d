import Foundation

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

  /// Eight needs and thirty offers in lots that fit badly, so that no search comes to an end.
  static func hard() throws -> Desk {
    let lots = [5, 6, 7, 8, 9, 11, 13]
    let needs = (0..<8).map { "N\($0),truck,\(60 + 37 * $0 % 40)" }
    let offers = (0..<30).map { number in
      let lot = lots[number * number % 7]
      return "G\(number),truck,\(lot * (1 + number % 3)),\(lot)"
    }
    return try Desk([
      "needs.csv": (["state,resource,quantity"] + needs).map { $0 + "\n" }.joined(),
      "offers.csv": (["state,resource,quantity,lot"] + offers).map { $0 + "\n" }.joined(),
    ])
  }
}
