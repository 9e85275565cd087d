internal import Allot
internal import AllotFiles
internal import ArgumentParser

/// What a command shares: a problem, or a table of states and formulas.
struct SharingOptions: ParsableArguments {
  @Argument(help: "The problem's folder, or its .yaml or .json document.", completion: .directory)
  var problem: String?

  @Option(
    help: "A table of states with figures, instead of a problem.",
    completion: .file(extensions: ["csv"]))
  var states: String?

  // Unconditional, so that a slip as '-5' is read and mended like any other figure.
  @Option(parsing: .unconditional, help: "The money to split, beside states.")
  var amount: String?

  @Option(parsing: .unconditional, help: "How many indivisible things to split, beside states.")
  var units: String?

  @Option(
    help: "A key as a formula, or as 'name = formula', beside states; may be given several times.")
  var key: [String] = []

  @Option(help: "How parts become whole units, beside states.")
  var rounding: String?

  func validate() throws {
    _ = try source()
  }

  /// What is to be read.
  ///
  /// - Throws: `ValidationError` when neither a problem nor states, a key and something to split
  ///   are named, or both are.
  func source() throws -> SharingSource {
    if let problem {
      if let option = optionsOfLine.first {
        throw ValidationError(
          "\(option) goes with --states; what a problem shares is said in its document under "
            + "'share', so leave out \(option) or the problem")
      }
      return .document(problem)
    }
    if rounding != nil, units == nil {
      throw ValidationError(
        "--rounding says how parts become whole units; add --units, or leave it out")
    }
    guard let states, !key.isEmpty else {
      throw ValidationError("name a problem, or --states and --key with --amount or --units")
    }
    var line = SharingLine(states: states, keys: key)
    line.amount = amount
    line.units = units
    line.rounding = rounding
    return .line(line)
  }

  /// The options that were given and that only a table of states takes.
  private var optionsOfLine: [String] {
    let options = [
      ("--states", states != nil), ("--amount", amount != nil), ("--units", units != nil),
      ("--key", !key.isEmpty), ("--rounding", rounding != nil),
    ]
    return options.filter(\.1).map(\.0)
  }
}
