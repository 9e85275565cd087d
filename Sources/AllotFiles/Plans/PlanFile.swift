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
    try read(try bytes(at: path), name: ProblemLocation.fileName(path))
  }

  /// Reads a plan from bytes, which messages call `name`.
  ///
  /// - Throws: what is wrong with them.
  package static func read(_ bytes: [UInt8], name: String) throws(InvalidInput) -> PlanFile {
    try PlanFile(try root(of: bytes, name: name), file: name)
  }

  /// What bytes say as JSON.
  ///
  /// - Throws: that they are none.
  static func root(of bytes: [UInt8], name: String) throws(InvalidInput) -> JSONValue {
    do throws(JSONDefect) {
      return try JSONReader.value(of: bytes)
    } catch {
      let line = bytes.prefix(error.offset).count { $0 == UInt8(ascii: "\n") } + 1
      throw Self.refusal(Place(file: name, line: line), "'\(name)' is no plan: it is not JSON")
    }
  }

  /// The bytes of the file at `path`.
  ///
  /// - Throws: that they cannot be read.
  static func bytes(at path: String) throws(InvalidInput) -> [UInt8] {
    let name = ProblemLocation.fileName(path)
    do throws(ByteFile.Failure) {
      return try ByteFile(path: path, name: name, limit: Limits.tableBytes).bytes
    } catch {
      throw Self.refusal(Place(file: name, line: 1), error.message, maybe: error.maybe)
    }
  }

  init(_ root: JSONValue, file: String) throws(InvalidInput) {
    let place = Place(file: file, line: 1)
    guard root["allot"]?.number == 1, root["kind"]?.text == "match" else {
      throw Self.refusal(place, "'\(file)' is no plan of 'allot match'")
    }
    guard let problem = root["problem"], let path = problem["path"]?.text,
      let digest = problem["sha256"]?.text, let status = root["status"]?.text,
      let allocations = root["allocations"]?.list
    else { throw Self.refusal(place, "'\(file)' lacks the problem or the allocations of a plan") }
    title = problem["title"]?.text ?? ""
    problemPath = path
    self.digest = digest
    self.status = status
    var quantities: [Quantity] = []
    for allocation in allocations {
      guard let offer = allocation["offer"]?.text, let need = allocation["need"]?.text,
        let quantity = allocation["quantity"]?.number
      else {
        throw Self.refusal(place, "an allocation of '\(file)' lacks its quantity or its ends")
      }
      quantities.append(Quantity(offer: .init(offer), need: .init(need), quantity: quantity))
    }
    self.quantities = quantities
    solver = root["solver"]?.text ?? ""
    name = file
    self.root = root
  }

  /// That a file cannot be used as a plan.
  static func refusal(
    _ place: Place, _ message: String,
    maybe: String? = "make it with 'allot match PROBLEM --format json --output PLAN'"
  ) -> InvalidInput {
    InvalidInput([Finding(.error, at: place, message, maybe: maybe)])
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
      throw Self.refusal(
        Place(file: name, line: 1),
        "'\(name)' was changed by hand: its input is not the one of its SHA-256")
    }
    return problem
  }

  /// Where the problem of the plan at `path` may lie: as it was written, else beside the plan.
  package func problemPath(besidePlan path: String) -> String {
    if ByteFile.kind(of: problemPath) != nil || problemPath.hasPrefix("/") { return problemPath }
    let name = ProblemLocation.fileName(path)
    let folder = path.hasSuffix("/" + name) ? String(path.dropLast(name.count)) : ""
    let beside = folder + problemPath
    return ByteFile.kind(of: beside) != nil ? beside : problemPath
  }
}
