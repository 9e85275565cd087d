internal import AllotModel

/// The JSON of a plan file, before anything is read from it.
struct PlanDocument {
  let root: JSONValue
  /// What messages call the file.
  let file: String

  var place: Place { Place(file: file, line: 1) }

  static func read(path: String) throws(InvalidInput) -> PlanDocument {
    let name = ProblemLocation.fileName(path)
    let bytes: [UInt8]
    do throws(ByteFile.Failure) {
      bytes = try ByteFile(path: path, name: name, limit: Limits.tableBytes).bytes
    } catch {
      let isFolder = ByteFile.kind(of: path) == .folder
      throw refusal(
        Place(file: name, line: 1), error.message,
        maybe: isFolder
          ? "make a plan of it first: allot match \(path) --format json --output plan.json"
          : error.maybe)
    }
    return try read(bytes, name: name)
  }

  static func read(_ bytes: [UInt8], name: String) throws(InvalidInput) -> PlanDocument {
    do throws(JSONDefect) {
      return PlanDocument(root: try JSONReader.value(of: bytes), file: name)
    } catch {
      let line = bytes.prefix(error.offset).count { $0 == UInt8(ascii: "\n") } + 1
      throw refusal(Place(file: name, line: line), "'\(name)' is no plan: it is not JSON")
    }
  }

  /// That the file cannot be used as a plan.
  func refusal(_ message: String, maybe: String? = origin) -> InvalidInput {
    Self.refusal(place, message, maybe: maybe)
  }

  /// How a plan is made.
  static let origin = "make it with 'allot match PROBLEM --format json --output PLAN'"

  private static func refusal(
    _ place: Place, _ message: String, maybe: String? = origin
  ) -> InvalidInput {
    InvalidInput([Finding(.error, at: place, message, maybe: maybe)])
  }

  /// Where the problem of a plan at `path` may lie: as it was written, else beside the plan.
  static func problemPath(_ written: String, besidePlan path: String) -> String {
    if ByteFile.kind(of: written) != nil || written.hasPrefix("/") { return written }
    let name = ProblemLocation.fileName(path)
    let folder = path.hasSuffix("/" + name) ? String(path.dropLast(name.count)) : ""
    let beside = folder + written
    return ByteFile.kind(of: beside) != nil ? beside : written
  }
}
