internal import Allot
internal import AllotReports
internal import ArgumentParser

struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the linear program of a problem, for other solvers to check.",
    discussion: """
      The program has the problem's first objective; a levelled one is written as its worst level. \
      The optimum that another solver finds is the value that the plan reports for it.
      \(ExitStatus.help)
      """)

  @OptionGroup var input: ProblemOptions

  @Option(help: "mps (free MPS) or lp (CPLEX LP).")
  var format = ProgramFormat.mps

  @Option(name: .shortAndLong, help: "Write the program to this file, whole or not at all.")
  var output: String?

  @Option(help: "Write a table of what each row and column stands for to this file.")
  var names: String?

  func run() throws {
    try reportingFailures {
      let export = try ExportRoad.export(of: input.source())
      var text = ""
      format.write(export, to: &text)
      var map = ""
      export.writeNames(to: &map)
      if let names { try Output.write(map, to: names) }
      try Output.write(text, to: output)
    }
  }
}

extension ProgramFormat: ExpressibleByArgument {}
