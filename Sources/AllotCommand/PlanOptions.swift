internal import Allot
internal import ArgumentParser

/// The plan that is asked about, and where its problem lies.
struct PlanOptions: ParsableArguments {
  @Argument(
    help: "The plan, as 'allot match' or 'allot deploy' wrote it with --format json.",
    completion: .file(extensions: ["json"]))
  var plan: String

  @Option(
    help: "Where the plan's problem lies now, when it is not where the plan says.",
    completion: .directory)
  var problem: String?

  @OptionGroup var tables: TableOptions

  func validate() throws { _ = try source() }

  /// Where the problem lies; `nil` means where the plan says.
  ///
  /// - Throws: `ValidationError` when a problem and tables are named, or tables without needs.
  func source() throws -> ProblemSource? {
    try tables.source(or: problem)
  }
}
