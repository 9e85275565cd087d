internal import Allot
internal import AllotFiles
internal import ArgumentParser

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Say what is wrong or odd in a problem, without planning it.",
    discussion: ExitStatus.help)

  @OptionGroup var input: ProblemOptions

  func run() throws {
    try reportingFailures {
      do {
        let findings = try CheckRoad.findings(on: input.source())
        try Output.write(findings.map { "\($0)\n" }.joined(), to: nil)
        complain(findings.isEmpty ? "nothing to mend" : "\(findings.count) to look at, no error")
      } catch let error as InvalidInput {
        try Output.write("\(error)\n", to: nil)
        throw ExitStatus.wrongInput
      }
    }
  }
}
