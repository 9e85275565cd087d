package import AllotModel

/// What a plan file says: of which problem it is, and who gives what to whom.
package struct PlanFile: Sendable {
  /// The title of the problem.
  package let title: String
  /// The path of the problem, as it was written when the plan was made.
  package let problemPath: String
  /// The SHA-256 of the problem, as 64 hexadecimal digits.
  package let digest: String
  /// `optimal`, `feasible`, `infeasible` or `interrupted`.
  package let status: String
  /// What is given, in the order of the file.
  package let quantities: [Quantity]
  /// Who solved it; empty when the file does not say.
  package let solver: String
  /// Where messages say the file is.
  private let name: String
  private let root: JSONValue

  /// What one offer gives to one need.
  package struct Quantity: Sendable {
    package let offer: Offer.ID
    package let need: Need.ID
    /// Unit: units of the resource that is given.
    package let quantity: Double
  }
}

extension PlanFile {
  /// Reads the plan at `path`, which `allot match --format json` wrote.
  ///
  /// - Throws: what is wrong with the file.
  package static func read(path: String) throws(InvalidInput) -> PlanFile {
    try PlanFile(PlanDocument.read(path: path))
  }

  /// Reads a plan from bytes, which messages call `name`.
  ///
  /// - Throws: what is wrong with them.
  package static func read(_ bytes: [UInt8], name: String) throws(InvalidInput) -> PlanFile {
    try PlanFile(PlanDocument.read(bytes, name: name))
  }

  init(_ document: PlanDocument) throws(InvalidInput) {
    let (root, file) = (document.root, document.file)
    guard root["allot"]?.number == 1, root["kind"]?.text == "match" else {
      throw Self.otherKind(document)
    }
    guard let problem = root["problem"], let path = problem["path"]?.text,
      let digest = problem["sha256"]?.text, let status = root["status"]?.text,
      let allocations = root["allocations"]?.list
    else { throw document.refusal("'\(file)' lacks the problem or the allocations of a plan") }
    title = problem["title"]?.text ?? ""
    problemPath = path
    self.digest = digest
    self.status = status
    var quantities: [Quantity] = []
    for allocation in allocations {
      guard let offer = allocation["offer"]?.text, let need = allocation["need"]?.text,
        let quantity = allocation["quantity"]?.number
      else {
        throw document.refusal("an allocation of '\(file)' lacks its quantity or its ends")
      }
      quantities.append(Quantity(offer: .init(offer), need: .init(need), quantity: quantity))
    }
    self.quantities = quantities
    solver = root["solver"]?.text ?? ""
    name = file
    self.root = root
  }

  /// That a file is no plan of a match, and what to ask instead.
  private static func otherKind(_ document: PlanDocument) -> InvalidInput {
    let (root, file) = (document.root, document.file)
    switch root["kind"]?.text {
    case "deploy":
      return document.refusal(
        "'\(file)' is a roster of 'allot deploy', not a plan of 'allot match'")
    case "share":
      let problem = root["problem"]?["path"]?.text ?? "PROBLEM"
      let method = root["methods"]?.list?.first?["name"]?.text ?? "METHOD"
      return document.refusal(
        "'\(file)' holds shares of 'allot share', and no plan",
        maybe: "ask how they come about: allot share \(problem) --explain '\(method)'")
    default: return document.refusal("'\(file)' is no plan of 'allot match'")
    }
  }
}

extension PlanFile {
  /// The problem that the plan was made for, as the file itself carries it; `nil` when it does not,
  /// as files of old do not.
  ///
  /// - Throws: that what it carries is not what the plan was made for.
  package func problem() throws(InvalidInput) -> MatchingProblem? {
    guard let input = root["input"] else { return nil }
    guard let problem = PlanInput(input, of: root).problem, problem.digest == digest else {
      throw PlanDocument(root: root, file: name).refusal(
        "'\(name)' was changed by hand: its input is not the one of its SHA-256")
    }
    return problem
  }

  /// Where the problem of the plan at `path` may lie: as it was written, else beside the plan.
  package func problemPath(besidePlan path: String) -> String {
    PlanDocument.problemPath(problemPath, besidePlan: path)
  }
}
