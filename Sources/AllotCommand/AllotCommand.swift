internal import ArgumentParser

/// Every command says its own name: the argument parser would make each from the name of its type,
/// which takes a millisecond of every start.
@main
struct AllotCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "allot", abstract: "Plans voluntary contributions, and explains the plan.",
    discussion: ExitStatus.help, version: "0.1.0",
    subcommands: [
      Match.self, Deploy.self, Share.self, Explain.self, Compare.self, Check.self, Export.self,
    ])

  static func main() {
    if let defect = QuestionOptions.defect(of: CommandLine.arguments) {
      Explain.exit(withError: ValidationError(defect))
    }
    main(nil)
  }
}
