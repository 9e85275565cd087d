internal import AllotModel

extension JSONText {
  /// Begins the outermost object: of which kind it is, and how its search ended.
  mutating func begin(_ kind: String, _ status: PlanStatus, _ limit: SearchLimit?) {
    write("{\n  \"allot\": 1, \"kind\": \"\(kind)\", \"status\": \"\(status.rawValue)\",")
    if let limit { write(" \"limit\": \"\(limit.rawValue)\",") }
    write("\n")
  }
}
