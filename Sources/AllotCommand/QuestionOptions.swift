internal import Allot
internal import ArgumentParser

/// What is asked about a plan: at most one question.
struct QuestionOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Why this need stays open.", valueName: "need"))
  var need: String?

  func validate() throws {
    if asked.count > 1 { throw ValidationError("ask one question at a time") }
  }

  func question() -> ExplainQuestion { asked.first ?? .none }

  private var asked: [ExplainQuestion] {
    var asked: [ExplainQuestion] = []
    if let need { asked.append(.need(need)) }
    return asked
  }
}
