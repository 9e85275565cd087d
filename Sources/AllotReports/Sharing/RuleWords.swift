internal import AllotModel

extension ClaimsRule {
  /// The rule in words.
  var words: String {
    switch self {
    case .proportional: "everybody gets the same part of the claim"
    case .equalAwards: "everybody gets the same, but nobody more than the claim"
    case .equalLosses: "everybody loses the same, but nobody more than the claim"
    case .talmud:
      "up to half of all claims, the same for all but no more than half of the claim; beyond, what is "
        + "lost is divided so"
    case .reverseTalmud:
      "up to half of all claims, the same loss for all from half of the claim; beyond, half of the claim "
        + "and the same for all on top"
    case .piniles:
      "the same for all but no more than half of the claim; once the halves are met, the same again"
    case .randomArrival:
      "the mean over all orders in which states may arrive and take what they claim while there is some"
    case .minimalOverlap:
      "each unit is claimed by as few as possible, and shared equally by who claims it"
    case .adjustedProportional:
      "everybody first gets what the others leave; the rest in proportion to what is still claimed"
    case .constrainedEgalitarian:
      "up to half of all claims, the same for all but no more than half of the claim; beyond, as equal as "
        + "can be between half of the claim and the claim"
    case .averageOfAwards:
      "the mean of all divisions that give nobody less than nothing or more than the claim"
    case .average: "the mean of equal awards and equal losses"
    case .dominguezThomson:
      "everybody gets an equal part of the claim, as far as the amount reaches it; then the same with what "
        + "is left, again and again"
    }
  }
}

extension GameSource {
  /// What a group pays, in words.
  func words(named name: String) -> String {
    switch self {
    case .table: "what each group pays alone stands in \(name)"
    case .airport: "a group pays the largest requirement in it, and these stand in \(name)"
    case .match:
      "a group pays the costs of what it gives and the value of what stays uncovered, as little as can "
        + "be, with the needs and offers of its members alone"
    }
  }
}

extension GameSolution {
  /// The solution in words.
  var words: String {
    switch self {
    case .shapley: "what a state adds to the cost of those before it, as the mean over all orders"
    case .nucleolus:
      "the group that saves least saves as much as can be, then the next, to the last"
    case .perCapitaNucleolus:
      "the group that saves least for each member saves as much as can be, then the next, to the last"
    case .leastCore: "the group that saves least saves as much as can be"
    case .banzhaf:
      "what a state adds to the cost of a group, as the mean over all groups, in proportion"
    case .tau:
      "between what a state adds at the end and what it must pay at least, in one proportion"
    case .equalSplit: "everybody pays the same"
    case .standAlone: "in proportion to what each would pay alone"
    case .separableCosts, .alternateCostAvoided:
      "everybody pays what it adds at the end; the rest in proportion to what each would save by that"
    case .equalNonSeparable: "everybody pays what it adds at the end, and an equal part of the rest"
    case .owen: "what the needs and offers of each state are worth by the prices of the joint plan"
    }
  }
}
