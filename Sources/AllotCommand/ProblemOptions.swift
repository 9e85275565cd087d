internal import Allot
internal import ArgumentParser

/// The problem that a command is about: a folder, or tables alone.
struct ProblemOptions: ParsableArguments {
  @Argument(help: "The problem's folder, or its .yaml or .json document.", completion: .directory)
  var problem: String?

  @OptionGroup var tables: TableOptions

  func validate() throws {
    _ = try source()
  }

  /// What is to be read.
  ///
  /// - Throws: `ValidationError` when neither a problem nor both tables are named, or both are.
  func source() throws -> ProblemSource {
    guard let source = try tables.source(or: problem) else {
      throw ValidationError("name a problem, or both --needs and --offers")
    }
    return source
  }
}
