/// A plan file of either kind.
package enum AnyPlan: Sendable {
  case match(PlanFile)
  case roster(RosterFile)

  /// Reads the plan at `path`, which `allot match` or `allot deploy` wrote in JSON.
  ///
  /// - Throws: what is wrong with the file.
  package static func read(path: String) throws(InvalidInput) -> AnyPlan {
    let document = try PlanDocument.read(path: path)
    return document.root["kind"]?.text == "deploy"
      ? .roster(try RosterFile(document)) : .match(try PlanFile(document))
  }
}
