package import AllotModel

/// Reads back what `allot deploy --format json` has written.
package enum RosterReader {
  /// Unit: bytes; a year of 500 experts takes less than one million.
  private static let mostBytes = 64 << 20

  /// The roster of the plan at `path`, in the steps of a problem.
  ///
  /// Its tours may name experts and posts that the problem no longer has; each is a warning.
  ///
  /// - Throws: everything that was found, when any of it is an error.
  package static func read(
    path: String, for problem: DeploymentProblem
  ) throws(InvalidInput) -> (tours: [Tour], warnings: [Finding]) {
    try read(path: path, Disk(), for: problem)
  }

  static func read(
    path: String, _ files: any FileProvider, for problem: DeploymentProblem
  ) throws(InvalidInput) -> (tours: [Tour], warnings: [Finding]) {
    let log = FindingLog()
    let file = ProblemLocation.fileName(path)
    do throws(ByteFile.Failure) {
      let bytes = try files.bytes(of: path, name: file, limit: mostBytes)
      let tours = tours(bytes, file, problem, log)
      if !log.hasErrors { return (tours, log.sorted) }
    } catch {
      log.error(error.message, at: Place(file: file, line: 1), maybe: error.maybe)
    }
    throw InvalidInput(log.sorted)
  }

  private static func tours(
    _ bytes: [UInt8], _ file: String, _ problem: DeploymentProblem, _ log: FindingLog
  ) -> [Tour] {
    guard let root = DocumentTree.read(bytes, file: file, log: log) else { return [] }
    guard case .mapping(let pairs) = root.content else {
      log.error(
        "the file is \(root.kind); a plan is a mapping", at: root.place, maybe: Self.origin)
      return []
    }
    let values = Dictionary(pairs.map { ($0.key.name, $0.value) }) { first, _ in first }
    guard let list = list(of: values, root.place, log) else { return [] }
    var reader = TourReader(problem, log: log)
    return reader.read(list)
  }

  /// The list of tours; `nil` when the file is none of ours, which is then told.
  private static func list(
    of values: [String: DocumentNode], _ place: Place, _ log: FindingLog
  ) -> [DocumentNode]? {
    let kind = values["kind"]?.text
    guard kind == "deploy" else {
      log.error(
        kind.map { "the file is a plan of 'allot \($0)', not of 'allot deploy'" }
          ?? "the file does not say of what kind its plan is",
        at: values["kind"]?.place ?? place, maybe: origin)
      return nil
    }
    guard values["status"]?.text != "infeasible" else {
      log.error(
        "the file says that there is no roster, so none can be planned anew",
        at: values["status"]?.place ?? place, maybe: "leave out --from")
      return nil
    }
    guard case .list(let list)? = values["tours"]?.content else {
      log.error(
        "the plan has no list of tours", at: values["tours"]?.place ?? place, maybe: origin)
      return nil
    }
    return list
  }

  private static let origin =
    "write the plan with 'allot deploy PROBLEM --format json --output plan.json'"
}
