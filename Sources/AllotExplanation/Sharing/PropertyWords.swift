package import AllotProblems

extension FairnessProperty {
  /// The property as a sentence without its full stop.
  package var sentence: String {
    switch self {
    case .equalTreatment: "equals pay or get the same"
    case .amountMonotonicity: "when the total rises, nobody has less of it"
    case .orderPreservation: "who claims more gets no less and loses no less"
    case .claimMonotonicity: "who claims more than before gets no less than before"
    case .populationMonotonicity: "when another claimant comes, nobody gets more"
    case .truncationInvariance: "claiming more than there is changes nothing"
    case .minimalRightsFirst:
      "giving everybody first what the others leave, and then dividing the rest, is the same"
    case .compositionDown:
      "when there turns out to be less, dividing by the awards or by the claims is the same"
    case .compositionUp: "when there turns out to be more, dividing it on top or anew is the same"
    case .selfDuality: "what is there and what is missing are divided in the same way"
    case .consistency: "dividing anew what some of them have together changes nothing"
    case .noGainFromMerging: "nobody gains by putting claims together"
    case .noGainFromSplitting: "nobody gains by cutting a claim in parts"
    case .dummy: "who saves nobody anything pays exactly the own cost"
    case .individualRationality: "nobody pays more than alone"
    case .core: "no group pays more than it would on its own, whenever that is possible"
    case .additivity: "splitting two costs one by one or together is the same"
    case .covariance: "a cost that a state brings for itself alone is paid by it"
    case .coalitionalMonotonicity: "when a group becomes dearer, none of its members pays less"
    case .strongMonotonicity:
      "when a state's additions to every group rise, whatever else, it does not pay less"
    case .proportionality: "shares stay in proportion to the formula"
    case .houseMonotonicity: "with more units, nobody has fewer"
    case .shareMonotonicity: "who grows in proportion to another loses no unit to it"
    case .quota: "nobody is a whole unit or more away from the part before rounding"
    case .neverNothing: "who has a share has a unit, when there are enough"
    }
  }
}
