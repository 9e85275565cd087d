/// What a plan file may be called.
package enum PlanName {
  /// A path for another plan beside one, where nothing lies yet: `plan-2.json` beside `plan.json`.
  package static func beside(_ path: String) -> String {
    let stem = path.hasSuffix(".json") ? String(path.dropLast(5)) : path
    let ending = path.hasSuffix(".json") ? ".json" : ""
    var number = 2
    while ByteFile.kind(of: "\(stem)-\(number)\(ending)") != nil { number += 1 }
    return "\(stem)-\(number)\(ending)"
  }
}
