internal import Allot
internal import ArgumentParser

/// What is asked about a plan: at most one question.
struct QuestionOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Why this need stays open.", valueName: "need"))
  var need: String?

  @Option(
    help: ArgumentHelp(
      "What more and less of an offer, a need, a budget, a route or a substitution is worth.",
      valueName: "id"))
  var price: String?

  @Option(
    name: .customLong("if"),
    help: ArgumentHelp(
      """
      What the plan would be if the problem changed; may be given several times. As 'offers: \
      EE/tent quantity 20', 'needs: remove LT/tent', 'offers: add state=EE resource=tent \
      quantity=5' or 'match: objectives total cost'.
      """, valueName: "change"))
  var changes: [String] = []

  @Option(
    help: ArgumentHelp(
      "Write the problem that --if makes to this new folder.", valueName: "folder"),
    completion: .directory)
  var save: String?

  func validate() throws {
    if save != nil, changes.isEmpty { throw ValidationError("--save goes with --if") }
    if asked.count > 1 { throw ValidationError("ask one question at a time") }
  }

  func question() -> ExplainQuestion { asked.first ?? .none }

  private var asked: [ExplainQuestion] {
    var asked: [ExplainQuestion] = []
    if let need { asked.append(.need(need)) }
    if let price { asked.append(.price(price)) }
    if !changes.isEmpty { asked.append(.changed(changes)) }
    return asked
  }
}
