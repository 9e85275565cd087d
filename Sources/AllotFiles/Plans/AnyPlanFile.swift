internal import AllotModel

/// A plan of any command, as `--format json` wrote it.
package enum AnyPlanFile: Sendable {
  case match(PlanFile)
  case deploy(PlanRecord)
  case share(PlanRecord)

  /// The command that makes such plans.
  package var command: String {
    switch self {
    case .match: "allot match"
    case .deploy: "allot deploy"
    case .share: "allot share"
    }
  }

  /// Reads the plan at `path`.
  ///
  /// - Throws: what is wrong with the file.
  package static func read(path: String) throws(InvalidInput) -> AnyPlanFile {
    try read(try PlanDocument.read(path: path))
  }

  /// Reads a plan from bytes, which messages call `name`.
  ///
  /// - Throws: what is wrong with them.
  package static func read(_ bytes: [UInt8], name: String) throws(InvalidInput) -> AnyPlanFile {
    try read(try PlanDocument.read(bytes, name: name))
  }

  private static func read(_ document: PlanDocument) throws(InvalidInput) -> AnyPlanFile {
    let root = document.root
    let isOurs = root["allot"]?.number == 1 && root["problem"]?["sha256"]?.text != nil
    switch root["kind"]?.text {
    case "deploy"? where isOurs: return .deploy(PlanRecord(root))
    case "share"? where isOurs: return .share(PlanRecord(root))
    case "match"?: return .match(try PlanFile(document))
    default:
      throw document.refusal(
        "'\(document.file)' is no plan of 'allot match', 'allot deploy' or 'allot share'",
        maybe: "make it with --format json --output PLAN")
    }
  }
}
