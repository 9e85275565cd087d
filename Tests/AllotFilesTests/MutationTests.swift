internal import AllotModel
internal import Foundation
internal import Testing

@testable internal import AllotFiles

/// Inputs that somebody or something has damaged.
///
/// `MUTATIONS=100000 swift test --filter MutationTests` tries as many.
struct MutationTests {
  private static let fragments = [
    "\"", "\"\"", ",", ";", "\t", "\n", "\r\n", "\r", "-", "1/0", "nan", "inf", "1e999", "-1", "0",
    "99999999999999999999", "1,5", "12.07.2021", "2021-02-30", "9999-12-31", "0000-00-00", "%",
    "110%", "\u{FEFF}", "\u{A0}", "é", "😀", "#", "#country+code", "LT", "EL", "GR", "xx", "tent",
    "*a", "&a ", "? ", "[", "]", "{", "}", ": ", "- ", "!!int ", "|", ">", "'", "---\n", "...\n",
    "allot: 1\n", "<<: ", "~", "null", "share(", "bounded(", "^9", "/0", "yes", "no", "\\", "../",
    "/", "\u{0}", "state", "quantity", "  ", "needs.csv",
  ]

  private static var count: Int {
    ProcessInfo.processInfo.environment["MUTATIONS"].flatMap(Int.init) ?? 1000
  }

  @Test(arguments: 0..<4)
  func `a damaged input is read or refused with a place, and ends nothing else`(part: Int) {
    for number in 0..<(Self.count / 4) {
      let seed = UInt64(part) << 32 | UInt64(number)
      let texts = Self.damaged(RichFolder.texts, seed: seed)
      let complaint = Self.complaint { location, files throws(InvalidInput) in
        let read = try ProblemReader.read(location, files(texts), FindingLog())
        _ = lint(read.problem)
        return read.warnings
      }
      #expect(complaint == nil, "seed \(seed)")
    }
  }

  @Test(arguments: 0..<4)
  func `a damaged deployment is read or refused with a place, and ends nothing else`(part: Int) {
    for number in 0..<(Self.count / 4) {
      let seed = UInt64(part) << 32 | UInt64(number)
      let texts = Self.damaged(DeploymentFolder.rich.texts, seed: seed)
      let complaint = Self.complaint { location, files throws(InvalidInput) in
        let read = try DeploymentReader.read(location, files(texts), FindingLog())
        _ = lint(read.problem)
        return read.warnings
      }
      #expect(complaint == nil, "seed \(seed)")
    }
  }

  @Test func `a damaged plan is read back or refused with a place, and ends nothing else`() throws {
    let problem = try DeploymentFolder.rich.read().problem
    for number in 0..<(Self.count / 4) {
      let seed = UInt64(9) << 32 | UInt64(number)
      let texts = Self.damaged(["plan.json": Self.plan], seed: seed)
      let complaint = Self.complaint { _, _ throws(InvalidInput) in
        try RosterReader.read(path: "plan.json", Memory(texts: texts), for: problem).warnings
      }
      #expect(complaint == nil, "seed \(seed)")
    }
  }

  private static let plan = """
    {
      "allot": 1, "kind": "deploy", "status": "optimal",
      "tours": [
        {"expert": "FI/patrol/1", "pool": "FI/patrol", "post": "LT/patrol", "profile": "patrol", \
    "start": "2026-09-07", "end": "2026-10-04", "steps": 4, "cost": 2402},
        {"expert": "FI/patrol/2", "pool": "FI/patrol", "post": "LT/patrol", "profile": "patrol", \
    "start": "2026-10-05", "end": "2026-11-01", "steps": 4, "cost": 2402}
      ]
    }
    """

  /// What is wrong with how an input is taken; `nil` when it is read, or refused as it should.
  private static func complaint(
    _ read: (ProblemLocation, ([String: [UInt8]]) -> Memory) throws(InvalidInput) -> [Finding]
  ) -> String? {
    let location = ProblemLocation(folder: ".", documentName: "problem.yaml", title: ".")
    let files = { (texts: [String: [UInt8]]) in
      Memory(texts: Dictionary(uniqueKeysWithValues: texts.map { ("./\($0.key)", $0.value) }))
    }
    do throws(InvalidInput) {
      let warnings = try read(location, files)
      return warnings.contains { $0.severity == .error } ? "an error among warnings" : nil
    } catch {
      if !error.findings.contains(where: { $0.severity == .error }) { return "no error" }
      if !error.findings.contains(where: { $0.place != nil }) { return "no place" }
      let lines = error.findings.compactMap { $0.place?.line } + [1]
      return lines.allSatisfy { $0 > 0 } ? nil : "a line below 1"
    }
  }

  private static func damaged(_ texts: [String: String], seed: UInt64) -> [String: [UInt8]] {
    var generator = Seeded(seed: seed)
    var texts = texts.mapValues { Array($0.utf8) }
    let names = texts.keys.sorted()
    for _ in 0..<Int.random(in: 1...4, using: &generator) {
      let name = names[Int.random(in: 0..<names.count, using: &generator)]
      texts[name] = damaged(texts[name] ?? [], &generator)
    }
    return texts
  }

  private static func damaged(_ bytes: [UInt8], _ generator: inout Seeded) -> [UInt8] {
    var bytes = bytes
    let position = Int.random(in: 0...bytes.count, using: &generator)
    let length = min(Int.random(in: 0...12, using: &generator), bytes.count - position)
    let range = position..<(position + length)
    switch Int.random(in: 0..<7, using: &generator) {
    case 0: bytes.removeSubrange(range)
    case 1: bytes.insert(UInt8.random(in: 0...255, using: &generator), at: position)
    case 2: bytes.insert(contentsOf: bytes[range], at: position)
    case 3: bytes = Array(bytes[..<position])
    case 4:
      let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
      bytes = Array(lines.shuffled(using: &generator).joined(separator: [0x0A]))
    default:
      let fragment = fragments[Int.random(in: 0..<fragments.count, using: &generator)]
      bytes.replaceSubrange(range, with: Array(fragment.utf8))
    }
    return bytes
  }
}
