internal import Allot
internal import AllotExplanation
internal import ArgumentParser

/// What is asked about a plan: at most one question.
struct QuestionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Why this need, or this post of a roster, stays open.", valueName: "need"))
  var need: String?

  @Option(
    help: ArgumentHelp(
      """
      What more and less of an offer or a need ('DE/tent'), a budget, a route ('DE->LT tent') or a \
      substitution ('eur->tent') is worth.
      """, valueName: "id"))
  var price: String?

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Why the offer gives the need what it gives: two ids.", valueName: "offer need"))
  var why: [String] = []

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Why the offer does not give the need more, or so much: two ids and a quantity.",
      valueName: "offer need quantity"))
  var whyNot: [String] = []

  @Flag(help: "Whether this is the only best plan, and how far each flow can vary without loss.")
  var alternatives = false

  @Flag(help: "What each earmark, minimum, limit, budget and fairness itself cost.")
  var rules = false

  @Flag(help: "Which further offers would help most.")
  var offersWanted = false

  @Option(
    help: ArgumentHelp(
      """
      What a plan made elsewhere breaks, how far it is from the best, and the nearest that breaks \
      nothing: a table of offer, need and quantity.
      """, valueName: "table"), completion: .file(extensions: ["csv"]))
  var judge: String?

  @Flag(help: "When no plan exists: what cannot hold together, and what would mend it.")
  var conflict = false

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
    if !why.isEmpty, why.count != 2 { throw ValidationError("--why takes an offer and a need") }
    if !whyNot.isEmpty, !(2...3).contains(whyNot.count) || (whyNot.count == 3 && target == nil) {
      throw ValidationError("--why-not takes an offer, a need and perhaps a quantity")
    }
    if save != nil, changes.isEmpty { throw ValidationError("--save goes with --if") }
    if asked.count > 1 { throw ValidationError("ask one question at a time") }
  }

  func question() -> ExplainQuestion { asked.first ?? .none }

  /// What is wrong with arguments that the parser would take for an unknown option.
  static func defect(of arguments: [String]) -> String? {
    guard let start = arguments.firstIndex(of: "--why-not"), arguments.count > start + 3,
      let quantity = Double(arguments[start + 3]), quantity < 0
    else { return nil }
    return "--why-not takes a quantity of 0 or more, not \(arguments[start + 3])"
  }

  /// The quantity of --why-not; `nil` when there is none, or no number.
  private var target: Double? {
    guard whyNot.count == 3, let value = Double(whyNot[2]), value >= 0, value.isFinite else {
      return nil
    }
    return value
  }

  private var asked: [ExplainQuestion] {
    var asked: [ExplainQuestion] = []
    if let need { asked.append(.need(need)) }
    if let price { asked.append(.price(price)) }
    if why.count == 2 { asked.append(.pair(offer: why[0], need: why[1], .why)) }
    if whyNot.count >= 2 {
      asked.append(.pair(offer: whyNot[0], need: whyNot[1], .whyNot(target)))
    }
    if alternatives { asked.append(.alternatives) }
    if rules { asked.append(.rules) }
    if offersWanted { asked.append(.offersWanted) }
    if conflict { asked.append(.conflict) }
    if let judge { asked.append(.judge(judge)) }
    if !changes.isEmpty { asked.append(.changed(changes)) }
    return asked
  }
}
